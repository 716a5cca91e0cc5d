import type { Row } from './model.ts';

/** One result in the page. */
interface Entry {
  element: HTMLTableRowElement;
  row: Row;
}

/** One record in the page with its results. */
export interface StudyBody {
  body: HTMLTableSectionElement;
  n: number | undefined;
  entries: Entry[];
}

/** Reads a record and its results from their part of the table. */
export function readStudy(body: HTMLTableSectionElement): StudyBody {
  const { topic = '', design = '', n: size } = body.dataset;
  const n = size === undefined ? undefined : Number(size);
  const [head, ...rows] = body.rows;
  const entries = rows.map((element): Entry => {
    const { outcome = '', comparator = '' } = element.dataset;
    const parts = [head, element].flatMap((row) => (row ? [row] : []));
    const result = parts.flatMap((row) => results(row).map(tidy)).join(' ');
    const text = parts.map(textWithoutResults).join(' ');
    return {
      element,
      row: { study: body.id, topic, design, outcome, comparator, n, text, result },
    };
  });
  return { body, n, entries };
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
