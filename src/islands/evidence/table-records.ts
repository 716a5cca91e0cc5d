import { rereadWords } from '../../lib/reread-words.ts';
import type { ResultRow } from './model.ts';
import type { RecordData } from './record-data.ts';

/** One result in the page. */
export interface ResultEntry {
  element: HTMLTableRowElement;
  row: ResultRow;
  /** What was measured, in whom, as the head of the row says it; does not give the result away. */
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
    const entries = found.map(({ outcome, comparator }, k): ResultEntry => {
      const element = rows[k] as HTMLTableRowElement;
      const words = wordsOf(head, element);
      const row = { study: body.id, topic, design, outcome, comparator, n, ...words };
      return { element, row, label: headText(element) };
    });
    return { body, n, entries };
  });
}

/** Reads the words of a record again. */
export function rereadRecord({ body, entries }: StudyBody): void {
  for (const { element, row } of entries) {
    const { text, result } = wordsOf(body.rows[0], element);
    row.text = rereadWords(row.text, text);
    row.result = rereadWords(row.result, result);
  }
}

/** What can be searched in a result: the words of its record and its own, those that give it away apart. */
function wordsOf(
  head: HTMLTableRowElement | undefined,
  element: HTMLTableRowElement,
): Pick<ResultRow, 'text' | 'result'> {
  const parts = head ? [head, element] : [element];
  return {
    text: parts.map(textWithoutResults).join(' '),
    result: parts.flatMap((row) => results(row).map(tidy)).join(' '),
  };
}

/** The parts of a row that give a result away. */
export function results(row: HTMLTableRowElement | undefined): HTMLElement[] {
  return [...(row?.querySelectorAll<HTMLElement>('[data-result]') ?? [])];
}

function textWithoutResults(row: HTMLTableRowElement): string {
  const copy = row.cloneNode(true) as HTMLTableRowElement;
  for (const part of [...results(copy), ...copy.querySelectorAll('.reveal')]) part.remove();
  return tidy(copy);
}

/** The words at the head of a row, its parts with commas between them: "Overall survival, Laser". */
function headText({ cells: [head] }: HTMLTableRowElement): string {
  return [...(head?.childNodes ?? [])].map(tidy).filter(Boolean).join(', ');
}

/** The text of a part of the page on one line. */
export function tidy({ textContent }: Node): string {
  return (textContent ?? '').replace(/\s+/g, ' ').trim();
}
