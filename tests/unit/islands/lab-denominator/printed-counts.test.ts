import { expect, test } from 'vitest';
import type { Study } from '../../../../src/course/schema/study.ts';
import { printedCounts } from '../../../../src/islands/lab-denominator/printed-counts.ts';

const outcome = (id: string, count: number, value: number) => ({
  ...{ id: `prostate-feller-biopsy-${id}`, count, value, denominator: 85 },
});
const study = (given: object = {}) =>
  ({
    n: 98,
    outcomes: [
      outcome('sum', 84, 99),
      outcome('negative', 50, 59),
      outcome('insignificant', 14, 16),
      outcome('significant', 20, 24),
    ],
    ...given,
  }) as unknown as Study;

test('each group has its count with the printed percentage, and there are three denominators to choose', () => {
  const { parts, presets, treated, biopsied, sum } = printedCounts(study());
  expect(parts.map(({ id, label, count, printed }) => [id, label, count, printed])).toEqual([
    ['negative', 'Negative', 50, 59],
    ['insignificant', 'Positive, insignificant', 14, 16],
    ['significant', 'Positive, significant', 20, 24],
  ]);
  expect(presets).toEqual([
    { n: 98, label: 'treated' },
    { n: 85, label: 'biopsied' },
    { n: 84, label: 'sum of the counts' },
  ]);
  expect([treated, biopsied, sum]).toEqual([98, 85, 84]);
});

test('a record that lacks a count stops the build, with what is lacking', () => {
  const without = (field: string) => {
    const [sum, ...others] = study().outcomes;
    return study({ outcomes: [{ ...sum, [field]: undefined }, ...others] });
  };
  for (const lacking of [
    ...['count', 'value', 'denominator'].map(without),
    study({ outcomes: study().outcomes.slice(1) }),
  ])
    expect(() => printedCounts(lacking)).toThrow('has no count for "sum"');
  expect(() => printedCounts(study({ n: undefined }))).toThrow('has no count for "negative"');
  expect(() => printedCounts(undefined)).toThrow('has no count for "negative"');
});
