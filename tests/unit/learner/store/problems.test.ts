import { expect, test } from 'vitest';
import { lasting, PROBLEMS, problemText } from '../../../../src/learner/store/problems.ts';

test.each(PROBLEMS)('%s is told in one plain sentence, or two', (problem) => {
  expect(problemText(problem)).toMatch(/^[A-Z][^.!?]{30,180}\.(?: [A-Z][^.!?]{30,180}\.)?$/);
});

test('no two problems are told in the same words', () => {
  const told = PROBLEMS.filter((problem) => !problem.endsWith('-page'));
  expect(new Set(told.map(problemText)).size).toBe(told.length);
});

test('of a database that cannot be used the reader is told how long what is new lasts', () => {
  expect(problemText(lasting('storage-full', 'device'))).toContain('kept in a small store');
  expect(problemText(lasting('storage-full', 'tab'))).toContain('until you close this tab');
  expect(problemText(lasting('storage-full', 'page'))).toContain('until you leave this page');
});

test('a problem of another kind is told as it is, wherever the log is kept', () => {
  expect(lasting('file-newer', 'tab')).toBe('file-newer');
});
