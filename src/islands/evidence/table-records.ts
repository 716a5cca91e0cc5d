import type { ResultRow } from './model.ts';
import type { RecordData } from './record-data.ts';

/** One result in the page. */
export interface ResultEntry {
  element: HTMLTableRowElement;
  row: ResultRow;
  /** What was measured, in whom. */
  label: string;
}

/** One record in the page with its results. */
export interface StudyBody {
  body: HTMLTableSectionElement;
  n: number | undefined;
  entries: ResultEntry[];
}

/**
 * Joins records with their parts of the table, which stand in the same order: what a result is comes from the record,
 * what can be searched are the words that the reader sees.
 * @throws with a sentence when the table has other records or results than the data
 */
export function joinRecords(
  bodies: readonly HTMLTableSectionElement[],
  records: readonly RecordData[],
): StudyBody[] {
  if (bodies.length !== records.length)
    throw new Error(`The table has ${bodies.length} records, its data ${records.length}.`);
  return records.map(({ topic, design, n, results: found }, i) => {
    const body = bodies[i] as HTMLTableSectionElement;
    const [head, ...rows] = body.rows;
    if (rows.length !== found.length)
      throw new Error(
        `The record ${body.id} has ${rows.length} results, its data ${found.length}.`,
      );
    const entries = found.map(({ outcome, comparator, label }, k): ResultEntry => {
      const element = rows[k] as HTMLTableRowElement;
      const parts = head ? [head, element] : [element];
      const result = parts.flatMap((row) => results(row).map(tidy)).join(' ');
      const text = parts.map(textWithoutResults).join(' ');
      const row = { study: body.id, topic, design, outcome, comparator, n, text, result };
      return { element, row, label };
    });
    return { body, n, entries };
  });
}

/** The parts of a row that give a result away. */
export function results(row: HTMLTableRowElement | undefined): HTMLElement[] {
  return [...(row?.querySelectorAll<HTMLElement>('[data-result]') ?? [])];
}

function textWithoutResults(row: HTMLTableRowElement): string {
  const copy = row.cloneNode(true) as HTMLTableRowElement;
  for (const part of results(copy)) part.remove();
  return tidy(copy);
}

/** The text of an element on one line. */
export function tidy(element: HTMLElement): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
