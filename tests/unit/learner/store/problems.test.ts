import { expect, test } from 'vitest';
import { PROBLEMS, type Problem, problemText } from '../../../../src/learner/store/problems.ts';

const problems = Object.keys(PROBLEMS) as Problem[];

test.each(problems)('%s is told in one plain sentence', (problem) => {
  expect(problemText(problem)).toMatch(/^[A-Z][^.!?]{30,180}\.$/);
});

test('no two problems are told in the same words', () => {
  expect(new Set(problems.map(problemText)).size).toBe(problems.length);
});
