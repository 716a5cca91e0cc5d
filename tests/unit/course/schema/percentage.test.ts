import { describe, expect, test } from 'vitest';
import {
  isShareOf,
  percentageFaults,
  percentageSchema,
  percentagesIn,
  roundedShare,
} from '../../../../src/course/schema/percentage.ts';

describe('a share', () => {
  test.each([
    ['41.5%', 41],
    ['30.8%', 26],
    ['7.7%', 26],
    ['59%', 121],
    ['0%', 9],
    ['100%', 9],
  ])('%s is one of %i', (value, of) => {
    expect(isShareOf(value, of)).toBe(true);
  });

  test.each([
    ['41.5%', 42],
    ['30.8%', 27],
    ['2%', 21],
    ['99%', 21],
    ['101%', 21],
  ])('%s is none of %i', (value, of) => {
    expect(isShareOf(value, of)).toBe(false);
  });

  test('is found for every whole number of every group, as it is rounded', () => {
    for (let of = 1; of <= 130; of++)
      for (let k = 0; k <= of; k++)
        for (const digits of [0, 1])
          expect(isShareOf(`${roundedShare(k, of, digits)}%`, of), `${k}/${of}`).toBe(true);
  });
});

describe('the percentages of a text', () => {
  test('are read in their order, without levels of confidence and ranges', () => {
    const text = `In 4.3%
      and 12 % (95% confidence interval 3.85–31.64%), 10% versus 2%; between 4–57% and 90% confidence interval 97–99%.`;
    expect(percentagesIn(text)).toEqual(['4.3%', '10%', '2%']);
  });

  test('have to be listed, each with a group that can have it or with what else it is', () => {
    const faults = (declared: object[]) =>
      percentageFaults(
        'It was 10% of some and 2% of others.',
        declared.map((one) => percentageSchema.parse(one)),
      );
    expect(
      faults([
        { value: '10%', of: 21 },
        { value: '2%', as: 'estimate' },
      ]),
    ).toEqual([]);
    expect(faults([{ value: '10%', of: 21 }])).toEqual([
      'prints 10%, 2% but lists 10% under percentages.',
    ]);
    expect(
      faults([
        { value: '10%', of: 21 },
        { value: '2%', of: 21 },
      ]),
    ).toEqual(['prints 2% of 21, which no whole number of 21 gives.']);
  });

  test.each([
    [{ value: '10%' }],
    [{ value: '10%', of: 3, as: 'pooled' }],
    [{ value: '10', of: 3 }],
    [{ value: '10%', as: 'guess' }],
  ])('%j is refused', (one) => {
    expect(percentageSchema.safeParse(one).success).toBe(false);
  });
});

describe('at its bounds', () => {
  test.each([
    ['0%', 3, true],
    ['100.0%', 3, true],
    ['133%', 3, false],
    ['-33%', 3, false],
    ['12.35%', 81, true],
  ])('%s of %i is a share: %j', (value, of, is) => {
    expect(isShareOf(value, of)).toBe(is);
  });

  test('a half goes up, whatever the machine makes of it', () => {
    expect([roundedShare(1, 8, 0), roundedShare(1, 8, 1), roundedShare(1, 16, 1)]).toEqual([
      ...['13', '12.5', '6.3'],
    ]);
    expect(roundedShare(201, 200, 1)).toBe('100.5');
    expect(roundedShare(23, 40, 0)).toBe('58');
  });

  test('a text without percentages lists none', () => {
    expect(percentagesIn('Ten of 20.')).toEqual([]);
    expect(percentageFaults('Ten of 20.', [])).toEqual([]);
    expect(percentageFaults('It was 5%.', [])).toEqual([
      'prints 5% but lists none under percentages.',
    ]);
    expect(percentagesIn('41.25%,\n 95%   confidence interval')).toEqual(['41.25%']);
  });
});
