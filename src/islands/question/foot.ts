import { CONFIDENCES, type Confidence } from '../../learner/log/events.ts';
import { button, keyHint, make } from './dom.ts';
import { CONFIDENCE_LABEL } from './feedback.ts';
import type { QuestionKey } from './key.ts';

const ASK = 'How sure are you?';
/** What is judged beside the model is no longer doubted. */
const ASK_BACK = 'How sure were you, before you opened the model?';
const TASK: Record<QuestionKey['key']['type'], string> = {
  single: 'Choose an answer, then say how sure you are.',
  multiple: 'Mark each statement, then say how sure you are.',
  matching: 'Choose an option for each, then say how sure you are.',
  short: 'Answer in your own words, open the model and tick what you said.',
  concordance: 'Choose what the new fact does. Nothing is scored.',
  order: 'Put the steps in order, then say how sure you are.',
  number: 'Enter a number, then say how sure you are.',
};

/** What stands under a question: how sure one is, the verdict, and what can be done next. */
export class QuestionFoot {
  readonly root = make('div', 'question-foot');
  readonly #type: QuestionKey['key']['type'];
  readonly #ask = make('p', 'ask');
  readonly #choices: HTMLButtonElement[];
  readonly #confidence: HTMLElement;
  // Stands empty and seen by assistive technology before it speaks.
  readonly #verdict = make('p', 'verdict');
  readonly #tools = make('div', 'row tools');

  constructor({ item, key }: QuestionKey, confide: (confidence: Confidence) => void) {
    this.#type = key.type;
    this.#choices = CONFIDENCES.map((confidence, i) =>
      button(
        'choice',
        () => confide(confidence),
        keyHint(String(i + 1)),
        CONFIDENCE_LABEL[confidence],
      ),
    );
    this.#ask.id = `${item}-ask`;
    this.#confidence = make('div', 'row confidence', ...this.#choices);
    this.#confidence.setAttribute('role', 'group');
    this.#confidence.setAttribute('aria-labelledby', this.#ask.id);
    this.#verdict.setAttribute('aria-live', 'polite');
    this.root.append(this.#ask, this.#confidence, this.#verdict, this.#tools);
  }

  /** Asks how sure the reader is, or for an answer first. */
  ask(ready: boolean, noted: Confidence | undefined): void {
    this.root.dataset['asks'] = ready ? 'confidence' : 'answer';
    this.#ask.hidden = false;
    this.#confidence.hidden = false;
    const ask = this.#type === 'short' ? ASK_BACK : ASK;
    this.#ask.replaceChildren(ready ? ask : TASK[this.#type], ...(ready ? [keyHint('Enter')] : []));
    for (const [i, choice] of this.#choices.entries()) {
      choice.disabled = !ready;
      if (noted) choice.setAttribute('aria-pressed', String(CONFIDENCES[i] === noted));
    }
    this.#say('', undefined);
  }

  /** Says how the answer went, or nothing where only the key is looked at. */
  tell(text: string, tone: 'right' | 'wrong' | undefined): void {
    this.root.dataset['asks'] = 'nothing';
    this.#ask.hidden = true;
    this.#confidence.hidden = true;
    this.#say(text, tone);
  }

  /** What can be done next. */
  offer(tools: readonly HTMLElement[]): void {
    this.#tools.replaceChildren(...tools);
  }

  /** Goes to how sure one is, where that is asked. */
  focusConfidence(): void {
    this.#choices.find(({ disabled }) => !disabled)?.focus();
  }

  #say(text: string, tone: 'right' | 'wrong' | undefined): void {
    this.#verdict.className = ['verdict', tone].filter(Boolean).join(' ');
    if (this.#verdict.textContent !== text) this.#verdict.textContent = text;
  }
}
