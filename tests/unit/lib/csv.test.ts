import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv, spreadsheetCsv } from '../../../src/lib/csv.ts';

test('cells are quoted only where they need it, and nothing is an empty cell', () => {
  expect(
    csv([
      ['a', 'b,c', 'd"e'],
      [1, undefined, true],
    ]),
  ).toBe('a,"b,c","d""e"\r\n1,,true\r\n');
});

test('a spreadsheet is told at the head that the file is UTF-8', () => {
  expect(spreadsheetCsv([['≥ 5 β']])).toBe('\ufeff≥ 5 β\r\n');
});

test('a spreadsheet takes no text for a formula, and numbers stay numbers', () => {
  const cells = ['=1+1', '-5: 3', '@x', '\tx', '-5', '+0.5', 'a=b', -2];
  expect(spreadsheetCsv([cells])).toBe("\ufeff'=1+1,'-5: 3,'@x,'\tx,-5,+0.5,a=b,-2\r\n");
  // Signs of full width are formulas, too, where such letters are written.
  expect(spreadsheetCsv([['＝1', '＠x', '\n=1']])).toBe("\ufeff'＝1,'＠x,\"'\n=1\"\r\n");
});

test('what is written can be read again', () => {
  const table = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), { minLength: 1 });
  fc.assert(
    fc.property(table, (rows) => {
      expect(parse(csv(rows), { record_delimiter: '\r\n' })).toEqual(rows);
    }),
  );
});

test.each([
  ['-12', '-12'],
  ['+12.25', '+12.25'],
  ['-1.', "'-1."],
  ['-1e', "'-1e"],
  ['--1', "'--1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['\r', '"\'\r"'],
  ['', ''],
])('a spreadsheet reads the cell %j as %j', (cell, written) => {
  expect(spreadsheetCsv([[cell]])).toBe(`\ufeff${written}\r\n`);
});
