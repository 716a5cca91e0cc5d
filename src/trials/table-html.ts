import { parse } from 'node-html-parser';

/**
 * Gives a Markdown table what Markdown cannot say: scopes of the header cells, a header for each row
 * (its first cell), and on every other cell the name of its column, for narrow screens.
 */
export function labelledTable(html: string): string {
  const root = parse(html);
  for (const table of root.querySelectorAll('table')) {
    const columns = table.querySelectorAll('thead th');
    const names = columns.map((cell) => cell.text.trim());
    for (const cell of columns) cell.setAttribute('scope', 'col');
    for (const row of table.querySelectorAll('tbody tr')) {
      row.querySelectorAll('td').forEach((cell, i) => {
        if (i === 0) {
          cell.tagName = 'th';
          cell.setAttribute('scope', 'row');
        } else if (names[i]) cell.setAttribute('data-label', names[i]);
      });
    }
    table.setAttribute('data-columns', String(columns.length));
  }
  return root.toString();
}
