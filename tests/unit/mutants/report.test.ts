import { expect, test } from 'vitest';
import type { Entry } from '../../mutants/journal.ts';
import { leftOut, reportOf } from '../../mutants/report.ts';
import { unfinished } from '../../mutants/rounds.ts';
import type { Mutant } from '../../mutants/sandbox.ts';

const mutant = (id: string, more: Partial<Mutant> = {}): Mutant => ({
  id,
  fileName: 'src/lib/sign.ts',
  mutatorName: 'EqualityOperator',
  replacement: 'a >= b',
  location: { start: { line: 1, column: 9 }, end: { line: 1, column: 14 } },
  ...more,
});
const read = () => 'const f = (a, b) => {\n  return a > b;\n};\n';

test('each mutant is what the journal makes of it', () => {
  const journal: Entry[] = [
    { type: 'static', ids: ['1', '2'] },
    { type: 'covered', ids: ['2', '3', '4', '5'] },
    { type: 'killed', id: '3', test: 'x' },
    { type: 'timeout', id: '4', test: 'x' },
    { type: 'suspect', id: '5', test: 'x' },
  ];
  const ids = ['0', '1', '2', '3', '4', '5'];
  const mutants = [...ids.map((id) => mutant(id)), mutant('6', { status: 'Ignored' })];
  const { files } = reportOf(mutants, journal, read);
  expect(files['src/lib/sign.ts']?.mutants.map(({ status }) => status)).toEqual([
    'NoCoverage',
    'Ignored',
    'Survived',
    'Killed',
    'Timeout',
    'Survived',
    'Ignored',
  ]);
});

test('a mutant has its place counted from one, and the code that stands there', () => {
  const lines = mutant('1', {
    location: { start: { line: 0, column: 20 }, end: { line: 2, column: 1 } },
  });
  const { files } = reportOf([mutant('0'), lines], [], read);
  expect(files['src/lib/sign.ts']?.mutants[0]).toMatchObject({
    original: 'a > b',
    location: { start: { line: 2, column: 10 } },
  });
  expect(files['src/lib/sign.ts']?.mutants[1]?.original).toBe('{\n  return a > b;\n}');
});

test('a test that could notice nothing is named once by its file', () => {
  const why = 'fails as it is';
  const journal: Entry[] = [
    { type: 'left out', test: 'tests/unit/b.test.ts#1', why },
    { type: 'left out', test: 'tests/unit/b.test.ts#2', why },
    { type: 'left out', test: 'tests/unit/a.test.ts#1', why },
  ];
  expect(leftOut(journal)).toEqual([
    'tests/unit/a.test.ts: a test fails as it is',
    'tests/unit/b.test.ts: a test fails as it is',
  ]);
});

test('a test file begins again until it has come to its end', () => {
  const journal: Entry[] = [
    { type: 'killed', id: '1', test: 'tests/unit/a.test.ts#1' },
    { type: 'put off', test: 'tests/unit/b.test.ts#1' },
    { type: 'done', file: 'tests/unit/a.test.ts' },
  ];
  expect(unfinished(journal)).toEqual(['tests/unit/b.test.ts']);
});
