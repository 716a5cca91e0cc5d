import type { Verdict } from '../../course/schema/comparison.ts';
import { hasMarkup } from '../../lib/own-markup.ts';
import { keepAddress } from '../../lib/page-address.ts';
import { formatView, nextPair, type PairView, parseView, summary } from './model.ts';

/** What it leads the reader through, beside the pairs. */
const NEEDED = [
  'select',
  '[name=results]',
  '.marks',
  'legend',
  '.said',
  '.after',
  '[data-commit]',
  '[data-again]',
  '[data-next]',
];

/** Shows one pair at a time and its verdict only once the reader has marked what differs; the address keeps the pair. */
export class LabCompareElement extends HTMLElement {
  #pairs: HTMLElement[] = [];
  #view: PairView = { pair: '', results: false };

  connectedCallback(): void {
    if (!hasMarkup(this, NEEDED)) return;
    this.#pairs = [...this.querySelectorAll<HTMLElement>('.pair')];
    this.addEventListener('change', () => {
      const { value } = this.#find<HTMLSelectElement>('select');
      const { checked } = this.#find<HTMLInputElement>('[name=results]');
      const view = { pair: value, results: checked };
      if (value === this.#view.pair) this.#veil(view);
      else this.#show(view);
      this.#keep();
    });
    this.#on('[data-commit]', () => this.#commit());
    this.#on('[data-again]', () => {
      this.#show(this.#view);
      this.#find('legend').focus();
    });
    this.#on('[data-next]', () => {
      this.#show({ ...this.#view, pair: nextPair(this.#view.pair, this.#ids) });
      this.#keep();
      this.#pair?.querySelector('h3')?.focus();
    });
    addEventListener('popstate', () => this.#restore());
    this.dataset['on'] = '';
    this.#restore();
  }

  get #ids(): string[] {
    return this.#pairs.map(({ dataset }) => dataset['pair'] ?? '');
  }

  get #pair(): HTMLElement | undefined {
    return this.#pairs[this.#ids.indexOf(this.#view.pair)];
  }

  #find<E extends HTMLElement = HTMLElement>(selector: string): E {
    return this.querySelector(selector) as E;
  }

  #on(selector: string, action: () => void): void {
    this.#find(selector).addEventListener('click', action);
  }

  #keep(): void {
    keepAddress(formatView(this.#view, this.#ids));
  }

  /** Shows what the address names; a link to another place of the page leaves pair and marks as they are. */
  #restore(): void {
    const ids = this.#ids;
    const known = this.#pair ? [this.#view.pair, ...ids] : ids;
    const view = parseView(location.search, location.hash, known);
    if (view.pair === this.#view.pair) this.#veil(view);
    else this.#show(view);
    // The browser went there while all pairs were shown.
    if (location.hash === `#${view.pair}`) this.#pair?.scrollIntoView();
  }

  /** Shows a pair as it is before the reader commits. */
  #show(view: PairView): void {
    this.#view = view;
    for (const pair of this.#pairs) {
      pair.toggleAttribute('data-chosen', pair === this.#pair);
      pair.removeAttribute('data-open');
    }
    this.#find<HTMLSelectElement>('select').value = view.pair;
    const marks = this.#find('.marks');
    marks.hidden = false;
    for (const box of marks.querySelectorAll<HTMLInputElement>('input')) box.checked = false;
    for (const note of this.querySelectorAll('.mine')) note.remove();
    this.#pair?.querySelector('.verdict')?.before(marks, this.#find('.said'));
    this.#find('.after').hidden = true;
    this.#find('.said').textContent = '';
    this.#veil(view);
  }

  #veil(view: PairView): void {
    this.#view = view;
    this.#find<HTMLInputElement>('[name=results]').checked = view.results;
    const veiled = !view.results && !this.#pair?.hasAttribute('data-open');
    for (const pair of this.#pairs) pair.toggleAttribute('data-veiled', veiled);
  }

  #commit(): void {
    const pair = this.#pair;
    if (!pair) return;
    const boxes = [...this.querySelectorAll<HTMLInputElement>('.marks :checked')];
    const marked = new Set(boxes.map(({ value }) => value));
    const judged = new Map<string, Verdict>();
    for (const item of pair.querySelectorAll<HTMLElement>('[data-judged]')) {
      const aspect = item.dataset['aspect'] ?? '';
      judged.set(aspect, item.dataset['judged'] as Verdict);
      if (marked.has(aspect)) {
        const note = document.createElement('span');
        note.className = 'mine';
        note.textContent = 'marked by you';
        item.querySelector('dt')?.append(' ', note);
      }
    }
    pair.toggleAttribute('data-open', true);
    this.#find('.marks').hidden = true;
    this.#veil(this.#view);
    const after = this.#find('.after');
    after.hidden = false;
    pair.append(after);
    const said = this.#find('.said');
    said.textContent = summary(judged, marked);
    said.focus();
  }
}

customElements.define('io-lab-compare', LabCompareElement);
