import { copyAddress, keepAddress } from '../../lib/page-address.ts';
import { readIsland } from '../../lib/read-island.ts';
import { onWordsField } from '../../lib/reread-words.ts';
import {
  countText,
  type EvidenceSelection,
  formatSelection,
  inOrder,
  matches,
  parseSelection,
  type ResultRow,
} from './model.ts';
import type { RecordData } from './record-data.ts';
import {
  joinRecords,
  type ResultEntry,
  rereadRecord,
  results,
  type StudyBody,
  tidy,
} from './table-records.ts';

type Field = HTMLInputElement | HTMLSelectElement;

/** Lets the reader choose among the results, order them, and hide them to predict; the address keeps the choice. */
export class EvidenceElement extends HTMLElement {
  #studies: StudyBody[] = [];
  readonly #revealed = new Set<HTMLTableRowElement>();
  #selection: EvidenceSelection = parseSelection('');

  connectedCallback(): void {
    const records = readIsland<RecordData[]>(this);
    if (!records) return;
    this.#studies = joinRecords([...this.querySelectorAll('tbody')], records);
    this.addEventListener('input', () => this.#choose(this.#readFields()));
    onWordsField(this, () => this.#studies.forEach(rereadRecord));
    this.#on('[data-reset]', () => this.#choose(parseSelection(''), true));
    this.#on('[data-reveal-all]', () => this.#revealAll());
    this.#on('[data-copy]', () => void this.#copy());
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element && event.target.closest('.reveal');
      const row = button ? button.closest('tr') : null;
      const entry = this.#entries().find(({ element }) => element === row);
      if (entry) this.#reveal(entry);
    });
    addEventListener('popstate', () => {
      this.#show(parseSelection(location.search, this.#topics()), true);
      this.#showTarget();
    });
    this.#show(parseSelection(location.search, this.#topics()), true);
    this.#showTarget();
  }

  #on(selector: string, action: () => void): void {
    this.querySelector(selector)?.addEventListener('click', action);
  }

  #say(sentence: string): void {
    const status = this.querySelector('[data-status]');
    if (status) status.textContent = sentence;
  }

  /** Shows a selection of the reader and keeps it in the address. */
  #choose(selection: EvidenceSelection, fill = false): void {
    this.#show(selection, fill);
    keepAddress(formatSelection(selection), location.hash);
  }

  #show(selection: EvidenceSelection, fill: boolean): void {
    if (selection.predict !== this.#selection.predict) this.#revealed.clear();
    this.#selection = selection;
    if (fill) this.#fillFields();
    const table = this.querySelector('table');
    table?.append(...inOrder(this.#studies, selection.sort).map(({ body }) => body));
    const shown: ResultRow[] = [];
    for (const { body, entries } of this.#studies) {
      for (const { element, row } of entries) {
        element.hidden = !matches(row, selection);
        if (!element.hidden) shown.push(row);
      }
      body.hidden = entries.every(({ element }) => element.hidden);
    }
    this.#hideResults();
    const all = this.#entries().map(({ row }) => row);
    this.#say(countText(shown, all));
  }

  #entries(): ResultEntry[] {
    return this.#studies.flatMap(({ entries }) => entries);
  }

  /** The topics that the field offers. */
  #topics(): string[] {
    const options = this.querySelectorAll<HTMLOptionElement>('[name=topic] option');
    return [...options].map(({ value }) => value).filter((topic) => topic !== '');
  }

  #readFields(): EvidenceSelection {
    const address = new URLSearchParams();
    for (const field of this.querySelectorAll<Field>('[name]'))
      if (field.type !== 'checkbox' || (field as HTMLInputElement).checked)
        address.set(field.name, field.value);
    return parseSelection(`?${address}`, this.#topics());
  }

  #fillFields(): void {
    const { words, predict, ...choices } = this.#selection;
    for (const [name, value] of Object.entries({ ...choices, q: words })) {
      const field = this.querySelector<Field>(`[name="${name}"]`);
      if (field) field.value = value ?? '';
    }
    const box = this.querySelector<HTMLInputElement>('[name=predict]');
    if (box) box.checked = predict;
  }

  /** Puts a button in the place of each result that is still to be predicted. */
  #hideResults(): void {
    const { predict } = this.#selection;
    for (const { body, entries } of this.#studies) {
      for (const { element, label } of entries) {
        const hide = predict && !this.#revealed.has(element);
        for (const part of results(element)) part.hidden = hide;
        const button = element.querySelector('.reveal');
        if (!hide) button?.remove();
        else if (!button) element.querySelector('.result')?.prepend(revealButton(label));
      }
      const open = !predict || entries.every(({ element }) => this.#revealed.has(element));
      for (const part of results(body.rows[0])) part.hidden = !open;
    }
    const all = this.querySelector<HTMLElement>('[data-reveal-all]');
    if (all) all.hidden = !predict;
  }

  #reveal({ element, label }: ResultEntry): void {
    this.#revealed.add(element);
    this.#hideResults();
    const value = element.querySelector<HTMLElement>('.result [data-result]');
    if (!value) return;
    value.tabIndex = -1;
    value.focus();
    const { length } = this.#entries();
    this.#say(`${label}: ${tidy(value)}. ${this.#revealed.size} of ${length} revealed.`);
  }

  #revealAll(): void {
    const shown = this.#entries()
      .map(({ element }) => element)
      .filter((element) => !element.hidden);
    for (const element of shown) this.#revealed.add(element);
    this.#hideResults();
    this.#say(`${shown.length} ${shown.length === 1 ? 'result' : 'results'} revealed.`);
  }

  /** Widens the selection when the address leads to a result that it leaves out. */
  #showTarget(): void {
    const target = document.getElementById(location.hash.slice(1));
    if (!target || !this.contains(target) || !target.closest('[hidden]')) return;
    const { sort, predict } = this.#selection;
    this.#choose({ ...parseSelection(''), sort, predict }, true);
    target.scrollIntoView();
  }

  async #copy(): Promise<void> {
    this.#say(await copyAddress(formatSelection(this.#selection)));
  }
}

function revealButton(label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'reveal';
  button.textContent = 'Reveal';
  button.setAttribute('aria-label', `Reveal the result: ${label}`);
  return button;
}

customElements.define('io-evidence', EvidenceElement);
