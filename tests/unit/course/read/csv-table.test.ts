import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { readCsvTable } from '../../../../src/course/read/csv-table.ts';

const schema = z.strictObject({
  nct: z.string().regex(/^N\d$/, 'is not a number'),
  drug: z.string(),
});
const read = (text: string) => readCsvTable(text, 'content/x.csv', schema, 'nct');
const briefly = (text: string) =>
  read(text).faults.map(
    ({ line, column, code, message }) => `${line}:${column} ${code} ${message}`,
  );

test('rows come with their lines, cells without the space around them', () => {
  expect(read('nct,drug\nN1, a \n\nN2,"b, c"\n')).toEqual({
    items: [
      {
        value: { nct: 'N1', drug: 'a' },
        line: 2,
        placeOf: expect.any(Function),
        placeAt: expect.any(Function),
      },
      {
        value: { nct: 'N2', drug: 'b, c' },
        line: 4,
        placeOf: expect.any(Function),
        placeAt: expect.any(Function),
      },
    ],
    keys: new Set(['N1', 'N2']),
    faults: [],
  });
});

test('the byte order mark of a spreadsheet program does not hide the first column', () => {
  expect(read('\ufeffnct,drug\nN1,a\n').faults).toEqual([]);
  expect(read('\ufeff"nct","drug"\n"N1","a"\n').faults).toEqual([]);
});

test('line ends of another system are read', () => {
  expect(read('nct,drug\r\nN1,a\r\nN2,b\r\n').items.map(({ line }) => line)).toEqual([2, 3]);
});

test('a row with a cell too few or too many is reported with its line', () => {
  expect(briefly('nct,drug\nN1,a\nN2\nN3,b,c\n')).toEqual([
    '3:1 csv/syntax The row has 1 cell, the header has 2.',
    '4:1 csv/syntax The row has 3 cells, the header has 2.',
  ]);
});

test('a quote that is never closed is reported', () => {
  expect(read('nct,drug\nN1,"a\n').keys).toBeUndefined();
  expect(briefly('nct,drug\nN1,"a\n')).toEqual([
    expect.stringMatching(/^\d+:1 csv\/syntax .*[Qq]uote/),
  ]);
});

test('every wrong cell is reported, and the other rows stay', () => {
  const text = 'nct,drug\nN1,a\nx,b\nN3,c\nN1,d\n';
  expect(briefly(text)).toEqual([
    '3:1 entry/shape nct: is not a number.',
    '5:1 id/duplicate nct "N1" is already used at line 2.',
  ]);
  expect(read(text).items.map(({ value }) => value.drug)).toEqual(['a', 'c', 'd']);
});

test('a row with a fault is still known by its key', () => {
  expect(read('nct,drug\nN1,a\nN2\n').keys).toEqual(new Set(['N1', 'N2']));
  expect(read('nct,drug\nx,a\nN2\n').keys).toBeUndefined();
});

test('cells between other signs are named', () => {
  expect(briefly('nct;drug\nN1;a\n')).toEqual([
    '1:1 csv/syntax The cells are separated by semicolons; they must be separated by commas.',
  ]);
});

test('a column that the schema does not know is reported', () => {
  expect(briefly('nct,drug,dose\nN1,a,1\n')).toEqual([
    '1:10 csv/header There is no column "dose".',
  ]);
});

test.each([
  ['nct,drgu\nN1,a\n', '1:5 csv/header There is no column "drgu".'],
  ['N1,a\nN2,b\n', '1:1 csv/header The first row must name the columns: nct,drug.'],
  ['nct\nN1\n', '1:1 csv/header The column "drug" is missing.'],
  ['nct,drug\n,\nN2,b\n', '2:1 csv/syntax The row is empty: take it out, or fill it.'],
])('%j is one fault, not one for each row', (text, told) => {
  expect(briefly(text)).toEqual([told]);
});

test('a wrong cell has its column, and so has a value that a check asks for', () => {
  expect(briefly('nct,drug\nx,b\nN2 , "long, name"\n')[0]).toMatch(/^2:1 /);
  expect(briefly('drug,nct\n"a, b",x\n')).toEqual(['2:8 entry/shape nct: is not a number.']);
  expect(read('nct,drug\nN1, a\n').items[0]?.placeOf('a')).toEqual({ line: 2, column: 5 });
  expect(read('nct,drug\nN1, a\n').items[0]?.placeOf('b')).toEqual({ line: 2, column: 1 });
});
