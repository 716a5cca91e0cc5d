import { expect, test } from 'vitest';
import type { Study } from '../../../../src/course/schema/study.ts';
import {
  isKnownFigure,
  notationOf,
  recordFigures,
  withoutNotation,
} from '../../../../src/course/usage/record-figures.ts';

const notation = () =>
  notationOf({ numberedNames: ['CTLA-4', 'PD-1 (human)'], review: { references: 84 } } as never);
const plain = (text: string) => withoutNotation(text, notation());

test.each([
  ['CTLA-4 and PD-1 (human) block', ' and  block'],
  ['xCTLA-4', 'xCTLA-4'],
  ['NCT01234567 and NCT0123456', ' and NCT0123456'],
  ['on T2-weighted and T3-weighted images', 'on  and T3-weighted images'],
  ['Gleason pattern 4, Gleason score 3 + 4, Gleason 7', ', , Gleason 7'],
  ['grade 3, grade 1 or 2, grade 3 and 4 toxicity, grade 12', ', ,  toxicity, grade 12'],
  ['in Figure 1 and Table 2', 'in  and '],
  ['in 2022 and 1998', 'in  and 1998'],
  ['12 () 1234567', ''],
  ['1 to 84, 84 references, 12 of these references, others of the 30', ', , , '],
  ['1 to 85', '1 to 85'],
])('%j has the numbers that are findings in %j', (text, left) => {
  expect(plain(text)).toBe(left);
});

const study = {
  name: 'A study of 2022',
  population: 'Patients, 12 of them women',
  n: 26,
  nText: '26 patients',
  notes: 'After 5 months.',
  limits: ['Only 3% were followed.', 'No more.'],
  arms: [{ n: 4 }, {}],
  outcomes: [
    {
      ...{ label: 'Rate at 90 days', timePoint: 'at 6 months', valueText: '7.7%' },
      ...{ count: 2, denominator: 31 },
    },
    { label: 'Other', valueText: 'none' },
  ],
} as unknown as Study;

test('the figures of a record are those in all its words and in all its fields', () => {
  const numbers = recordFigures(study, notation()).map(({ number }) => number);
  expect(new Set(numbers)).toEqual(
    new Set(['12', '26', '5', '3', '4', '90', '6', '7.7', '2', '31']),
  );
});

test('a figure is known with its unit, and one without a unit by its number', () => {
  const known = recordFigures(study, notation());
  const percent = known.find(({ number }) => number === '7.7');
  expect(percent && isKnownFigure(percent, known)).toBe(true);
  expect(isKnownFigure({ number: '7.7', unit: 'months' }, known)).toBe(false);
  expect(isKnownFigure({ number: '7.7', unit: '' }, known)).toBe(true);
  expect(isKnownFigure({ number: '7.7', unit: 'people or things' }, known)).toBe(true);
  expect(isKnownFigure({ number: '7.8', unit: '' }, known)).toBe(false);
});
