import { expect, test } from 'vitest';
import { figuresIn, figureText } from '../../../../src/course/usage/figures.ts';

test.each([
  ['10.3 against 6.0 months', ['10.3 month', '6.0 month']],
  ['at 1, 3 or 6 months', ['1 month', '3 month', '6 month']],
  ['less than 2–3 cm, in 0.04 s', ['2 cm', '3 cm', '0.04 s']],
  ['93,469 patients, 428 with laser', ['93469 people or things', '428']],
  ['in 32 (26%) of 122 men', ['32', '26%', '122 people or things']],
  ['a 77-year-old man, 1.5 years later', ['77 year-old', '1.5 year']],
  ['Twelve men, two sets, twenty years', ['12 people or things', '20 year']],
  ['P = .02 and .048, or P < 0.001; v2.02', ['0.02', '0.048', '0.001']],
  ['about 67.2 % or three quarters', ['67.2%', 'quarter fraction']],
  ['a 24-month figure, a third path, two thirds', ['24 month', 'third fraction']],
])('the figures of "%s" are %j', (text, expected) => {
  expect(figuresIn(text).map(figureText)).toEqual(expected);
});

test('spaces do not tell figures apart, and words that only hold a number are none', () => {
  const told = (text: string) => figuresIn(text).map(figureText);
  expect(told('6 \n  months, 5 %, twelve\n  men')).toEqual([
    '6 month',
    '5%',
    '12 people or things',
  ]);
  expect(told('thirds, halfway, one way, Quarters')).toEqual([
    'third fraction',
    'quarter fraction',
  ]);
  expect(told('nothing')).toEqual([]);
});
