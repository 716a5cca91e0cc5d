import { describe, expect, test } from 'vitest';
import { sizeMisquote, statedSizeSchema } from '../../../../src/course/schema/stated-size.ts';

/** What is wrong with a size, field by field. */
function faults(size: object): string[] {
  const { error } = statedSizeSchema.safeParse({ of: 'studied', ...size });
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

describe('a size says in numbers what its words say', () => {
  test.each([
    { words: 'less than 2 cm', to: 2, inclusive: false },
    { words: '1.5 cm or less', to: 1.5, inclusive: true },
    { words: '20 mm or less', to: 2, inclusive: true },
    { words: 'less than 2–3 cm', to: 2, until: 3, inclusive: false },
    { words: 'more than 2 cm', from: 2, inclusive: false },
    { words: 'at least 2 cm', from: 2, inclusive: true },
  ])('$words', (size) => {
    expect(faults(size)).toEqual([]);
  });

  test.each([
    [
      { words: 'less than 2 cm', to: 3, inclusive: false },
      'words: "less than 2 cm" has 2 cm, the bounds are 3',
    ],
    [
      { words: '20 mm or less', to: 20, inclusive: true },
      'words: "20 mm or less" has 2 cm, the bounds are 20',
    ],
    [
      { words: 'small ones, less than', to: 2, inclusive: false },
      'words: "small ones, less than" has no number of cm, the bounds are 2',
    ],
    [
      { words: 'less than 2 cm', to: 2, inclusive: true },
      'inclusive: is false where the words are "less than 2 cm"',
    ],
    [
      { words: 'up to 2 cm', to: 2, inclusive: false },
      'inclusive: is true where the words are "up to 2 cm"',
    ],
    [
      { words: 'more than 2 cm', to: 2, inclusive: false },
      'words: "more than 2 cm" needs the bound "from"',
    ],
    [
      { words: 'about 2 cm', to: 2, inclusive: false },
      'words: "about 2 cm" do not say whether the bound is an upper or a lower one',
    ],
    [{ words: 'less than 2 cm', inclusive: false }, 'words: have no bound: add from or to'],
    [
      { words: 'less than 3–2 cm', to: 3, until: 2, inclusive: false },
      'until: has to be larger than the upper bound, "to"',
    ],
    [
      { words: 'less than 2–2 cm', to: 2, until: 2, inclusive: false },
      'until: has to be larger than the upper bound, "to"',
    ],
    [
      { words: 'less than 2–3 cm', to: 2, until: 4, inclusive: false },
      'words: "less than 2–3 cm" has 2 and 3 cm, the bounds are 2 and 4',
    ],
  ])('and is refused otherwise: %j', (size, message) => {
    expect(faults(size)).toEqual([message]);
  });
});

test('the words of a size stand in its record, across lines as well', () => {
  const words = 'less than 2 cm';
  expect(sizeMisquote({ words }, ['Carcinoma of less\n    than 2 cm'])).toBeUndefined();
  expect(sizeMisquote({ words }, ['Carcinoma of less than 12 cm'])).toBe(
    '"less than 2 cm" does not stand in the record\'s words',
  );
  const printed = 'the larger ones';
  expect(sizeMisquote({ words, printed }, ['59% of the larger ones'])).toBeUndefined();
});
