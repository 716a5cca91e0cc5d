import type { TrialData } from '../../trials/trial-data.ts';
import type { TrialGroup, TrialRow } from '../../trials/trial-index.ts';

/**
 * Joins the trials with their rows, which stand in the same order: what a trial has comes with the page as data, what
 * can be searched are the words that the reader sees and the names of its values.
 * @throws with a sentence when the table has other rows than the data
 */
export function joinTrials(
  rows: readonly HTMLTableRowElement[],
  trials: readonly TrialData[],
): TrialRow[] {
  if (rows.length !== trials.length)
    throw new Error(`The table has ${rows.length} trials, its data ${trials.length}.`);
  return trials.map(({ reported, ...values }, i) => {
    const { id, cells: all } = rows[i] as HTMLTableRowElement;
    const cells = [...all].slice(1).map(({ textContent }) => textContent);
    // The names of values, with and without their hyphens: the table itself abbreviates them.
    const names = Object.values(values).flat().join(' ');
    const text = [id, ...cells, names, names.replaceAll('-', ' ')].join(' ');
    return { id, values, text, reported };
  });
}

/** A part of the table: its rows with their place in the list of trials, and its head when it is a group. */
interface Part {
  body: HTMLTableSectionElement;
  count: HTMLElement | undefined;
  rows: { row: HTMLTableRowElement; trial: number }[];
}

/** The body of the table: puts its rows in order and into groups, and hides those that do not fit. */
export class TableView {
  readonly #table: HTMLTableElement;
  readonly #rows: readonly HTMLTableRowElement[];
  #parts: Part[];

  constructor(table: HTMLTableElement, rows: readonly HTMLTableRowElement[]) {
    this.#table = table;
    this.#rows = rows;
    const [body] = table.tBodies;
    const all = rows.map((row, trial) => ({ row, trial }));
    this.#parts = body ? [{ body, count: undefined, rows: all }] : [];
  }

  /** Lays the table out anew; a trial of several groups stands in the later ones as a copy without id. */
  arrange(groups: readonly TrialGroup[], nameOf: (value: string) => string): void {
    const placed = new Set<number>();
    this.#parts = groups.map(({ value, rows }) => {
      const body = document.createElement('tbody');
      const count = value === undefined ? undefined : heading(body, nameOf(value));
      const placedRows = rows.flatMap((trial) => {
        const original = this.#rows[trial];
        if (!original) return [];
        const row = placed.has(trial) ? copyOf(original) : original;
        placed.add(trial);
        body.append(row);
        return [{ row, trial }];
      });
      return { body, count, rows: placedRows };
    });
    for (const old of [...this.#table.tBodies]) old.remove();
    this.#table.append(...this.#parts.map(({ body }) => body));
  }

  /** Hides what does not fit; gives the number of groups and rows left. */
  show(shown: Uint8Array): { groups: number; rows: number } {
    const left = { groups: 0, rows: 0 };
    for (const { body, count, rows } of this.#parts) {
      let fitting = 0;
      for (const { row, trial } of rows) {
        row.hidden = !shown[trial];
        if (shown[trial]) fitting += 1;
      }
      body.hidden = fitting === 0;
      if (count) count.textContent = `${fitting} ${fitting === 1 ? 'trial' : 'trials'}`;
      left.groups += fitting > 0 ? 1 : 0;
      left.rows += fitting;
    }
    return left;
  }
}

function heading(body: HTMLTableSectionElement, name: string): HTMLElement {
  const head = document.createElement('th');
  head.scope = 'rowgroup';
  head.colSpan = 6;
  const count = document.createElement('span');
  head.append(`${name} `, count);
  const row = body.insertRow();
  row.className = 'group';
  row.append(head);
  return count;
}

function copyOf(row: HTMLTableRowElement): HTMLTableRowElement {
  const copy = row.cloneNode(true) as HTMLTableRowElement;
  copy.removeAttribute('id');
  return copy;
}
