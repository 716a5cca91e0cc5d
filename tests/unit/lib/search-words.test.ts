import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, hasWords, oneLine } from '../../../src/lib/search-words.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('a\u0000b', '\uD800', '\u202Eabc', ' \n ', '🧊'.repeat(200)),
);

test('any text becomes one line of limited length, and stays as it is a second time', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 120 }), (raw, limit) => {
      const line = oneLine(raw, limit);
      expect([...line].length).toBeLessThanOrEqual(limit);
      expect(oneLine(line, limit)).toBe(line);
      expect(line).not.toMatch(/^\s|\s$|\s\s|[\p{Cc}\p{Cs}\p{Cf}]/u);
    }),
  );
});

test.each([
  ['  DEB-TACE \n in  HCC ', 'deb-tace in hcc', ' '],
  ['Société', 'societe', ''],
  ['ﬁve', 'five', ''],
])('%j compares as %j', (text, folded) => {
  expect(fold(text).trim()).toBe(folded);
});

test.each([
  ['liver DEB', true],
  ['societe', true],
  ['tace lung', false],
  ['', true],
])('a text on DEB-TACE in the liver has the words "%s": %s', (words, expected) => {
  expect(hasWords('Société: DEB-TACE\n in the Liver', words)).toBe(expected);
});

test.each([
  ['a\tb\n\n  c', 20, 'a b c'],
  ['a\u200bb\u00ad', 20, 'ab'],
  ['  abc ', 2, 'ab'],
  ['ab cd', 3, 'ab'],
  ['🧊🧊🧊', 2, '🧊🧊'],
])('%j becomes one line of at most %i characters: %j', (raw, limit, line) => {
  expect(oneLine(raw, limit)).toBe(line);
});
