import { expect, test } from 'vitest';
import { formatResult, type PaperResult } from '../../../src/educators/paper-result.ts';
import { readResults } from '../../../src/islands/class/read-results.ts';

const result = (paper: string, minutes: number): PaperResult => ({
  ...{ paper, attempt: `att${minutes}0`, minutes, name: '' },
  answers: [{ code: 'abcde', given: { response: ['a'], confidence: 'guess' } }],
});
const line = (paper: string, minutes: number) => formatResult(result(paper, minutes));

test('results are read from any mixture of lines; foreign, cut and other papers are counted and told', () => {
  const text = [
    line('aaaaa', 1),
    'Dear Dr. B,',
    '',
    line('aaaaa', 2),
    line('aaaaa', 2),
    line('bbbbb', 3),
    'Best',
    line('aaaaa', 4).slice(0, -3),
  ].join('\r\n');
  const { paper, results, problems } = readResults(text);
  expect(paper).toBe('aaaaa');
  expect(results.map(({ minutes }) => minutes)).toEqual([1, 2]);
  expect(problems).toEqual([
    'This is not a result of a paper of this site. (2 lines)',
    'This result was cut off or changed on its way.',
    'This result is of another paper (bbbbb).',
  ]);
});

test('two students who answered alike are two', () => {
  const [one, two] = [1, 2].map((at) =>
    formatResult({ ...result('aaaaa', 3), attempt: `att0${at}` }),
  );
  expect(readResults(`${one}\n${two}\n${one} Name`).results.map(({ name }) => name)).toEqual([
    'Name',
    '',
  ]);
});

test('a name that comes twice, and questions of another edition, are told', () => {
  const other = { ...result('aaaaa', 9), answers: [{ code: 'edcba' }] };
  const text = [1, 2, 3].map((n) =>
    formatResult({ ...result('aaaaa', n), name: n < 3 ? 'Ann' : '' }),
  );
  const { results, problems } = readResults([...text, formatResult(other)].join('\n'));
  expect(results).toHaveLength(4);
  expect(problems).toEqual([
    'This result has other questions than most: it may come from another edition.',
    '2 results have the name “Ann”: whoever handed in twice counts twice.',
  ]);
});

test('a heap of lines, and one line without end, are read up to a limit', () => {
  const many = Array.from({ length: 2100 }, (_, n) =>
    formatResult({ ...result('aaaaa', 1), attempt: `${10_000 + n}` }),
  );
  const { results, problems } = readResults(many.join('\n'));
  expect(results).toHaveLength(2000);
  expect(problems).toEqual(['Only 2000 lines are read at once. (100 lines)']);
  const answers = Array.from({ length: 5000 }, (_, n) => ({ code: `${10_000 + n}` }));
  expect(readResults(formatResult({ ...result('aaaaa', 1), answers })).problems).toEqual([
    'This result is damaged.',
  ]);
});

test('nothing is read from nothing', () => {
  expect(readResults(' \n')).toEqual({ paper: '', results: [], problems: [] });
});
