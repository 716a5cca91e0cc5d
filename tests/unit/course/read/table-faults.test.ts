import { expect, test } from 'vitest';
import { brokenTableWords, unevenRows } from '../../../../src/course/read/table-faults.ts';

const NO_DASHES =
  'These lines are no table: the line of dashes below its head, | --- | --- |, is missing.';
const uneven = (head: number, rule: number) =>
  `These lines are no table: its head has ${head} cells, the line of dashes below it ${rule}.`;

test.each([
  ['| a | b |\n| 1 | 2 |', NO_DASHES],
  ['| a | b |\n| --- | x |', NO_DASHES],
  ['| a | b |\n| x | --- |', NO_DASHES],
  ['| a | b |', NO_DASHES],
  ['| a | b |\n| --- |', uneven(2, 1)],
  [' | a |\n | :-- | --: | \n', uneven(1, 2)],
  ['a | b\n--- | --- | ---', uneven(2, 3)],
])('%j says why it is no table', (text, words) => {
  expect(brokenTableWords(text)).toBe(words);
});

test('each row of another length than the head is told at its place', () => {
  const row = (cells: number, line = 1) => ({
    ...{ type: 'tableRow', position: { start: { line, column: 3 } } },
    children: Array.from({ length: cells }, () => ({ type: 'tableCell' })),
  });
  const told = (...rows: ReturnType<typeof row>[]) => unevenRows({ type: 'table', children: rows });
  const fault = (line: number, cells: number) => ({
    ...{ line, column: 3, code: 'table/cells' },
    message: `The row has ${cells} cells, the head of the table has 2.`,
  });
  expect(told(row(2), row(2))).toEqual([]);
  expect(told(row(2, 4), row(1, 5), row(2, 6), row(3, 7))).toEqual([fault(5, 1), fault(7, 3)]);
  expect(unevenRows({ type: 'table' })).toEqual([]);
});
