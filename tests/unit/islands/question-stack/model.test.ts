import { expect, test } from 'vitest';
import { nextOpen, outcome } from '../../../../src/islands/question-stack/model.ts';

test('the next question is the first open one after a place, then from the beginning', () => {
  expect(nextOpen(['right', 'open', 'open'], 0)).toBe(1);
  expect(nextOpen(['open', 'right', 'wrong'], 1)).toBe(0);
  expect(nextOpen(['open', 'open'], -1)).toBe(0);
  expect(nextOpen(['right', 'wrong'], 0)).toBeUndefined();
});

test('the outcome counts what was right, and says nothing of a single question', () => {
  expect(outcome(['right', 'wrong', 'right'], [])).toBe('2 of 3 right.');
  expect(outcome(['right', 'right'], [])).toBe('All 2 right.');
  expect(outcome(['wrong', 'wrong'], [])).toBe('0 of 2 right.');
  expect(outcome(['right'], [])).toBe('');
});

test('the outcome says what comes back when, the soonest first', () => {
  expect(outcome(['right', 'wrong', 'right'], [4, 0, 4])).toBe(
    '2 of 3 right. 1 comes back today, 2 in 4 days.',
  );
  expect(outcome(['right'], [1])).toBe('1 comes back tomorrow.');
  expect(outcome(['right', 'right', 'right', 'right'], [9, 2, 2, 3])).toBe(
    'All 4 right. 2 come back in 2 days, 1 in 3 days, 1 later.',
  );
});
