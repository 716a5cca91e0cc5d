import { randomId } from '../../learner/log/create-event.ts';
import type { LearnerEvent } from '../../learner/log/events.ts';
import type { ImportPreview } from '../../learner/log/import-preview.ts';
import { MAX_FILE_BYTES } from '../../learner/log/transfer.ts';
import type { LearnerStore } from '../../learner/store/learner-store.ts';
import { problemText } from '../../learner/store/problems.ts';
import { count } from '../practice/words.ts';
import { previewText } from './import-words.ts';
import { dateText } from './model.ts';
import { sayBeside, setText } from './tables.ts';

const FAILED = 'That did not work. Reload the page and try again; nothing was changed.';

/** A file that was read and of which nothing counts yet. */
export interface OpenFile {
  name: string;
  /** All that is in it, to be looked at. */
  events: readonly LearnerEvent[];
  /** What is not known here. */
  added: readonly LearnerEvent[];
}

/** Shows what is in a file before it counts, adds it or lets it be looked at, and takes an import back. */
export class ImportTool {
  readonly #root: HTMLElement;
  readonly #store: LearnerStore;
  readonly #look: (file: OpenFile) => void;
  #file: OpenFile | undefined;

  /** @param look shows a file without merging it */
  constructor(root: HTMLElement, store: LearnerStore, look: (file: OpenFile) => void) {
    this.#root = root;
    this.#store = store;
    this.#look = look;
    const input = root.querySelector<HTMLInputElement>('[data-import]');
    input?.addEventListener('change', () => {
      const chosen = input.files?.[0];
      if (!chosen) return;
      void this.#read(chosen)
        .catch(() => this.#close(FAILED))
        .finally(() => (input.value = ''));
    });
    this.#on('[data-import-add]', () => this.add());
    this.#on('[data-import-look]', () => this.#file && this.#look(this.#file));
    this.#on('[data-import-cancel]', () => this.#close('Nothing was added.'));
    this.#on('[data-undo-import]', () => this.#undo());
  }

  /** Adds what is new in the file that is open. */
  async add(): Promise<void> {
    const file = this.#file;
    if (!file) return;
    this.#close('Adding…');
    this.#showPart();
    const origin = { id: randomId(), atMillis: Date.now() };
    const problem = await this.#store.append(file.added, origin);
    this.#progress?.setAttribute('hidden', '');
    const added = `${count(file.added.length, 'entry')} of “${file.name}” added.`;
    this.#say(problem ? `${added} ${problemText(problem)}` : added);
    await this.showUndo();
  }

  /** Offers to take the last import back, if there is one. */
  async showUndo(): Promise<void> {
    const [last] = await this.#store.imports();
    const row = this.#root.querySelector('[data-import-undo]');
    row?.toggleAttribute('hidden', !last);
    if (!last) return;
    const date = dateText(last.atMillis, document.documentElement.lang);
    setText(
      this.#root,
      '[data-undo-import]',
      `Take the import of ${date} back (${count(last.ids.length, 'entry')})`,
    );
  }

  async #undo(): Promise<void> {
    const [last] = await this.#store.imports();
    if (!last) return;
    const problem = await this.#store.undoImport(last.id);
    const done = `The import was taken back: ${count(last.ids.length, 'entry')} removed.`;
    this.#say(problem ? problemText(problem) : done);
    await this.showUndo();
    // The button may be gone; what was chosen last is the place to go on from.
    if (this.#root.querySelector('[data-import-undo]')?.hasAttribute('hidden'))
      this.#root.querySelector<HTMLElement>('[data-import]')?.focus();
  }

  async #read(file: File): Promise<void> {
    this.#close(`Reading “${file.name}”…`);
    const preview = await this.#preview(file);
    if (!preview.ok) {
      const refused = `“${file.name}” was not imported. ${problemText(preview.problem)}`;
      return this.#close(refused);
    }
    this.#file = { name: file.name, events: preview.events, added: preview.added };
    this.#say(previewText(file.name, preview, document.documentElement.lang));
    this.#root.querySelector('[data-import-choice]')?.removeAttribute('hidden');
    this.#root
      .querySelector('[data-import-add]')
      ?.toggleAttribute('hidden', preview.added.length === 0);
  }

  async #preview(file: File): Promise<ImportPreview> {
    if (file.size > MAX_FILE_BYTES) return { ok: false, problem: 'file-too-large' };
    // Where it cannot be fetched, or the browser does not give the file out, the file is not to blame.
    const { previewFile } = await import('./preview-file.ts');
    this.#showPart();
    try {
      const { events } = await this.#store.read();
      return await previewFile(file, events, (part) => this.#showPart(part));
    } finally {
      this.#progress?.setAttribute('hidden', '');
    }
  }

  /** How far reading or adding is; none says that it goes on. */
  #showPart(part?: number): void {
    const progress = this.#progress;
    if (!progress) return;
    progress.hidden = false;
    if (part === undefined) progress.removeAttribute('value');
    else progress.value = part;
  }

  get #progress(): HTMLProgressElement | null {
    return this.#root.querySelector('[data-import-progress]');
  }

  #close(words: string): void {
    this.#file = undefined;
    this.#root.querySelector('[data-import-choice]')?.setAttribute('hidden', '');
    this.#say(words);
  }

  #say(words: string): void {
    sayBeside(this.#root, 'import', words);
  }

  #on(selector: string, action: () => unknown): void {
    this.#root.querySelector(selector)?.addEventListener('click', () => void action());
  }
}
