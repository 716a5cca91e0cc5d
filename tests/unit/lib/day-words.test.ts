import { expect, test } from 'vitest';
import { dayInWords } from '../../../src/lib/day-words.ts';

test('a day is written with its month in words, the month short where there is little room', () => {
  expect(dayInWords('2026-11-28')).toBe('28 November 2026');
  expect(dayInWords('2026-11-28', 'short')).toBe('28 Nov 2026');
  expect(dayInWords('2027-01-05', 'short')).toBe('5 Jan 2027');
});
