import type { AnsweredEvent } from '../../learner/log/events.ts';
import { isCorrect } from '../../learner/state/grading.ts';
import { isOfText } from '../../learner/state/standing-answer.ts';
import { button, keyHint, make } from '../question/dom.ts';
import { QuestionElement } from '../question/element.ts';
import type { QuestionContent } from './content.ts';
import { builtNodes, type ItemView } from './item-view.ts';

/**
 * The element of a question, made of the HTML that the build made for it.
 * @param order ids of the options as this session shows them
 */
export function questionElement(
  { id, html }: QuestionContent,
  order: readonly string[],
): QuestionElement {
  const element = builtNodes(html).querySelector('io-question');
  if (!(element instanceof QuestionElement)) throw new Error(`Question "${id}" has no element.`);
  element.isHeld = true;
  element.view.arrange(order);
  element.view.stem.setAttribute('aria-describedby', 'practice-place');
  return element;
}

/**
 * Shows an answer that was given before, judged by the key of today; the key alone without one, or where the question
 * has changed since.
 */
export function showAnswer({ view }: QuestionElement, event: AnsweredEvent | undefined): void {
  if (!event || !isOfText(event, view.data.modified)) {
    view.dispatch({ kind: 'show' });
    return;
  }
  const { response, confidence, mode } = event;
  const correct = isCorrect(view.data.key, response);
  const answer = { response, confidence, correct, retry: mode === 'retry' };
  view.dispatch({ kind: 'restore', answer });
}

/** A question to be answered, or noted in an exam. */
export function openQuestion(element: QuestionElement): ItemView {
  const { view } = element;
  view.foot.offer([]);
  return {
    stage: [element],
    foot: [view.foot.root],
    step: 'answer',
    options: view.form.choices,
    focus: view.stem,
    perform(meaning) {
      if (meaning.kind !== 'grade') view.perform(meaning);
    },
  };
}

/** A question with its answer, and the way on in the foot. */
export function answeredQuestion(
  element: QuestionElement,
  { comesBack, onward, onNext }: { comesBack: string; onward: string; onNext: () => void },
): ItemView {
  const { view } = element;
  view.foot.offer([button('primary', onNext, onward, keyHint('Enter'))]);
  return {
    stage: [element, make('p', 'comes-back', comesBack)],
    foot: [view.foot.root],
    step: 'done',
    options: 0,
    focus: view.body,
    perform(meaning) {
      if (meaning.kind === 'on') onNext();
    },
  };
}
