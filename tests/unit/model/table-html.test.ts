import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { labelledTable } from '../../../src/model/table-html.ts';

const table = parse(
  labelledTable(`<table>
<thead><tr><th>Study <a href="/references/#ref-1">1</a></th><th>Rate</th><th></th></tr></thead>
<tbody>
<tr><td>First <b>study</b></td><td>99%</td><td>a</td></tr>
<tr>
<td>Second study</td>
<td>96%</td><td>b</td>
</tr>
</tbody></table>`),
);
const cells = (selector: string) =>
  table
    .querySelectorAll(selector)
    .map((cell) => [cell.rawTagName, cell.getAttribute('scope'), cell.text]);

test('header cells say that they head a column', () => {
  expect(cells('thead tr > *')).toEqual([
    ['th', 'col', 'Study 1'],
    ['th', 'col', 'Rate'],
    ['th', 'col', ''],
  ]);
});

test('the first cell of each row heads the row, the others are data', () => {
  expect(cells('tbody tr > *')).toEqual([
    ['th', 'row', 'First study'],
    ['td', undefined, '99%'],
    ['td', undefined, 'a'],
    ['th', 'row', 'Second study'],
    ['td', undefined, '96%'],
    ['td', undefined, 'b'],
  ]);
});

test('a data cell knows the name of its column, where it has one', () => {
  const labels = table.querySelectorAll('tbody td').map((cell) => cell.getAttribute('data-label'));
  expect(labels).toEqual(['Rate', undefined, 'Rate', undefined]);
});

test('the markup inside cells stays', () => {
  expect(table.querySelector('tbody th b')?.text).toBe('study');
  expect(table.querySelector('thead a')?.getAttribute('href')).toBe('/references/#ref-1');
});

test('text without a table stays as it is', () => {
  expect(labelledTable('<p>a &amp; b</p>')).toBe('<p>a &amp; b</p>');
});
