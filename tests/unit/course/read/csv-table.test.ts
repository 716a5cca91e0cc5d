import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
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

describe('a table that cannot be read', () => {
  const quote =
    'A quote in this row is not closed, or words stand outside of it; a quote inside of a cell is written twice.';
  test.each([
    ['a quote that is not closed', 'nct,drug\nN1,a\nN2,"b\nN3,c\n', `3:1 csv/syntax ${quote}`],
    [
      'one that another one would close',
      'nct,drug\nN1,"a\nN2,"b"\nN3,c\n',
      `2:1 csv/syntax ${quote}`,
    ],
    ['a quote in the header', '"nct,drug\nN1,a\n', `1:1 csv/syntax ${quote}`],
    ['words outside of a quote', 'nct,drug\nN1,"a" b\n', `2:1 csv/syntax ${quote}`],
    ['line ends of another system', 'nct,drug\r\nN1,a\r\nN2,"b\r\n', `3:1 csv/syntax ${quote}`],
    [
      'tabs',
      'nct\tdrug\n',
      '1:1 csv/syntax The cells are separated by tabs; they must be separated by commas.',
    ],
    ['nothing at all', '', '1:1 csv/header The first row must name the columns: nct,drug.'],
    ['one column', 'nct\n1;2,3\n', '1:1 csv/header The column "drug" is missing.'],
  ])('%s', (_, text, message) => {
    expect(briefly(text)).toEqual([message]);
    expect(read(text)).toMatchObject({ items: [], keys: undefined });
  });

  test('a semicolon in a name of a column is no other sign', () => {
    expect(briefly('nct,drug;x\n')).toEqual(['1:5 csv/header There is no column "drug;x".']);
  });

  test('a strange column comes with the one that was meant, when that is missing', () => {
    const [fault, ...others] = read('nct,drgu\n').faults;
    expect([fault?.suggestion, others]).toEqual(['drug', []]);
    expect(read('nct,drug,drugs\n').faults[0]?.suggestion).toBeUndefined();
  });
});

test('an empty cell is no empty row', () => {
  expect(read('nct,drug\nN1,\n')).toMatchObject({ items: [{ value: { drug: '' } }], faults: [] });
});

test('of a table with a number twice nothing is known to be absent, of one with another wrong cell all numbers are', () => {
  expect(read('nct,drug\nN1,a\nN1,b\n').keys).toBeUndefined();
  const strict = schema.extend({ drug: z.enum(['a', 'b']) });
  const { keys, faults } = readCsvTable('nct,drug\nN1,a\nN2,c\n', 'x.csv', strict, 'nct');
  expect(keys).toEqual(new Set(['N1', 'N2']));
  expect(faults).toMatchObject([{ line: 3, column: 4, message: expect.stringMatching(/^drug: /) }]);
});

test('a cell is found after those before it, one over several lines at the start', () => {
  const [item] = read('drug,nct\nN1,N1\n').items;
  expect(item?.placeAt('nct')).toEqual({ line: 2, column: 4 });
  expect(item?.placeAt('drug')).toEqual({ line: 2, column: 1 });
  expect(item?.placeAt('dose')).toEqual({ line: 2, column: 1 });
  expect(read('nct,drug\nN1,"a\nb"\n').items[0]?.placeAt('drug').column).toBe(1);
});
