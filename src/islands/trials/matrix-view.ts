import { countBoth, type TrialIndex } from '../../trials/trial-index.ts';
import { parseTrialSelection, type TrialSelection } from '../../trials/trial-selection.ts';
import { cellText } from './model.ts';

interface Cell {
  link: HTMLAnchorElement;
  name: string;
  procedure: string | undefined;
  malignancy: string | undefined;
}

/** The map of procedures and malignancies: shows which of its cells hold trials of the selection. */
export class MatrixView {
  readonly #index: TrialIndex;
  readonly #cells: Cell[];
  readonly #legend: HTMLElement | null;

  constructor(root: HTMLElement, index: TrialIndex) {
    this.#index = index;
    this.#legend = root.querySelector('[data-legend]');
    this.#cells = [...root.querySelectorAll<HTMLAnchorElement>('.matrix td a')].map((link) => {
      const { chosen } = parseTrialSelection(link.search, index.vocabulary).selection;
      const name = link.getAttribute('aria-label') ?? '';
      return { link, name, procedure: chosen.procedure[0], malignancy: chosen.malignancy[0] };
    });
  }

  show({ chosen }: TrialSelection, shown: Uint8Array, narrowed: boolean): void {
    if (this.#legend) this.#legend.hidden = !narrowed;
    for (const { link, name, procedure, malignancy } of this.#cells) {
      const isAsked =
        only(chosen.procedure, procedure) &&
        only(chosen.malignancy, malignancy) &&
        (procedure ?? malignancy) !== undefined;
      if (isAsked) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
      if (!procedure || !malignancy) continue;
      const selected = countBoth(this.#index, shown, procedure, malignancy);
      link.classList.toggle('out', selected === 0);
      link.setAttribute('aria-label', narrowed ? cellText(name, selected) : name);
    }
  }
}

function only(values: readonly string[], value: string | undefined): boolean {
  return value === undefined ? values.length === 0 : values.length === 1 && values[0] === value;
}
