import { expect, test } from 'vitest';
import { rebuilds, setsThatRebuild } from '../../../../src/islands/lab-accuracy/rebuild.ts';

const counts = (tp: number, fp: number, fn: number) => ({ tp, fp, fn, tn: undefined });

test.each([
  [counts(9, 1, 3), 90, 75, true],
  [counts(9, 3, 1), 90, 75, false],
  [counts(9, 1, 3), 90, 75.1, false],
  [counts(9, 1, 3), 90.1, 75, false],
  [counts(2, 1, 1), 66.7, 66.7, true],
  [counts(2, 1, 1), 66.6, 66.7, false],
  [counts(1, 0, 0), 100, 100, true],
  [counts(0, 0, 0), 0, 0, false],
  [counts(0, 1, 1), 0, 0, false],
])('%j with a precision of %d and a recall of %d: %s', (given, precision, recall, is) => {
  expect(rebuilds(given, precision, recall)).toBe(is);
});

test.each([
  // One of each sort beside the right ones: 9 of 10, 18 of 20 … give 90 in both.
  [90, 90, 9, 0],
  [90, 90, 10, 1],
  [90, 90, 19, 1],
  [90, 90, 20, 2],
  [90, 100, 9, 1],
  [100, 90, 9, 0],
  [100, 90, 10, 1],
  [100, 100, 3, 3],
  [100, 100, 0, 0],
  [90.9, 90.9, 11, 1],
  [90.9, 90.9, 10, 0],
])(
  'a precision of %d and a recall of %d with at most %d targets: %d sets',
  (precision, recall, most, sets) => {
    expect(setsThatRebuild(precision, recall, most)).toBe(sets);
  },
);
