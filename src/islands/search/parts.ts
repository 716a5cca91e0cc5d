import type { Shown } from '../../search/asking/engine.ts';
import type { Hit } from '../../search/asking/ranking.ts';
import { type SearchKind, searchKinds } from '../../search/kinds.ts';
import { countKinds, kindNames } from './model.ts';

/** The radio buttons that keep only one kind of result, each with its count. */
export class KindChips {
  readonly #chips: { kind: SearchKind | undefined; input: HTMLInputElement; count: HTMLElement }[];
  readonly #fieldset: HTMLElement;

  constructor(fieldset: HTMLElement, onChoice: (kind: SearchKind | undefined) => void) {
    this.#fieldset = fieldset;
    this.#chips = [undefined, ...searchKinds].map((kind) => {
      const input = make('input', '', []);
      Object.assign(input, { type: 'radio', name: 'kind', value: kind ?? '' });
      input.addEventListener('change', () => onChoice(kind));
      const count = make('b', '', []);
      const face = make('span', '', [kind ? kindNames[kind][1] : 'All', ' ', count]);
      fieldset.append(make('label', 'search-chip', [input, face]));
      return { kind, input, count };
    });
  }

  /** Shows the kinds that there are, and the chosen one in any case. */
  update(hits: readonly Hit[], chosen: SearchKind | undefined): void {
    const counts = countKinds(hits);
    for (const { kind, input, count } of this.#chips) {
      const number = kind ? (counts.get(kind) ?? 0) : hits.length;
      count.textContent = String(number);
      input.checked = kind === chosen;
      if (input.parentElement) input.parentElement.hidden = number === 0 && !input.checked;
    }
    this.#fieldset.hidden = hits.length === 0;
  }
}

/** The list item of a result; `base` stands before its address. */
export function resultItem({ kind, missing }: Hit, shown: Shown, base: string): HTMLLIElement {
  const { url, title, page, excerpt } = shown;
  const link = make('a', '', [
    make('span', 'search-title', [title]),
    ' ',
    make('span', 'search-kind', [kindNames[kind][0]]),
    ' ',
    make('span', 'search-page-name', [page === title ? '' : page]),
  ]);
  link.href = base + url.slice(1);
  const parts = excerpt.map(({ text, marked }) => (marked ? make('mark', '', [text]) : text));
  const item = make('li', '', [link]);
  if (parts.length > 0) item.append(make('p', 'search-excerpt', parts));
  if (missing.length > 0)
    item.append(make('p', 'search-missing', [`Without: ${missing.join(', ')}`]));
  return item;
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  content: (string | Node)[],
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}
