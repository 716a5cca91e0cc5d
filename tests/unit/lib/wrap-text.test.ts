import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapText } from '../../../src/lib/wrap-text.ts';

test('lines break between words and hold at most so many characters', () => {
  expect(wrapText('Early, grade 3 or 4, related to a treatment', 20)).toEqual([
    'Early, grade 3 or 4,',
    'related to a',
    'treatment',
  ]);
});

test('a word that is longer than a line stands alone', () => {
  expect(wrapText('an immunohistochemistry test', 6)).toEqual([
    'an',
    'immunohistochemistry',
    'test',
  ]);
});

test('no word is lost or changed, and only a single word is longer than a line', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (text, most) => {
      const lines = wrapText(text, most);
      expect(lines.join(' ').split(/\s+/).filter(Boolean)).toEqual(
        text.split(/\s+/).filter(Boolean),
      );
      for (const line of lines) expect(line.length <= most || !line.includes(' ')).toBe(true);
    }),
  );
});
