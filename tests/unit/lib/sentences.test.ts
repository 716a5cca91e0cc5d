import { expect, test } from 'vitest';
import { firstSentence, shortened, titleFromText } from '../../../src/lib/sentences.ts';

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

test.each([
  ['One? Two.', 'One?'],
  ['One! Two.', 'One!'],
  ['One.', 'One'],
  ['One\nline. Two.', 'One\nline'],
  [' One. Two.', ' One'],
  ['One.Two', 'One.Two'],
])('the first sentence of %j is %j', (text, first) => {
  expect(firstSentence(text)).toBe(first);
});

test.each([
  ['a text of just that length', 'one two', 7, 'one two'],
  ['one a letter longer', 'one two!', 7, 'one …'],
  ['signs before the cut', 'one, two; three', 11, 'one, two …'],
  ['several signs', 'one ,; two', 9, 'one …'],
])('%s is shortened so', (_, text, max, short) => {
  expect(shortened(text, max)).toBe(short);
});

test('a title has no citations and no spaces before them', () => {
  expect(titleFromText('It rose  [6–8, 12], and\n fell [3].')).toBe('It rose, and fell.');
});
