import { expect, test } from 'vitest';
import { dueNumber, dueWords } from '../../../../src/islands/due/words.ts';

test('what is due is counted in words, and in two digits at most', () => {
  expect([0, 1, 5].map(dueWords)).toEqual([
    ...['0 items due for review', '1 item due for review', '5 items due for review'],
  ]);
  expect([0, 99, 100].map(dueNumber)).toEqual(['0', '99', '99+']);
});
