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

test('nothing is read from nothing', () => {
  expect(readResults(' \n')).toEqual({ paper: '', results: [], problems: [] });
});
