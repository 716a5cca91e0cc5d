import { expect, test } from 'vitest';
import {
  fileRates,
  type MutantReport,
  roomRates,
  shortfalls,
  survivors,
  table,
  untried,
} from '../../mutants/rates.ts';

const mutants = (counts: Record<string, number>) => ({
  mutants: Object.entries(counts).flatMap(([status, count]) =>
    Array.from({ length: count }, (_, i) => ({
      status,
      mutatorName: 'ConditionalExpression',
      original: 'a\n  && b',
      replacement: 'false',
      location: { start: { line: i + 1, column: 3 } },
    })),
  ),
});
const report: MutantReport = {
  files: {
    'src/lib/urls.ts': mutants({ Killed: 8, Timeout: 1, Survived: 1, Ignored: 5, RuntimeError: 2 }),
    'src/charts/bars.ts': mutants({ Killed: 74, NoCoverage: 20, Survived: 6 }),
    'src/charts/signs.ts': mutants({ Killed: 30 }),
    'src/charts/picture.ts': mutants({ Ignored: 3 }),
  },
};

test('a mutant that was noticed or never ended is killed; one that could not run was not tried', () => {
  expect(fileRates(report)).toEqual([
    { name: 'src/charts/bars.ts', killed: 74, tried: 100 },
    { name: 'src/charts/signs.ts', killed: 30, tried: 30 },
    { name: 'src/lib/urls.ts', killed: 9, tried: 10 },
  ]);
});

test('the rate of a room is that of all its mutants, not the mean of its files', () => {
  expect(roomRates(fileRates(report))).toEqual([
    { name: 'src/charts', killed: 104, tried: 130 },
    { name: 'src/lib', killed: 9, tried: 10 },
  ]);
});

test('a file below three quarters does not pass, nor does a whole below nine tenths', () => {
  expect(shortfalls(fileRates(report))).toEqual([
    'src/charts/bars.ts is at 74.0 %, below 75 %.',
    'The whole is at 80.7 %, below 90 %.',
  ]);
  expect(
    shortfalls([
      { name: 'a', killed: 3, tried: 4 },
      { name: 'b', killed: 96, tried: 96 },
    ]),
  ).toEqual([]);
});

test('a share that falls just short is not rounded up to one that passes', () => {
  expect(shortfalls([{ name: 'a', killed: 7499, tried: 10_000 }])[0]).toContain('74.9 %');
});

test('what lived is named with its place, and with whether any test ran it', () => {
  const lines = survivors(report);
  expect(lines).toHaveLength(27);
  expect(lines[0]).toBe('src/lib/urls.ts:1:3 ConditionalExpression: a && b → false');
  expect(lines[1]).toBe(
    'src/charts/bars.ts:1:3 ConditionalExpression: a && b → false (no test runs it)',
  );
});

test('what is decided when a module is loaded is counted by itself', () => {
  expect(untried(report)).toBe(8);
});

test('the table has a line for each rate', () => {
  expect(table(fileRates(report)).split('\n')[0]).toBe(' 74.0 %       74/100  src/charts/bars.ts');
});
