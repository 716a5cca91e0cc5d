import { expect, test } from 'vitest';
import { isVisible, stepTo } from '../../../src/islands/steps/model.ts';

test('next begins at the first step and stays at the last', () => {
  expect(stepTo(0, 'next', 7)).toBe(1);
  expect(stepTo(6, 'next', 7)).toBe(7);
  expect(stepTo(7, 'next', 7)).toBe(7);
});

test('previous goes back from the whole figure and stays at the first step', () => {
  expect(stepTo(0, 'previous', 7)).toBe(6);
  expect(stepTo(2, 'previous', 7)).toBe(1);
  expect(stepTo(1, 'previous', 7)).toBe(1);
});

test('a step out of range is held inside it, and no number changes nothing', () => {
  expect(stepTo(3, { to: 99 }, 7)).toBe(7);
  expect(stepTo(3, { to: -1 }, 7)).toBe(1);
  expect(stepTo(3, { to: Number.NaN }, 7)).toBe(3);
  expect(stepTo(3, 'all', 7)).toBe(0);
});

test('the whole figure shows every layer, a step shows those up to it', () => {
  expect([1, 4, 7].map((layer) => isVisible(layer, 0))).toEqual([true, true, true]);
  expect([1, 4, 7].map((layer) => isVisible(layer, 4))).toEqual([true, true, false]);
});
