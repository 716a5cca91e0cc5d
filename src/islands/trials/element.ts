import type { Column } from '../../course/terms/trial-terms.ts';
import { hasMarkup } from '../../lib/own-markup.ts';
import { copyAddress, keepAddress } from '../../lib/page-address.ts';
import { readIsland } from '../../lib/read-island.ts';
import { onWordsField } from '../../lib/reread-words.ts';
import type { TrialData } from '../../trials/trial-data.ts';
import {
  chooseTrials,
  groupTrials,
  indexTrials,
  orderTrials,
  rereadTrials,
  type TrialChoice,
  type TrialIndex,
} from '../../trials/trial-index.ts';
import {
  type ActiveFilter,
  activeFilters,
  formatTrialSelection,
  parseTrialSelection,
  sortedBy,
  type TrialSelection,
  withoutFilter,
  withoutFilters,
} from '../../trials/trial-selection.ts';
import { MatrixView } from './matrix-view.ts';
import { countText, filtersText, ignoredText } from './model.ts';
import { buttonOf, PanelView } from './panel-view.ts';
import { joinTrials, TableView } from './table-view.ts';

/** Typed words settle in the address and are counted aloud after a pause of this length. */
const PAUSE_MILLIS = 500;

/** Lets the reader choose among the trials, order and group them; the address keeps the choice. */
export class TrialsElement extends HTMLElement {
  #index!: TrialIndex;
  #panel!: PanelView;
  #table!: TableView;
  #matrix!: MatrixView;
  #selection: TrialSelection | undefined;
  #choice!: TrialChoice;
  #order: number[] = [];
  #pause: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const table = this.querySelector<HTMLTableElement>('table:not(.matrix)');
    if (!hasMarkup(this, ['table', '[name=reversed]']) || !table) return;
    const trials = readIsland<TrialData[]>(this);
    if (!trials) return;
    const rows = [...(table.tBodies[0]?.rows ?? [])];
    this.#panel = new PanelView(this);
    this.#index = indexTrials(joinTrials(rows, trials), this.#panel.vocabulary);
    this.#table = new TableView(table, rows);
    this.#matrix = new MatrixView(this, this.#index);
    for (const head of this.#heads()) {
      const button = buttonOf(head.textContent ?? '');
      button.dataset['sort'] = head.dataset['column'];
      head.replaceChildren(button);
    }
    this.addEventListener('input', ({ target }) => {
      const isTyped = target === this.#panel.field('q');
      this.#choose(this.#panel.read(), isTyped ? PAUSE_MILLIS : 0);
    });
    onWordsField(this, () => {
      this.#index = rereadTrials(this.#index, joinTrials(rows, trials));
    });
    this.addEventListener('click', (event) => this.#answer(event));
    addEventListener('popstate', () => this.#open());
    this.#open();
  }

  #heads(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('th[data-column]')];
  }

  #status(): HTMLElement | null {
    return this.querySelector('[data-status]');
  }

  #say(sentence: string): void {
    const status = this.#status();
    if (status) status.textContent = sentence;
  }

  /** Shows what the address asks for, and the trial it leads to even when the filters leave that out. */
  #open(): void {
    clearTimeout(this.#pause);
    const { selection, ignored } = parseTrialSelection(location.search, this.#index.vocabulary);
    const count = this.#show(selection);
    this.#say(`${ignoredText(ignored)} ${count}`.trim());
    const target = document.getElementById(location.hash.slice(1));
    if (!target || !this.contains(target) || !target.closest('[hidden]')) return;
    const wider = withoutFilters(selection);
    this.#say(this.#show(wider));
    keepAddress(formatTrialSelection(wider), location.hash);
    target.scrollIntoView();
  }

  /** Shows a selection of the reader and keeps it in the address, at once or after a pause in typing. */
  #choose(selection: TrialSelection, pauseMillis = 0): void {
    clearTimeout(this.#pause);
    const count = this.#show(selection);
    const settle = () => {
      keepAddress(formatTrialSelection(selection));
      this.#say(count);
    };
    if (pauseMillis === 0) settle();
    else this.#pause = setTimeout(settle, pauseMillis);
  }

  /** Shows a selection everywhere on the page; gives the sentence that counts it. */
  #show(selection: TrialSelection): string {
    const { sort, reversed, group } = selection;
    const before = this.#selection;
    this.#selection = selection;
    const isArranged =
      before?.sort === sort && before?.reversed === reversed && before?.group === group;
    if (!before || !isArranged) {
      this.#order = orderTrials(this.#index, selection);
      // The page comes in the order of Table 1.
      if (before || sort || group)
        this.#table.arrange(groupTrials(this.#index, this.#order, group), (value) =>
          group ? this.#panel.textOf(group, value) : value,
        );
    }
    this.#choice = chooseTrials(this.#index, selection);
    const { shown, count, counts } = this.#choice;
    const { length: of } = this.#index.rows;
    const left = this.#table.show(shown);
    this.#panel.show(selection, counts, this.#filters());
    this.#matrix.show(selection, shown, count < of);
    for (const head of this.#heads()) {
      if (head.dataset['column'] !== sort) head.removeAttribute('aria-sort');
      else head.setAttribute('aria-sort', reversed ? 'descending' : 'ascending');
    }
    return countText({ trials: count, of, group, ...left });
  }

  #filters(): ActiveFilter[] {
    if (!this.#selection) return [];
    return activeFilters(this.#selection, (facet, value) => this.#panel.textOf(facet, value));
  }

  #answer(event: MouseEvent): void {
    const selection = this.#selection;
    const target = event.target instanceof Element ? event.target : null;
    const control = target?.closest<HTMLElement>('.matrix td a, button');
    if (!control || !selection) return;
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (control instanceof HTMLAnchorElement) {
      if (!isPlain) return;
      event.preventDefault();
      this.#follow(control, selection);
      return;
    }
    const { sort, filter, take, copy, clear } = control.dataset;
    if (sort) this.#choose(sortedBy(selection, sort as Column));
    if (filter) this.#drop(Number(filter), selection);
    if (clear !== undefined) {
      this.#choose(withoutFilters(selection));
      this.#toStatus();
    }
    if (copy !== undefined)
      void copyAddress(formatTrialSelection(selection)).then((said) => this.#say(said));
    if (take === 'csv' || take === 'json') void this.#take(take, selection);
  }

  /** Chooses what a cell of the matrix counts, as a step that the back button takes back. */
  #follow(link: HTMLAnchorElement, { sort, reversed, group }: TrialSelection): void {
    const { selection } = parseTrialSelection(link.search, this.#index.vocabulary);
    history.pushState(null, '', location.href);
    this.#choose({ ...selection, sort, reversed, group });
    this.#toStatus();
  }

  #drop(place: number, selection: TrialSelection): void {
    const filter = this.#filters()[place];
    if (!filter) return;
    this.#choose(withoutFilter(selection, filter));
    const left = this.querySelectorAll<HTMLElement>('[data-filter]');
    const next = left[Math.min(place, left.length - 1)];
    if (next) next.focus();
    else this.#toStatus();
  }

  /** Leads to the count and the table below it, also those who do not see it. */
  #toStatus(): void {
    const status = this.#status();
    status?.focus({ preventScroll: true });
    status?.scrollIntoView({ block: 'nearest' });
  }

  async #take(form: 'csv' | 'json', selection: TrialSelection): Promise<void> {
    const { rows } = this.#index;
    const ids = this.#order.flatMap((i) => (this.#choice.shown[i] ? (rows[i]?.id ?? []) : []));
    const address = location.origin + location.pathname + formatTrialSelection(selection);
    const filters = filtersText(this.#filters());
    try {
      const { download } = await import('./download.ts');
      await download(form, ids, { filters, address, trials: ids.length, of: rows.length });
      const trials = ids.length === 1 ? 'trial' : 'trials';
      this.#say(`${ids.length} ${trials} saved as ${form.toUpperCase()}.`);
    } catch {
      this.#say('The file could not be made: the site cannot be reached.');
    }
  }
}

customElements.define('io-trials', TrialsElement);
