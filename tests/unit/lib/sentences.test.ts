import { expect, test } from 'vitest';
import { firstSentence, shortened } from '../../../src/lib/sentences.ts';

test('the first sentence ends at its period and leaves it out', () => {
  expect(firstSentence('Survival by study. Different patients.')).toBe('Survival by study');
});

test('a period inside a number does not end a sentence', () => {
  expect(firstSentence('About 10.3 months against 6.0 months. More.')).toBe(
    'About 10.3 months against 6.0 months',
  );
});

test('a text without an end is its own first sentence', () => {
  expect(firstSentence('Breast ablation')).toBe('Breast ablation');
});

test('a long text is cut at a word', () => {
  expect(shortened('one two three four', 10)).toBe('one two …');
  expect(shortened('short', 10)).toBe('short');
});
