import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { listItems } from '../content/sections.ts';
import { file, sections } from './built-site.ts';

const charts = listItems('charts');
const results = new Map(
  listItems('studies').flatMap(({ outcomes }) => outcomes.map((outcome) => [outcome.id, outcome])),
);

describe.each(charts)('$id', ({ id, title, caption, apart }) => {
  const figures = sections.flatMap(({ root }) => root.querySelectorAll(`#fig-${id}`));
  const [figure] = figures;
  const rows: Record<string, string>[] = parseCsv(file(`/charts/${id}.csv`), {
    columns: true,
    bom: true,
  });

  test('stands in a section with number, title, caption and its pictures', () => {
    expect(figures.length).toBeGreaterThan(0);
    expect(figure?.querySelector('figcaption .number')?.text).toMatch(/^Figure \d\.\d+$/);
    const words = figure?.querySelector('figcaption p')?.text.replace(/\s+/g, ' ');
    expect(words).toContain(`${title}. ${caption.replace(/\s+/g, ' ')}`);
    expect(figure?.querySelectorAll('svg[role][aria-label]').length).toBeGreaterThan(0);
  });

  test('says that patients differ where it shows several studies', () => {
    const said = figure?.querySelector('.chart-apart')?.text ?? '';
    expect(said.startsWith('Different studies, different patients')).toBe(apart);
  });

  test('can be linked, cited and taken along as a picture and as a table', () => {
    expect(figure?.querySelector(`a[data-permalink][href="#fig-${id}"]`)).not.toBeNull();
    for (const path of [`/charts/${id}.svg`, `/charts/${id}.csv`])
      expect(figure?.querySelector(`a[download][href="${path}"]`), path).not.toBeNull();
    const svg = parse(file(`/charts/${id}.svg`).toString()).querySelector('svg');
    expect(svg?.getAttribute('xmlns')).toBe('http://www.w3.org/2000/svg');
    expect(svg?.toString()).not.toMatch(/var\(|<text|<style|<script|href="(?!#)/);
  });

  test('shows in pictures and table exactly the numbers of its records', () => {
    const told = figure?.querySelectorAll('.chart-table tbody td:last-child').map((td) => td.text);
    expect(told).toEqual(rows.map(({ result }) => result));
    for (const { outcome_id: key = '', ...row } of rows) {
      const outcome = results.get(key);
      if (!outcome) {
        // What is no result of a record is a size of one, a count of ours and marked as such, or words alone.
        if (row['derived'] === 'true') expect(row['count']).toMatch(/^\d+$/);
        else if (/\d/.test(row['result'] ?? '')) expect(row['study_id']).not.toBe('');
        continue;
      }
      expect(row['value'], key).toBe(`${outcome.value ?? ''}`);
      expect(row['count'], key).toBe(`${outcome.count ?? ''}`);
      expect(row['denominator'], key).toBe(`${outcome.denominator ?? ''}`);
    }
    const names = figure
      ?.querySelectorAll('svg, a, .no-figure')
      .map((element) => element.getAttribute('aria-label') ?? element.text)
      .join('\n');
    for (const { result = '' } of rows) expect(names).toContain(result);
  });
});
