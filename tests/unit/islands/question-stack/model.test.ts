import { expect, test } from 'vitest';
import { nextOpen, outcome } from '../../../../src/islands/question-stack/model.ts';

test('the next question is the first open one after a place, then from the beginning', () => {
  expect(nextOpen(['right', 'open', 'open'], 0)).toBe(1);
  expect(nextOpen(['open', 'right', 'wrong'], 1)).toBe(0);
  expect(nextOpen(['open', 'open'], -1)).toBe(0);
  expect(nextOpen(['right', 'wrong'], 0)).toBeUndefined();
});

test('the outcome counts what was right, and says nothing of a single question', () => {
  expect(outcome(['right', 'wrong', 'right'])).toBe('2 of 3 right.');
  expect(outcome(['right', 'right'])).toBe('All 2 right.');
  expect(outcome(['wrong', 'wrong'])).toBe('0 of 2 right.');
  expect(outcome(['right'])).toBe('');
});
