import { expect, test } from 'vitest';
import { leftText, wordsLeft } from '../../../../src/islands/reading/words-left.ts';

const parts = [
  { top: 0, bottom: 1000, words: 360 },
  { top: 1000, bottom: 1500, words: 180 },
];

test('what is left is what stands below the line, a part that is begun by its share', () => {
  expect(wordsLeft(parts, -10)).toBe(540);
  expect(wordsLeft(parts, 500)).toBe(360);
  expect(wordsLeft(parts, 1250)).toBe(90);
  expect(wordsLeft(parts, 1500)).toBe(0);
});

test('a part without height is either before or behind the reader', () => {
  const empty = [{ top: 100, bottom: 100, words: 50 }];
  expect(wordsLeft(empty, 0)).toBe(50);
  expect(wordsLeft(empty, 101)).toBe(0);
});

test('minutes are said while the text is read, never fewer than one', () => {
  expect(leftText(1620, 2520, 180)).toBe('9 min left');
  expect(leftText(20, 2520, 180)).toBe('1 min left');
  expect(leftText(2520, 2520, 180)).toBe('');
  expect(leftText(0, 2520, 180)).toBe('');
});
