import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citationPieces, parseCitationNumbers } from '../../../src/lib/citation-numbers.ts';

const numbers = fc.array(fc.integer({ min: 1, max: 78 }), { minLength: 1, maxLength: 12 });

test.each([
  ['7', [7]],
  ['6-8', [6, 7, 8]],
  ['6–8', [6, 7, 8]],
  ['34,35', [34, 35]],
  [' 1 , 3 - 4 ', [1, 3, 4]],
  ['12,3', [12, 3]],
  ['5-5', [5]],
])('"%s" means the numbers %j in the order written', (text, expected) => {
  expect(parseCitationNumbers(text)).toEqual(expected);
});

test.each(['', ',', '6-', '-8', 'a', '6--8', '1.5', '1,', '1234', '6;8'])(
  '"%s" is refused, because it is not a list of numbers and ranges',
  (text) => {
    expect(() => parseCitationNumbers(text)).toThrow(
      new RangeError(`"${text}" is not a list of citation numbers`),
    );
  },
);

test('a range that counts backwards is refused', () => {
  expect(() => parseCitationNumbers('8-6')).toThrow(new RangeError('"8-6" counts backwards'));
});

test.each([
  [[], []],
  [[7], [{ from: 7, to: 7 }]],
  [[6, 7, 8], [{ from: 6, to: 8 }]],
  [
    [34, 35],
    [
      { from: 34, to: 34 },
      { from: 35, to: 35 },
    ],
  ],
  [
    [1, 3, 4, 5],
    [
      { from: 1, to: 1 },
      { from: 3, to: 5 },
    ],
  ],
])('%j is printed with ranges of three or more and single numbers', (list, pieces) => {
  expect(citationPieces(list)).toEqual(pieces);
});

test('what is printed reads back as the same numbers', () => {
  fc.assert(
    fc.property(numbers, (list) => {
      const printed = citationPieces(list)
        .map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))
        .join(', ');
      expect(parseCitationNumbers(printed)).toEqual(list);
    }),
  );
});

test('no printed range stands for only two numbers', () => {
  fc.assert(
    fc.property(numbers, (list) => {
      expect(citationPieces(list).every(({ from, to }) => to === from || to - from >= 2)).toBe(
        true,
      );
    }),
  );
});
