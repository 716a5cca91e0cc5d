import { parse as parseCsv } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { attributes, file, page } from './built-site.ts';

const { root } = page('/evidence/');
const bodies = root.querySelectorAll('#table-evidence tbody');
const results = root.querySelectorAll('#table-evidence tbody tr:not(.study)');

test('without JavaScript, the table has every record with its limits and every result with its value', () => {
  expect(root.querySelector('#table-evidence caption')?.text.trim()).not.toBe('');
  expect(bodies.length).toBeGreaterThan(50);
  for (const body of bodies) {
    expect(body.querySelector('th[scope=rowgroup] .name')?.text.trim(), body.id).toBeTruthy();
    expect(body.querySelectorAll('.limits-cell li').length, body.id).toBeGreaterThan(0);
  }
  expect(results.length).toBeGreaterThan(110);
  const columns = root.querySelectorAll('#table-evidence thead th[scope=col]').length;
  for (const row of results) {
    expect(row.id.startsWith(`${row.closest('tbody')?.id}-`), row.id).toBe(true);
    expect(row.querySelectorAll('th[scope=row], td'), row.id).toHaveLength(columns);
    expect(row.querySelector('.result')?.text.trim(), row.id).toBeTruthy();
    expect(row.querySelector('.places details dd')?.text.trim(), row.id).toBeTruthy();
    expect(row.querySelector(`a.permalink[href="#${row.id}"]`), row.id).not.toBeNull();
    expect(row.querySelector('.places a'), row.id).not.toBeNull();
  }
  expect(root.querySelector('#table-evidence [hidden], #table-evidence .reveal')).toBeNull();
});

test('a limit of ours has the mark of a remark, and no limit of the review has it', () => {
  const { studies } = JSON.parse(file('/evidence.json').toString());
  const marked = bodies.map(
    (body) => body.querySelectorAll('.limits-cell > ul > li > .own-words').length,
  );
  const ours = (studies as { limits: string[] }[]).map(
    ({ limits }) => limits.filter((limit) => limit.startsWith('Our remark: ')).length,
  );
  expect(marked).toEqual(ours);
  expect(ours.filter((n) => n > 0).length).toBeGreaterThan(30);
});

test('what stands beside another study says that patients differ', () => {
  const across = results.filter((row) => row.querySelector('.other a[href^="#"]'));
  expect(across.length).toBeGreaterThan(5);
  for (const row of across)
    expect(row.querySelector('.apart')?.text, row.id).toBe('Different studies, different patients');
});

test('all results can be taken along as CSV and JSON', () => {
  const csv: Record<string, string>[] = parseCsv(file('/evidence.csv'), {
    columns: true,
    bom: true,
  });
  const { studies } = JSON.parse(file('/evidence.json').toString());
  const inPage = results.map(({ id }) => id);
  expect(csv.map(({ outcome_id }) => outcome_id)).toEqual(inPage);
  expect(
    studies.flatMap(({ outcomes }: { outcomes: { id: string }[] }) => outcomes.map(({ id }) => id)),
  ).toEqual(inPage);
  for (const path of ['/evidence.csv', '/evidence.json'])
    expect(root.querySelector(`a[href="${path}"][download]`), path).not.toBeNull();
});

test('search finds the table once and none of its rows by itself', () => {
  expect(attributes(root, 'main [data-search]', 'id')).toEqual(['table-evidence']);
});
