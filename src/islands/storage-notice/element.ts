import { pageStore } from '../../learner/store/page-store.ts';
import type { Problem } from '../../learner/store/problems.ts';

/** Says the one thing that the reader has to know of what is kept, once, with the way to export it. */
export class StorageNoticeElement extends HTMLElement {
  #closed: Problem | undefined;

  connectedCallback(): void {
    const store = pageStore();
    store.onStatus((problem) => void this.#show(problem));
    this.#part('[data-export]').addEventListener('click', () => void this.#export());
    this.#part('[data-close]').addEventListener('click', () => {
      this.#closed = store.status();
      void this.#show(undefined);
    });
    void this.#show(store.status());
  }

  async #show(problem: Problem | undefined): Promise<void> {
    const said = problem === this.#closed ? undefined : problem;
    if (!said && this.#part('[data-words]').textContent === '') return;
    const words = said ? await wordsFor(said) : '';
    this.#part('[data-words]').textContent = words;
    this.#part('[data-ways]').hidden = words === '';
    this.#part('[data-export]').hidden = !said?.startsWith('storage-');
  }

  async #export(): Promise<void> {
    const [{ formatExport }, { saveFile }, { events }] = await Promise.all([
      import('../../learner/log/transfer.ts'),
      import('../../lib/save-file.ts'),
      pageStore().read(),
    ]);
    const nowMillis = Date.now();
    saveFile(formatExport(events, nowMillis), 'io-reading-room.json', 'application/json');
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
