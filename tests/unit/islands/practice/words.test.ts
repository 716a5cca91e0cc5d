import { expect, test } from 'vitest';
import {
  againLabel,
  namedText,
  outcome,
  sentence,
} from '../../../../src/islands/practice/words.ts';
import { answered, recalled } from '../../learner/arbitraries.ts';

test('a link that names items says how many are here and of which sections, or that none is', () => {
  expect(namedText(0, [])).toBe('The link names items, and none of them is here.');
  expect(namedText(1, ['Breast'])).toBe('Only what the link names: 1 item of Breast.');
  expect(namedText(3, ['Breast', 'Liver'])).toBe(
    'Only what the link names: 3 items of Breast, Liver.',
  );
});

test('what was missed is started again by its number, or by the one', () => {
  expect([1, 2].map(againLabel)).toEqual(['Again with the one missed', 'Again with the 2 missed']);
});

test('an item of a review was left open, right or wrong, or recalled or not', () => {
  const wrong = (confidence: 'certain' | 'think') =>
    answered('q', 0, { correct: false, confidence });
  expect(
    [
      ...[null, answered('q', 0, { correct: true }), wrong('think'), wrong('certain')],
      ...[recalled('c', 0, { grade: 'again' }), recalled('c', 0, { grade: 'hard' })],
    ].map(outcome),
  ).toEqual(['Left open', 'Right', 'Wrong', 'Wrong and certain', 'Not recalled', 'Recalled']);
});

test('words become a sentence', () => {
  expect(sentence('before 3 of 6')).toBe('Before 3 of 6.');
});
