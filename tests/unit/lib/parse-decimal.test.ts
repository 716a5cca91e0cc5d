import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDecimal, parseInRange, withUnit } from '../../../src/lib/parse-decimal.ts';

describe('a number as people write it', () => {
  test.each([
    ['9.4', 9.4],
    ['9,4', 9.4],
    [' 9,40 ', 9.4],
    ['12,5', 12.5],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['.5', 0.5],
    [',5', 0.5],
    ['5.', 5],
    ['-1,5', -1.5],
    ['−2', -2],
    ['+3', 3],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['1 234,5', 1234.5],
    ['1\u00a0234', 1234],
    ['1\u202f234', 1234],
    ["93'469", 93469],
    ['１２', 12],
    ['１２，５', 12.5],
    ['١٢٫٥', 12.5],
    ['١٬٢٣٤', 1234],
    ['۴۲', 42],
    ['९.४', 9.4],
    ['–2', -2],
    ['\u20112,5', -2.5],
    ['\ufeff9.4\u200b', 9.4],
    ['1\u2009234', 1234],
    ['1.234', 1.234],
    ['1234,567', 1234.567],
  ])('%s is %d', (text, value) => {
    expect(parseDecimal(text)).toEqual({ value });
  });

  test.each([
    'abc',
    '9'.repeat(400),
    '1e5',
    '0x10',
    '--1',
    '1-2',
    '.',
    ',',
    '1..2',
    '1,2,3',
    '1.2,3.4',
    '12 34',
    '∞',
    'NaN',
  ])('%s is said not to be a number', (text) => {
    expect(parseDecimal(text)).toEqual({ problem: expect.stringContaining('is not a number') });
  });

  test('one comma before three digits is asked about, and never guessed', () => {
    expect(parseDecimal('1,234')).toEqual({
      problem: '“1,234” can be read in two ways. Write 1234 or 1.234.',
    });
  });

  test('nothing is neither a number nor a mistake', () => {
    expect(parseDecimal('  ')).toEqual({ empty: true });
  });

  test('a number reads the same with a comma as with a point', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99999, max: 99999 }),
        fc.integer({ min: 0, max: 99 }),
        (n, d) => {
          const [point, comma] = [`${n}.${d}`, `${n},${d}`];
          expect(parseDecimal(comma)).toEqual(parseDecimal(point));
          expect(parseDecimal(point)).toEqual({ value: Number(point) });
        },
      ),
    );
  });
});

describe('a number in a range', () => {
  const size = { min: 0.1, max: 7, unit: 'cm' };

  test('may be typed with its unit', () => {
    expect(parseInRange('1,4 cm', size)).toEqual({ value: 1.4 });
    expect(parseInRange('9,4%', { min: 0, max: 100, unit: '%' })).toEqual({ value: 9.4 });
  });

  test('is told what the range is when it lies outside, and is not moved into it', () => {
    expect(parseInRange('14', size)).toEqual({
      problem: '14 cm is out of range. Enter a number from 0.1 to 7 cm.',
    });
    expect(parseInRange('0', size)).toHaveProperty('problem');
    expect(parseInRange('7', size)).toEqual({ value: 7 });
  });

  test('is asked to be no more exact than makes sense, and is not rounded', () => {
    expect(parseInRange('122,5', { min: 1, max: 200, decimals: 0 })).toEqual({
      problem: '122.5 is too exact. Enter a whole number, from 1 to 200.',
    });
    expect(parseInRange('1.45', { ...size, decimals: 1 })).toEqual({
      problem: '1.45 cm is too exact. Enter at most 1 decimal, from 0.1 to 7 cm.',
    });
    expect(parseInRange('1,4', { ...size, decimals: 1 })).toEqual({ value: 1.4 });
  });
});

test('a unit of letters is set apart from its number, a sign is not', () => {
  expect([withUnit(3, 'cm'), withUnit(9.4, '%'), withUnit(2, '')]).toEqual(['3 cm', '9.4%', '2']);
});
