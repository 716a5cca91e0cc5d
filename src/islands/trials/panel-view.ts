import {
  FACET_IDS,
  FACETS,
  type Facet,
  type TrialVocabulary,
} from '../../course/terms/trial-terms.ts';
import { oneLine, WORDS_LIMIT } from '../../lib/search-words.ts';
import type { TrialChoice } from '../../trials/trial-index.ts';
import {
  type ActiveFilter,
  parseTrialSelection,
  type TrialSelection,
} from '../../trials/trial-selection.ts';

/** One value that can be ticked. */
interface Tick {
  facet: Facet;
  box: HTMLInputElement;
  name: string;
  label: Element;
  count: Element;
}

/** The filters: what the reader set in them, and what they show of a selection. */
export class PanelView {
  readonly vocabulary: TrialVocabulary;
  readonly #root: HTMLElement;
  readonly #ticks: Tick[];

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#ticks = FACET_IDS.flatMap((facet) =>
      [...root.querySelectorAll(`[data-facet="${facet}"] label`)].flatMap((label): Tick[] => {
        const [box, name, count] = label.children;
        if (!(box instanceof HTMLInputElement) || !name || !count) return [];
        return [{ facet, box, name: name.textContent ?? '', label, count }];
      }),
    );
    const values = (facet: Facet) =>
      this.#ticks.filter((tick) => tick.facet === facet).map(({ box }) => box.value);
    this.vocabulary = Object.fromEntries(
      FACET_IDS.map((facet) => [facet, values(facet)]),
    ) as unknown as TrialVocabulary;
    const panel = root.querySelector<HTMLDetailsElement>('details.choose');
    if (panel) panel.open = matchMedia('(width >= 56.25rem)').matches;
  }

  /** A field by its name; undefined when the page has none. */
  field(name: string): HTMLInputElement | HTMLSelectElement | null {
    return this.#root.querySelector(`[name="${name}"]`);
  }

  /** A value by its name with its filter's, "Procedure: cryoablation". */
  textOf(facet: Facet, value: string): string {
    const tick = this.#ticks.find((other) => other.facet === facet && other.box.value === value);
    return `${FACETS[facet]}: ${tick?.name ?? value}`;
  }

  /** The selection that the reader set. */
  read(): TrialSelection {
    const address = new URLSearchParams();
    for (const { facet, box } of this.#ticks) if (box.checked) address.append(facet, box.value);
    for (const name of ['q', 'group', 'sort']) address.set(name, this.field(name)?.value ?? '');
    const { selection } = parseTrialSelection(`?${address}`, this.vocabulary);
    const { checked } = this.field('reversed') as HTMLInputElement;
    return { ...selection, reversed: checked && selection.sort !== undefined };
  }

  show(
    { chosen, words, sort, reversed, group }: TrialSelection,
    counts: TrialChoice['counts'],
    filters: readonly ActiveFilter[],
  ): void {
    for (const { facet, box, label, count } of this.#ticks) {
      const n = counts[facet].get(box.value) ?? 0;
      box.checked = chosen[facet].includes(box.value);
      count.textContent = String(n);
      label.classList.toggle('none', n === 0);
    }
    const typed = this.field('q');
    // What is being typed stays as it is as long as it means the same.
    if (typed && oneLine(typed.value, WORDS_LIMIT) !== words) typed.value = words;
    for (const [name, value = ''] of [['sort', sort] as const, ['group', group] as const]) {
      const field = this.field(name);
      if (field) field.value = value;
    }
    const box = this.field('reversed') as HTMLInputElement;
    box.checked = reversed;
    box.disabled = !sort;
    this.#root.querySelector('[data-filters]')?.replaceChildren(...filters.map(chip));
    const clear = this.#root.querySelector<HTMLElement>('[data-clear]');
    if (clear) clear.hidden = filters.length === 0;
    const active = this.#root.querySelector('[data-active]');
    if (active) active.textContent = filters.length > 0 ? `(${filters.length} active)` : '';
  }
}

function chip({ text }: ActiveFilter, place: number): HTMLElement {
  const button = buttonOf(text);
  button.dataset['filter'] = String(place);
  button.setAttribute('aria-label', `Remove the filter ${text}`);
  const item = document.createElement('li');
  item.append(button);
  return item;
}

/** A button that sends nothing. */
export function buttonOf(text: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  return button;
}
