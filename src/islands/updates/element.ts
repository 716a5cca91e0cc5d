import { copyAddress, keepAddress } from '../../lib/page-address.ts';
import { onWordsField, rereadWords } from '../../lib/reread-words.ts';
import {
  countText,
  formatSelection,
  matches,
  type Note,
  parseSelection,
  type UpdateSelection,
} from './model.ts';

interface Entry {
  element: HTMLElement;
  /** The part of its topic, where it stands at first. */
  home: HTMLElement;
  /** Its place among all notes by date. */
  rank: number;
  /** The year it stands under by date. */
  year: string;
  note: Note;
}

type FormField = HTMLInputElement | HTMLSelectElement;

/** Lets the reader choose among the notes and put them in order of date; the address keeps the choice. */
export class UpdatesElement extends HTMLElement {
  #entries: Entry[] = [];
  #selection: UpdateSelection = parseSelection('');

  connectedCallback(): void {
    this.#entries = [...this.querySelectorAll<HTMLElement>('.update')].flatMap(readEntry);
    this.addEventListener('input', () => this.#choose(this.#readFields()));
    onWordsField(this, () => {
      for (const { element, note } of this.#entries)
        note.text = rereadWords(note.text, element.textContent ?? '');
    });
    this.#on('[data-reset]', () => {
      this.#choose({ ...parseSelection(''), order: this.#selection.order });
      this.#fillFields();
    });
    this.#on('[data-copy]', async () =>
      this.#say(await copyAddress(formatSelection(this.#selection))),
    );
    addEventListener('popstate', () => this.#showAddress());
    this.#showAddress();
  }

  #on(selector: string, action: () => void): void {
    this.querySelector(selector)?.addEventListener('click', action);
  }

  #say(sentence: string): void {
    const status = this.querySelector('[data-status]');
    if (status) status.textContent = sentence;
  }

  /** Shows a selection of the reader and keeps it in the address. */
  #choose(selection: UpdateSelection): void {
    this.#show(selection);
    keepAddress(formatSelection(selection), location.hash);
  }

  /** Shows what the address asks for, and widens that where it would leave out the address's own note. */
  #showAddress(): void {
    this.#show(parseSelection(location.search, this.#topics()));
    const target = document.getElementById(location.hash.slice(1));
    if (target && this.contains(target)) {
      if (target.closest('[hidden]'))
        this.#choose({
          ...parseSelection(''),
          order: target.matches('h2') ? 'topic' : this.#selection.order,
        });
      // Notes above it may have moved or gone.
      target.scrollIntoView();
    }
    this.#fillFields();
  }

  #show(selection: UpdateSelection): void {
    if (selection.order !== this.#selection.order) this.#arrange(selection.order);
    this.#selection = selection;
    for (const { element, note } of this.#entries) element.hidden = !matches(note, selection);
    for (const part of this.querySelectorAll<HTMLElement>('section'))
      part.hidden = !part.querySelector('.update:not([hidden])');
    const shown = this.#entries.filter(({ element }) => !element.hidden).length;
    this.#say(countText(shown, this.#entries.length, selection));
  }

  /** Puts the notes under their topics, or under parts made for their years. */
  #arrange(order: UpdateSelection['order']): void {
    const years = new Map<string, HTMLElement>();
    if (order === 'date')
      for (const { element, year } of [...this.#entries].sort((a, b) => a.rank - b.rank)) {
        const part = years.get(year) ?? yearPart(year);
        part.append(element);
        years.set(year, part);
      }
    else for (const { element, home } of this.#entries) home.append(element);
    this.querySelector('[data-years]')?.replaceChildren(...years.values());
  }

  /** The topics that the field offers. */
  #topics(): string[] {
    const options = this.querySelectorAll<HTMLOptionElement>('[name=topic] option');
    return [...options].map(({ value }) => value).filter((topic) => topic !== '');
  }

  #readFields(): UpdateSelection {
    const address = new URLSearchParams();
    for (const field of this.querySelectorAll<FormField>('[name]'))
      if (field.type !== 'radio' || (field as HTMLInputElement).checked)
        address.set(field.name, field.value);
    return { ...parseSelection(`?${address}`, this.#topics()), about: this.#selection.about };
  }

  #fillFields(): void {
    const { words, about: _, ...choices } = this.#selection;
    for (const [name, value] of Object.entries({ ...choices, q: words }))
      for (const field of this.querySelectorAll<FormField>(`[name="${name}"]`))
        if (field.type === 'radio') (field as HTMLInputElement).checked = field.value === value;
        else field.value = value ?? '';
  }
}

function yearPart(year: string): HTMLElement {
  const part = document.createElement('section');
  const heading = document.createElement('h2');
  heading.textContent = year || 'No date';
  part.append(heading);
  return part;
}

function readEntry(element: HTMLElement): Entry[] {
  const home = element.closest('section');
  if (!home) return [];
  const { topic = '', kind = '', trial = '', about = '', year = '', rank } = element.dataset;
  const text = element.textContent ?? '';
  const note = { topic, kind, trial, about: about.split(' '), text };
  return [{ element, home, rank: Number(rank), year, note }];
}

customElements.define('io-updates', UpdatesElement);
