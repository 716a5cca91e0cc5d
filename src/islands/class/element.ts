import { CODE_MISSING } from '../../lib/load-code.ts';
import { saveFile } from '../../lib/save-file.ts';
import { make } from '../question/dom.ts';

/** Most bytes that are read of a file. */
const MOST_BYTES = 200_000;

/** The text of a file that was handed in, and what is wrong with it. */
async function readFile(file: File): Promise<{ text: string; problem?: string }> {
  try {
    const text = await file.slice(0, MOST_BYTES).text();
    if (!text.trim()) return { text, problem: `“${file.name}” is empty.` };
    const problem = `“${file.name}” is longer than 200 kB: only its beginning was read.`;
    return { text, ...(file.size > MOST_BYTES && { problem }) };
  } catch {
    return { text: '', problem: `“${file.name}” could not be read.` };
  }
}

/** Reads the results of a class and shows what they say; nothing is kept, and nothing is sent. */
export class ClassElement extends HTMLElement {
  #csv = '';
  #turn = 0;

  connectedCallback(): void {
    const text = this.#part('[data-text]') as HTMLTextAreaElement;
    const files = this.#part('[data-file]') as HTMLInputElement;
    text.addEventListener('input', () => void this.#read(text.value));
    files.addEventListener('change', async () => {
      const read = await Promise.all([...(files.files ?? [])].map(readFile));
      text.value = [text.value.trim(), ...read.map((file) => file.text)].filter(Boolean).join('\n');
      files.value = '';
      await this.#read(
        text.value,
        read.flatMap(({ problem }) => problem ?? []),
      );
    });
    this.#part('[data-print]').addEventListener('click', () => print());
    this.#part('[data-csv]').addEventListener('click', () => {
      if (this.#csv) saveFile(this.#csv, 'class.csv', 'text/csv');
    });
  }

  async #read(text: string, before: readonly string[] = []): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.#csv = '';
    try {
      const { readClass } = await import('./read-class.ts');
      if (turn !== this.#turn) return;
      const { paper, problems, students, shown } = readClass(text);
      this.#part('[data-ways]').hidden = true;
      this.#part('[data-report]').replaceChildren();
      this.#part('[data-problems]').replaceChildren(
        ...[...before, ...problems].map((problem) => make('p', '', problem)),
      );
      this.#say(
        students > 0
          ? `${students} ${students === 1 ? 'result' : 'results'} of paper ${paper}.`
          : '',
      );
      const report = await shown();
      if (!report || turn !== this.#turn) return;
      this.#csv = report.csv;
      this.#part('[data-report]').replaceChildren(...report.view);
      this.#part('[data-ways]').hidden = false;
    } catch {
      if (turn === this.#turn) this.#say(CODE_MISSING);
    }
  }

  #say(text: string): void {
    this.#part('[data-said]').textContent = text;
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`io-class has no ${selector}.`);
    return part;
  }
}

customElements.define('io-class', ClassElement);
