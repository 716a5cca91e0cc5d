import { expect, test } from 'vitest';
import { minutesLeft } from '../../../../src/islands/continue/minutes-left.ts';

const parts = ['a', 'b', 'c', 'd'];

test('what is left is the share of parts still to come, and never nothing', () => {
  expect(minutesLeft(12, parts, 'a')).toBe(12);
  expect(minutesLeft(12, parts, 'c')).toBe(6);
  expect(minutesLeft(2, parts, 'd')).toBe(1);
});

test('a part that the section no longer has leaves all of it', () => {
  expect(minutesLeft(12, parts, 'gone')).toBe(12);
  expect(minutesLeft(12, [], 'gone')).toBe(1);
});
