import { type ClassReport, classReport } from '../../educators/class-report.ts';
import { CODE_MISSING } from '../../lib/load-code.ts';
import { saveFile } from '../../lib/save-file.ts';
import { SITE_SOURCE } from '../basket/gather.ts';
import { make } from '../question/dom.ts';
import { classItems } from './class-items.ts';
import { readResults } from './read-results.ts';
import { reportCsv, reportView } from './report-view.ts';

/** Reads the results of a class and shows what they say; nothing is kept, and nothing is sent. */
export class ClassElement extends HTMLElement {
  #report: ClassReport | undefined;
  #turn = 0;

  connectedCallback(): void {
    const text = this.#part('[data-text]') as HTMLTextAreaElement;
    const files = this.#part('[data-file]') as HTMLInputElement;
    text.addEventListener('input', () => void this.#read(text.value));
    files.addEventListener('change', async () => {
      const read = await Promise.all(
        [...(files.files ?? [])].map((file) => file.slice(0, 200_000).text()),
      );
      text.value = [text.value.trim(), ...read].filter(Boolean).join('\n');
      files.value = '';
      await this.#read(text.value);
    });
    this.#part('[data-print]').addEventListener('click', () => print());
    this.#part('[data-csv]').addEventListener('click', () => {
      if (this.#report) saveFile(reportCsv(this.#report), 'class.csv', 'text/csv');
    });
  }

  async #read(text: string): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const { paper, results, problems } = readResults(text);
    this.#part('[data-problems]').replaceChildren(
      ...problems.map((problem) => make('p', '', problem)),
    );
    this.#report = undefined;
    this.#part('[data-ways]').hidden = true;
    this.#part('[data-report]').replaceChildren();
    this.#part('[data-said]').textContent =
      results.length > 0
        ? `${results.length} ${results.length === 1 ? 'result' : 'results'} of paper ${paper}.`
        : '';
    const codes = [...new Set(results.flatMap(({ answers }) => answers.map(({ code }) => code)))];
    if (codes.length === 0) return;
    try {
      const items = await classItems(codes, SITE_SOURCE);
      if (turn !== this.#turn) return;
      this.#report = classReport(results, items);
      const gone = codes.length - items.length;
      const missing =
        gone > 0
          ? [
              make(
                'p',
                '',
                `${gone} of its questions cannot be marked here: they were taken out or are marked by a person.`,
              ),
            ]
          : [];
      this.#part('[data-report]').replaceChildren(...missing, ...reportView(this.#report));
      this.#part('[data-ways]').hidden = false;
    } catch {
      this.#part('[data-said]').textContent = CODE_MISSING;
    }
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`io-class has no ${selector}.`);
    return part;
  }
}

customElements.define('io-class', ClassElement);
