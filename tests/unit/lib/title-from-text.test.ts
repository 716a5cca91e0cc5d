import fc from 'fast-check';
import { expect, test } from 'vitest';
import { titleFromText } from '../../../src/lib/sentences.ts';

test('a short sentence is its own title, without citations and line breaks', () => {
  expect(titleFromText('  Growth at a distance\n is possible. [11]')).toBe(
    'Growth at a distance is possible.',
  );
  expect(titleFromText('Case reports [6–8] and one trial [34, 35].')).toBe(
    'Case reports and one trial.',
  );
});

test('a long sentence is cut at a word', () => {
  expect(titleFromText('one two three four five', 12)).toBe('one two …');
});

test('brackets that are no citation stay', () => {
  expect(titleFromText('A rate [sic] of 5%')).toBe('A rate [sic] of 5%');
});

test('a title is never much longer than asked for, and is the beginning of the text', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(words, fc.integer({ min: 15, max: 120 }), (list, max) => {
      const text = list.join(' ');
      const title = titleFromText(text, max);
      expect(title.length).toBeLessThanOrEqual(max + 2);
      expect(text.startsWith(title.replace(/ …$/, ''))).toBe(true);
    }),
  );
});
