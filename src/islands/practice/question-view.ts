import {
  type AnsweredEvent,
  CONFIDENCES,
  type Confidence,
  type ItemResponse,
} from '../../learner/log/events.ts';
import { CONFIDENCE_LABEL, verdict } from '../quiz/model.ts';
import { answerView } from './answer-view.ts';
import type { QuestionContent } from './content.ts';
import { button, keyHint, make } from './dom.ts';
import { type ItemView, stemHeading } from './item-view.ts';
import { questionForm } from './question-form.ts';

const ASK = 'How sure are you?';
const TASK = {
  single: 'Choose an answer, then say how sure you are.',
  multiple: 'Mark each statement, then say how sure you are.',
  order: 'Put the steps in order, then say how sure you are.',
  number: 'Enter a number, then say how sure you are.',
};

interface OpenQuestion {
  /** Positions of the options as shown. */
  order: readonly number[];
  /** What was chosen before, if anything. */
  response: ItemResponse | undefined;
  /** How sure the reader said to be, where an answer can be changed. */
  confidence?: Confidence;
  onDraft: (response: ItemResponse | undefined) => void;
  onAnswer: (response: ItemResponse, confidence: Confidence) => void;
}

/** A question to be answered: its form, and how sure one is in the foot. */
export function openQuestion(content: QuestionContent, asked: OpenQuestion): ItemView {
  const { type } = content.key;
  const ask = make('p', 'ask');
  ask.id = 'practice-ask';
  const confide = (confidence: Confidence) => {
    const response = form.response();
    if (response !== undefined) asked.onAnswer(response, confidence);
  };
  const choices = CONFIDENCES.map((confidence, i) => {
    const choice = button(
      'choice',
      () => confide(confidence),
      keyHint(String(i + 1)),
      CONFIDENCE_LABEL[confidence],
    );
    if (asked.confidence)
      choice.setAttribute('aria-pressed', String(asked.confidence === confidence));
    return choice;
  });
  const row = make('div', 'row confidence', ...choices);
  row.setAttribute('role', 'group');
  row.setAttribute('aria-labelledby', ask.id);
  const render = () => {
    const ready = form.response() !== undefined;
    for (const choice of choices) choice.disabled = !ready;
    const untouched = type === 'order' && asked.response === undefined;
    const asks = ready && !untouched;
    ask.replaceChildren(asks ? ASK : TASK[type], ...(asks ? [keyHint('Enter')] : []));
  };
  const form = questionForm(content, asked.order, () => {
    asked.response = form.response();
    asked.onDraft(asked.response);
    render();
  });
  if (asked.response !== undefined) form.fill(asked.response);
  render();
  return {
    stage: [form.form],
    foot: [ask, row],
    step: 'answer',
    options: content.options.length,
    focus: form.stem,
    perform(meaning) {
      if (meaning.kind === 'choose') form.choose(meaning.option);
      if (meaning.kind === 'move') form.move(meaning.by);
      if (meaning.kind === 'on') choices.find((choice) => !choice.disabled)?.focus();
      if (meaning.kind === 'back') form.focusAnswer();
      if (meaning.kind === 'confide') confide(meaning.confidence);
    },
  };
}

interface AnsweredQuestion {
  order: readonly number[];
  event: AnsweredEvent;
  /** When it comes back, as a sentence. */
  comesBack: string;
  /** What the button is called that goes on. */
  onward: string;
  onNext: () => void;
}

/** A question with its answer, and the way on in the foot. */
export function answeredQuestion(content: QuestionContent, shown: AnsweredQuestion): ItemView {
  const { order, event, comesBack, onward, onNext } = shown;
  const answer = answerView(content, order, event);
  answer.tabIndex = -1;
  answer.setAttribute('role', 'group');
  answer.setAttribute('aria-label', 'Answer');
  answer.append(make('p', 'comes-back', comesBack));
  return {
    stage: [stemHeading(content), answer],
    foot: [
      make('p', `verdict ${event.correct ? 'right' : 'wrong'}`, verdictText(content, event)),
      make('div', 'row', button('primary', onNext, onward, keyHint('Enter'))),
    ],
    step: 'done',
    options: 0,
    focus: answer,
    perform(meaning) {
      if (meaning.kind === 'on') onNext();
    },
  };
}

/** How an answer went, in a sentence. */
export function verdictText({ key }: QuestionContent, event: AnsweredEvent): string {
  return verdict(key, event.correct, event.confidence);
}
