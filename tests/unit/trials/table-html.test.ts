import { expect, test } from 'vitest';
import { labelledTable } from '../../../src/trials/table-html.ts';

const table =
  '<table><thead><tr><th>Study</th><th>Patients</th></tr></thead><tbody><tr><td>TARE</td><td>26</td></tr></tbody></table>';

test('columns and rows get headers, and cells the name of their column', () => {
  expect(labelledTable(table)).toBe(
    '<table data-columns="2"><thead><tr><th scope="col">Study</th><th scope="col">Patients</th></tr></thead>' +
      '<tbody><tr><th scope="row">TARE</th><td data-label="Patients">26</td></tr></tbody></table>',
  );
});

test('the name of a column is said without the spaces around it', () => {
  const html = labelledTable(table.replace('<th>Patients</th>', '<th> Patients </th>'));
  expect(html).toContain('data-label="Patients"');
});

test('a column without a name leaves its cells without a label', () => {
  const html = labelledTable(table.replace('<th>Patients</th>', '<th></th>'));
  expect(html).not.toContain('data-label');
});
