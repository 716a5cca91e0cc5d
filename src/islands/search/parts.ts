import { type SearchKind, searchKinds } from '../../model/search-kinds.ts';
import type { ResultHit } from './engine.ts';
import { countKinds, excerptParts, kindNames } from './model.ts';

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
  update(hits: readonly ResultHit[], chosen: SearchKind | undefined): void {
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

/** Loads the text of a result and makes its list item. */
export async function resultItem({ kind, data }: ResultHit): Promise<HTMLLIElement> {
  const { url, excerpt, meta } = await data();
  const link = make('a', '', [
    make('span', 'search-title', [meta.title]),
    ' ',
    make('span', 'search-kind', [kindNames[kind][0]]),
    ' ',
    make('span', 'search-page-name', [meta.page === meta.title ? '' : meta.page]),
  ]);
  link.href = url;
  const parts = excerptParts(excerpt).map(({ text, marked }) =>
    marked ? make('mark', '', [text]) : text,
  );
  return make('li', '', [link, make('p', 'search-excerpt', parts)]);
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
