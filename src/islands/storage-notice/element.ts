import { watchStatus } from '../../learner/store/page-status.ts';
import type { Problem } from '../../learner/store/problems.ts';

/** Says the one thing that the reader has to know of what is kept, once, with the way to export it. */
export class StorageNoticeElement extends HTMLElement {
  #problem: Problem | undefined;
  #closed: Problem | undefined;

  connectedCallback(): void {
    this.#part('[data-export]').addEventListener('click', () => void this.#export());
    this.#part('[data-close]').addEventListener('click', () => {
      this.#closed = this.#problem;
      void this.#show();
    });
    watchStatus((problem) => {
      this.#problem = problem;
      void this.#show();
    });
  }

  async #show(): Promise<void> {
    const said = this.#problem === this.#closed ? undefined : this.#problem;
    if (!said && this.#part('[data-words]').textContent === '') return;
    const words = said ? await wordsFor(said) : '';
    this.#part('[data-words]').textContent = words;
    this.#part('[data-ways]').hidden = words === '';
    this.#part('[data-export]').hidden = !said?.startsWith('storage-');
  }

  async #export(): Promise<void> {
    try {
      const [{ exportLog }, { pageStore }] = await Promise.all([
        import('../keep/export-log.ts'),
        import('../../learner/store/page-store.ts'),
      ]);
      await exportLog(pageStore());
    } catch {
      this.#part('[data-words]').textContent =
        'That did not work. Your progress has an export too.';
    }
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`The notice has no ${selector}.`);
    return part;
  }
}

/** The words are fetched when there is something to say, which is seldom. */
async function wordsFor(problem: Problem): Promise<string> {
  try {
    const { problemText } = await import('../../learner/store/problems.ts');
    return problemText(problem);
  } catch {
    return 'What is new may not be kept.';
  }
}

customElements.define('io-storage-notice', StorageNoticeElement);
