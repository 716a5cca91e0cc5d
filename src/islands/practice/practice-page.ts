import { tellSession } from '../../lib/session-lock.ts';

type PracticeView = 'set-up' | 'session' | 'summary';

/** The places of the page of practice: its three views, of which one is shown, and what stands in them. */
export class PracticePage {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** The view that is shown, or undefined before the first one is. */
  get view(): PracticeView | undefined {
    return this.#root.dataset['view'] as PracticeView | undefined;
  }

  /** Shows a view in the place of the others. */
  show(view: PracticeView): void {
    const moved = this.view !== undefined && this.view !== view;
    this.#root.dataset['view'] = view;
    tellSession(view === 'session');
    for (const part of ['set-up', 'session', 'summary'] as const)
      this.part(`[data-part=${part}]`).hidden = part !== view;
    this.text('[data-status]', '');
    if (moved) this.#root.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  /** Writes words into a place, where others stand there. */
  text(selector: string, text: string): void {
    const part = this.part(selector);
    if (part.textContent !== text) part.textContent = text;
  }

  /**
   * The element at a place.
   * @throws when the page has no such place
   */
  part(selector: string): HTMLElement {
    const part = this.#root.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`The page has no ${selector}.`);
    return part;
  }

  /** Says that what is needed could not be loaded, or no longer says so. */
  fail(failed: boolean): void {
    this.part('[data-failure]').hidden = !failed;
  }
}
