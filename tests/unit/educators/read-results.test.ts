import fc from 'fast-check';
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
    'This result came before: it counts once.',
    'This result is of another paper (bbbbb).',
  ]);
});

test('a result is found behind what mails and documents put before it, and where they broke it', () => {
  const answers = Array.from({ length: 40 }, (_, n) => ({ code: `${10_000 + n}` }));
  const whole = formatResult({ ...result('aaaaa', 7), answers, name: 'Ann Lee' });
  const one = line('aaaaa', 1);
  const parts = (pattern: RegExp) => whole.match(pattern)?.join('\n') ?? '';
  for (const text of [
    `Ann: ${whole}`,
    `> ${whole}`,
    `>> | ${whole}`,
    `\u200b${whole}\ufeff`,
    `${whole} ${one}`,
    // Broken between words, and every 76 letters.
    parts(/\S+/g).replace('Ann\nLee', 'Ann Lee'),
    `${parts(/.{1,76}/g)}\n${one}`,
    parts(/.{1,76}/g).replace(/^/gm, '> '),
  ])
    expect(readResults(text).results[0]?.answers, text).toHaveLength(40);
  // What is left of a broken one does not take the next along.
  expect(
    readResults(`${whole.slice(0, 60)}\n${one}`).results.map(({ minutes }) => minutes),
  ).toEqual([1]);
});

test('no text breaks the reading, nor takes long', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('\n', ' ', 'IOP1 ', '> ', line('aaaaa', 1)));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { results, problems } = readResults(pieces.join(''));
      const text = pieces.join('').replace(/[\p{Cf}>|\s]/gu, '');
      expect(results.length + problems.length > 0, text).toBe(text !== '');
    }),
  );
  const heap = Array.from({ length: 2000 }, (_, n) =>
    n % 6 === 0 ? 'IOP1 aaaaa' : 'x'.repeat(300),
  );
  expect(readResults(heap.join('\n')).results).toEqual([]);
  expect(readResults('x'.repeat(2_000_000)).problems).toHaveLength(1);
});

test('the paper that most results are of counts, wherever they stand', () => {
  const { paper, results, problems } = readResults(
    [line('bbbbb', 1), line('aaaaa', 2), line('aaaaa', 3)].join('\n'),
  );
  expect(paper).toBe('aaaaa');
  expect(results).toHaveLength(2);
  expect(problems).toEqual(['This result is of another paper (bbbbb).']);
});

test('the questions that most results have are those of the paper, wherever they stand', () => {
  const other = formatResult({ ...result('aaaaa', 9), answers: [{ code: 'edcba' }] });
  for (const lines of [
    [other, line('aaaaa', 1), line('aaaaa', 2)],
    [line('aaaaa', 1), line('aaaaa', 2), other],
  ])
    expect(readResults(lines.join('\n')).problems).toEqual([
      'This result has other questions than most: it may come from another edition.',
    ]);
  expect(readResults([line('aaaaa', 1), line('aaaaa', 2)].join('\n')).problems).toEqual([]);
});

test('a result is put together from six lines at most, and no other line is lost for it', () => {
  const answers = Array.from({ length: 40 }, (_, n) => ({ code: `${10_000 + n}` }));
  const whole = formatResult({ ...result('aaaaa', 7), answers });
  const broken = (lines: number) =>
    whole.match(new RegExp(`.{1,${Math.ceil(whole.length / lines)}}`, 'g')) ?? [];
  expect([6, 7].map((lines) => broken(lines).length)).toEqual([6, 7]);
  expect(readResults([...broken(6), line('aaaaa', 1)].join('\n')).results).toHaveLength(2);
  const { results, problems } = readResults([...broken(7), line('aaaaa', 1)].join('\n'));
  expect(results.map(({ minutes }) => minutes)).toEqual([1]);
  expect(problems).toEqual([
    'This result was cut off or changed on its way.',
    'This is not a result of a paper of this site. (6 lines)',
  ]);
});

test('signs that nobody sees are taken out of a line, and end none', () => {
  const text = line('aaaaa', 1).replace(/ /g, ' \u200b');
  expect(readResults(`${text}\r\n\r\n>> | ${line('aaaaa', 2)}`)).toMatchObject({
    results: [{ minutes: 1 }, { minutes: 2 }],
    problems: [],
  });
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
    formatResult({ ...result('aaaaa', n), name: ['Ann', 'Bob', 'ann'][n - 1] ?? '' }),
  );
  const { results, problems } = readResults(
    [...text, line('aaaaa', 4), line('aaaaa', 5), formatResult(other)].join('\n'),
  );
  expect(results).toHaveLength(6);
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
