import { button } from './dom.ts';
import { isNoCommand, keyFocus, questionKeyMeaning } from './keys.ts';
import type { GivenAnswer } from './state.ts';
import { QuestionView } from './view.ts';

/** What `io-question-answer` tells: what was answered, as it can be kept. */
export interface QuestionAnswer extends GivenAnswer {
  item: string;
  /** The item's `modified` when it was answered. */
  modified: string;
}

/**
 * A question that can be answered where it stands. It keeps nothing: it emits `io-question-answer`
 * ({@link QuestionAnswer}), `io-question-draft` (the response so far), `io-question-undo` and `io-question-shown`, when
 * its key is opened for the first time and without an answer (the item's id).
 */
export class QuestionElement extends HTMLElement {
  /** Whether somebody else puts up its foot and listens to keys; to be set before it is connected. */
  isHeld = false;
  #view: QuestionView | undefined;
  #canUndo = false;

  /** The question as it is shown; made at the first need. */
  get view(): QuestionView {
    this.#view ??= new QuestionView(this, {
      answered: (answer) => this.#emitAnswer(answer),
      drafted: (response) => {
        if (this.view.isScored) this.#emit('io-question-draft', response);
        else if (response !== undefined) this.#toggle('show');
      },
      undone: () => {
        this.#offerTools();
        this.#emit('io-question-undo', this.id);
      },
    });
    return this.#view;
  }

  connectedCallback(): void {
    const { foot } = this.view;
    if (this.isHeld || foot.root.parentNode) return;
    const answer = this.querySelector<HTMLDetailsElement>('details.answer');
    this.querySelector('form')?.append(foot.root);
    this.addEventListener('keydown', (event) => this.#onKey(event));
    if (answer?.open) this.#act('show');
    // What it unfolds is shown in place from now on.
    answer?.remove();
    this.#offerTools();
  }

  /** Shows an answer that was given before; returns whether it stands there now. */
  restore(answer: GivenAnswer): boolean {
    const { phase, response, keySeen } = this.view.state;
    // What the reader has begun meanwhile is not overwritten, and another try not ended.
    if (phase !== 'open' || response !== undefined || keySeen) return false;
    this.view.dispatch({ kind: 'restore', answer });
    this.#offerTools();
    return true;
  }

  /** Makes the question new again. */
  readAfresh(): void {
    this.#canUndo = false;
    this.#act('afresh');
  }

  /** Something else was answered: what was given here can no longer be taken back. */
  settle(): void {
    if (!this.#canUndo) return;
    this.#canUndo = false;
    this.#offerTools();
  }

  #act(kind: 'show' | 'hide' | 'retry' | 'afresh'): void {
    const { keySeen } = this.view.state;
    this.view.dispatch({ kind });
    this.#offerTools();
    if (kind === 'show' && !keySeen && this.view.isScored) this.#emit('io-question-shown', this.id);
  }

  #offerTools(): void {
    if (this.isHeld) return;
    const { view } = this;
    const { phase } = view.state;
    const undo = button('choice', () => view.undo(), 'Undo');
    const what = view.isScored ? 'the answer' : 'the reasons';
    const show = button('link', () => this.#toggle('show'), `Show ${what}`);
    const hide = button('link', () => this.#toggle('hide'), `Hide ${what}`);
    const retry = button('choice', () => this.#toggle('retry'), 'Try again');
    if (phase === 'open') view.foot.offer([show]);
    else if (phase === 'shown') view.foot.offer([hide]);
    else view.foot.offer([...(this.#canUndo ? [undo] : []), retry]);
  }

  #toggle(kind: 'show' | 'hide' | 'retry'): void {
    this.#act(kind);
    if (kind === 'show') this.view.body.focus({ preventScroll: true });
    else this.view.form.focus();
  }

  #emitAnswer(answer: GivenAnswer): void {
    const { item, modified } = this.view.data;
    this.#canUndo = true;
    this.#offerTools();
    this.#emit('io-question-answer', { item, modified, ...answer } satisfies QuestionAnswer);
  }

  #emit(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }

  #onKey(event: KeyboardEvent): void {
    const { view } = this;
    if (isNoCommand(event) || !(event.target instanceof Element)) return;
    const step = view.state.phase === 'open' ? 'answer' : 'done';
    const focus = keyFocus(event.target);
    const meaning = questionKeyMeaning(event.key, { step, options: view.form.choices }, focus);
    if (!meaning || (meaning.kind === 'undo' && !this.#canUndo)) return;
    event.preventDefault();
    // A key that is held down must not answer.
    if (event.repeat && meaning.kind !== 'move') return;
    view.perform(meaning);
  }
}

customElements.define('io-question', QuestionElement);
