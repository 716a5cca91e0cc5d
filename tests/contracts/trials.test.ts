import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { file, page } from './built-site.ts';

/** Table 1 as it stands in the content, counted here without the code that is tested. */
const table: Record<string, string>[] = parseCsv(
  readFileSync(join(import.meta.dirname, '../../content/trials.csv'), 'utf8'),
  { columns: true },
);
const parts = (cell = '') => cell.split('; ');
const values = (column: string) => [...new Set(table.flatMap((row) => parts(row[column])))];
const count = (procedure: string | undefined, malignancy: string | undefined) =>
  table.filter(
    (row) =>
      (!procedure || parts(row['procedures']).includes(procedure)) &&
      (!malignancy || parts(row['malignancies']).includes(malignancy)),
  ).length;

const { root } = page('/trials/');
const rows = root.querySelectorAll('#table-trials tbody tr');
/** What each row has for the filters, in the order of the rows. */
const facets: Record<string, readonly string[]>[] = JSON.parse(
  root.querySelector('io-trials > script[type="application/json"]')?.text ?? '[]',
);
const has = (row: number, facet: string, value: string) => facets[row]?.[facet]?.includes(value);

describe('without JavaScript', () => {
  test('the table has all 31 trials in one body, none hidden', () => {
    expect(root.querySelectorAll('#table-trials tbody')).toHaveLength(1);
    expect(rows).toHaveLength(31);
    expect(rows.map(({ id }) => id)).toEqual(table.map(({ nct }) => nct?.toLowerCase()));
    expect(root.querySelector('#table-trials [hidden], #table-trials button')).toBeNull();
  });

  test('each row keeps the wording of the review', () => {
    for (const [i, row] of rows.entries())
      for (const column of ['nct', 'phase', 'drug', 'procedure', 'malignancy'])
        expect(row.text.replace(/\s+/g, ' '), row.id).toContain(table[i]?.[column]);
  });
});

describe('the matrix', () => {
  const matrix = root.querySelector('#fig-trial-matrix table');
  const heads = matrix?.querySelectorAll('thead th').map(({ text }) => text.trim()) ?? [];
  const lines = matrix?.querySelectorAll('tbody tr:not(.modality), tfoot tr') ?? [];
  const name = (text: string) => (text.startsWith('any ') ? undefined : text);

  test('has a row for each procedure and a column for each malignancy of Table 1', () => {
    expect(new Set(heads.slice(1, -1))).toEqual(new Set(values('malignancies')));
    const procedures = lines.map((line) => line.querySelector('th[scope=row]')?.text.trim());
    expect(new Set(procedures.slice(0, -1))).toEqual(new Set(values('procedures')));
    expect(procedures).toHaveLength(17);
  });

  test('says in every cell the number of trials that Table 1 has, or that there is none here', () => {
    let numbers = 0;
    for (const line of lines) {
      const procedure = line.querySelector('th')?.text.trim() ?? '';
      const cells = line.querySelectorAll('td');
      expect(cells, procedure).toHaveLength(heads.length - 1);
      for (const [i, cell] of cells.entries()) {
        const malignancy = heads[i + 1] ?? '';
        const n = count(name(procedure), name(malignancy));
        const place = `${procedure}, ${malignancy}`;
        expect(cell.text.trim(), place).toBe(n === 0 ? 'no trial here' : String(n));
        expect(cell.querySelectorAll('a'), place).toHaveLength(n === 0 ? 0 : 1);
        if (n === 0) continue;
        numbers += 1;
        const label = cell.querySelector('a')?.getAttribute('aria-label');
        expect(label).toBe(`${n} ${n === 1 ? 'trial' : 'trials'}: ${place}`);
      }
    }
    // Each of 16 procedures and 13 malignancies has a total, and so has the table.
    expect(numbers).toBe(studied() + 16 + 13 + 1);
    expect(lines.at(-1)?.querySelectorAll('td').at(-1)?.text.trim()).toBe('31');
  });

  test('leads from each number to exactly the trials it counts', () => {
    const links = matrix?.querySelectorAll('td a') ?? [];
    for (const link of links) {
      const url = new URL(link.getAttribute('href') ?? '', 'http://site');
      expect([url.pathname, url.hash]).toEqual(['/trials/', '#table-trials']);
      const led = rows.filter((_, row) =>
        [...url.searchParams].every(([facet, value]) => has(row, facet, value)),
      );
      expect(led, url.search).toHaveLength(Number(link.text));
    }
  });

  test('can be taken along as CSV with the same numbers', () => {
    const csv: string[][] = parseCsv(file('/trials/matrix.csv'), { bom: true });
    expect(csv[0]).toEqual(['procedure', 'modality_class', ...heads.slice(1)]);
    expect(csv.slice(1).map(([procedure, , ...counts]) => [procedure, ...counts])).toEqual(
      lines.map((line) => [
        line.querySelector('th')?.text.trim(),
        ...line.querySelectorAll('td').map(({ text }) => text.trim().replace('no trial here', '0')),
      ]),
    );
    expect(root.querySelector('a[href="/trials/matrix.csv"][download]')).not.toBeNull();
  });

  test('says in its caption what an empty cell means, how trials are counted, and the true total', () => {
    const caption = root.querySelector('#fig-trial-matrix figcaption')?.text.replace(/\s+/g, ' ');
    expect(caption).toContain('no trial in this list');
    expect(caption).toContain('counts in each of its cells');
    expect(caption).toContain('the table has 31 trials in all');
  });
});

/** How many pairs of procedure and malignancy have a trial. */
function studied(): number {
  return values('procedures').flatMap((procedure) =>
    values('malignancies').filter((malignancy) => count(procedure, malignancy) > 0),
  ).length;
}

test('each value of a filter says how many trials have it, and every trial can be found by it', () => {
  const boxes = root.querySelectorAll('.facet label');
  expect(boxes.length).toBeGreaterThan(80);
  const reached = new Map<string, number>();
  for (const box of boxes) {
    const input = box.querySelector('input');
    const facet = box.closest('fieldset')?.getAttribute('data-facet') ?? '';
    const value = input?.getAttribute('value') ?? '';
    const having = rows.filter((_, row) => has(row, facet, value));
    expect(Number(box.querySelector('b')?.text), `${facet}=${value}`).toBe(having.length);
    expect(having.length, `${facet}=${value}`).toBeGreaterThan(0);
    reached.set(facet, (reached.get(facet) ?? 0) + having.length);
  }
  expect(reached.size).toBe(9);
  for (const [facet, n] of reached) {
    expect(
      facets.flatMap((row) => row[facet] ?? []),
      facet,
    ).toHaveLength(n);
  }
});

test('the counts of phases and of drug classes are those of Table 1', () => {
  const counted = (facet: string) =>
    root
      .querySelectorAll(`[data-facet="${facet}"] label`)
      .map((label) => [label.querySelector('span')?.text, Number(label.querySelector('b')?.text)]);
  for (const [facet, column] of [
    ['phase', 'phase_normalized'],
    ['class', 'drug_classes'],
    ['drug', 'drugs'],
    ['organ', 'organ'],
  ] as const)
    expect(Object.fromEntries(counted(facet)), facet).toEqual(
      Object.fromEntries(
        values(column).map((value) => [
          value,
          table.filter((row) => parts(row[column]).includes(value)).length,
        ]),
      ),
    );
});

test('search finds the table, the figure and each trial here, and the chart in its section', () => {
  const found = root
    .querySelectorAll('main [data-search]')
    .filter((element) => !element.closest('[data-search-skip]'));
  expect(found.map(({ id }) => id)).toEqual([
    'fig-trial-matrix',
    'table-trials',
    ...rows.map(({ id }) => id),
  ]);
});
