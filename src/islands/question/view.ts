import type { Confidence, ItemResponse } from '../../learner/log/events.ts';
import { isCorrect } from '../../learner/state/grading.ts';
import { verdict } from './feedback.ts';
import { hideFeedback, showFeedback } from './feedback-view.ts';
import { QuestionFoot } from './foot.ts';
import { letterAt, parseQuestionKey, type QuestionKey } from './key.ts';
import type { QuestionKeyMeaning } from './keys.ts';
import { part, type ResponseForm, responseForm } from './response-form.ts';
import { type GivenAnswer, type QuestionAction, type QuestionState, START, step } from './state.ts';

/** What the reader does with a question. */
export interface QuestionActions {
  answered(answer: GivenAnswer): void;
  /** What is marked has changed; nothing while it is not complete. */
  drafted(response: ItemResponse | undefined): void;
  undone(): void;
}

/** A question's HTML made to be answered: the state decides, and the page shows it. */
export class QuestionView {
  readonly data: QuestionKey;
  readonly foot: QuestionFoot;
  readonly form: ResponseForm;
  readonly stem: HTMLElement;
  readonly body: HTMLElement;
  /** Whether answers are only noted, and the key stays closed until the whole is handed in. */
  deferred = false;
  #state: QuestionState = START;
  #noted: Confidence | undefined;
  readonly #root: HTMLElement;
  readonly #actions: QuestionActions;

  /** @throws with a sentence where the HTML or the data of the question is not as it should be */
  constructor(root: HTMLElement, actions: QuestionActions) {
    this.#root = root;
    this.#actions = actions;
    const island = root.querySelector('script[type="application/json"]');
    this.data = parseQuestionKey(island?.textContent, root.id);
    this.stem = part(root.closest<HTMLElement>('.folded-question') ?? root, '.stem');
    this.body = part(root, '.body');
    this.stem.tabIndex = -1;
    this.body.tabIndex = -1;
    this.foot = new QuestionFoot(this.data, (confidence) => this.confide(confidence));
    this.form = responseForm(root, this.data, () => this.#respond());
    part(root, 'form').addEventListener('submit', (event) => event.preventDefault());
    this.#keepPlaces();
    this.#render();
  }

  /** Whether an answer can be right or wrong; where not, it is shown at once and not kept. */
  get isScored(): boolean {
    return this.data.key.type !== 'concordance';
  }

  get state(): QuestionState {
    return this.#state;
  }

  /** Changes the state and shows it; says nothing to the owner of the question. */
  dispatch(action: QuestionAction): void {
    const before = this.#state;
    this.#state = step(before, action);
    if (this.#state === before) return;
    const { phase, response, answer } = this.#state;
    // The first answer is the one that counts; another try does not change how the question stands.
    if (answer && !answer.retry) this.#root.dataset['verdict'] = answer.correct ? 'right' : 'wrong';
    const isTakenBack = action.kind === 'undo' && !before.answer?.retry;
    if (isTakenBack || action.kind === 'afresh') delete this.#root.dataset['verdict'];
    if (action.kind === 'seen') return;
    if (action.kind !== 'respond') this.#fill(response);
    if (action.kind === 'respond' && phase === before.phase) this.#renderFoot();
    else this.#render();
  }

  /** Takes the answer with how sure the reader is; nothing where the answer is not complete. */
  confide(confidence: Confidence): void {
    const response = this.form.read();
    if (this.#state.phase !== 'open' || response === undefined) return;
    this.dispatch({ kind: 'respond', response });
    const correct = isCorrect(this.data.key, response);
    const { phase, answer } = step(this.#state, { kind: 'confide', confidence, correct });
    if (phase !== 'answered' || !answer) return;
    if (!this.deferred) {
      this.dispatch({ kind: 'confide', confidence, correct });
      this.body.focus({ preventScroll: true });
    }
    this.#actions.answered(answer);
  }

  /** Takes the answer back; it stands again to be given another way. */
  undo(): void {
    if (this.#state.phase !== 'answered') return;
    this.dispatch({ kind: 'undo' });
    this.form.focus();
    this.#actions.undone();
  }

  /** Marks a response that is not answered yet. */
  fill(response: ItemResponse): void {
    this.#fill(response);
    this.dispatch({ kind: 'respond', response: this.form.read() });
  }

  /** Says which confidence was noted; for answers that are handed in later. */
  note(confidence: Confidence): void {
    this.#noted = confidence;
    this.#renderFoot();
  }

  /** Puts the options into another order, with the letters of their new places. */
  arrange(order: readonly string[]): void {
    for (const [place, id] of order.entries()) {
      const item = this.body.querySelector(`[data-option="${id}"]`);
      const letter = item?.querySelector('.letter');
      if (letter) letter.textContent = letterAt(place);
      if (item) item.parentElement?.append(item);
    }
    this.#keepPlaces();
  }

  /** Does what a key means. */
  perform(meaning: QuestionKeyMeaning): void {
    if (meaning.kind === 'undo') this.undo();
    if (this.#state.phase !== 'open') return;
    if (meaning.kind === 'choose') this.form.choose(meaning.option);
    if (meaning.kind === 'move') this.form.move(meaning.by);
    if (meaning.kind === 'on') this.foot.focusConfidence();
    if (meaning.kind === 'back') this.form.focus();
    if (meaning.kind === 'confide') this.confide(meaning.confidence);
  }

  #render(): void {
    const { phase, response, answer } = this.#state;
    this.#root.dataset['phase'] = phase;
    const isOpen = phase === 'open';
    for (const control of this.body.querySelectorAll<HTMLInputElement>(
      'input, button, select, textarea',
    ))
      control.disabled = !isOpen;
    if (isOpen) hideFeedback(this.body);
    else
      showFeedback(
        this.body,
        this.data,
        answer?.response ?? (this.isScored ? undefined : response),
      );
    if (isOpen) {
      this.body.removeAttribute('role');
      this.body.removeAttribute('aria-label');
    } else {
      this.body.setAttribute('role', 'group');
      this.body.setAttribute('aria-label', 'Answer');
    }
    this.#renderFoot();
  }

  #renderFoot(): void {
    const { phase, response, answer } = this.#state;
    if (phase === 'open') this.foot.ask(response !== undefined, this.#noted);
    else if (!answer) this.foot.tell('', undefined);
    else {
      const { correct, confidence } = answer;
      this.foot.tell(verdict(this.data, correct, confidence), correct ? 'right' : 'wrong');
    }
  }

  #respond(): void {
    const response = this.form.read();
    this.dispatch({ kind: 'respond', response });
    this.#actions.drafted(response);
  }

  #fill(response: ItemResponse | undefined): void {
    this.form.clear();
    if (response !== undefined) this.form.write(response);
  }

  /** Printed steps stand in the order of their letters, wherever the reader has put them. */
  #keepPlaces(): void {
    for (const [place, item] of [
      ...this.body.querySelectorAll<HTMLElement>('[data-option]'),
    ].entries())
      item.style.order = String(place);
  }
}
