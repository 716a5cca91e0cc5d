import { pageStore } from '../../learner/store/page-store.ts';
import { type Problem, problemText } from '../../learner/store/problems.ts';
import { exportLog } from '../keep/export-log.ts';

/** The words of the notice and what can be done about them: export on the spot, or close it. */
export class NoticeView {
  readonly #root: HTMLElement;
  #problem: Problem | undefined;
  #closed: Problem | undefined;

  /** @throws with a sentence where the notice lacks a part */
  constructor(root: HTMLElement) {
    this.#root = root;
    this.#part('[data-export]').addEventListener('click', () => void this.#export());
    this.#part('[data-close]').addEventListener('click', () => {
      this.#closed = this.#problem;
      this.show(this.#problem);
    });
  }

  /** Says a problem, unless it is the one that the reader has closed; nothing takes the notice away. */
  show(problem: Problem | undefined): void {
    this.#problem = problem;
    const said = problem === this.#closed ? undefined : problem;
    this.#say(said ? problemText(said) : '');
    this.#part('[data-ways]').hidden = !said;
    this.#part('[data-export]').hidden = !said?.startsWith('storage-');
  }

  async #export(): Promise<void> {
    try {
      await exportLog(pageStore());
    } catch {
      this.#say('That did not work. Your progress has an export too.');
    }
  }

  #say(words: string): void {
    const place = this.#part('[data-words]');
    if (place.textContent !== words) place.textContent = words;
  }

  #part(selector: string): HTMLElement {
    const part = this.#root.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`The notice has no ${selector}.`);
    return part;
  }
}
