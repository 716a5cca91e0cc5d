import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asCount,
  type Counts,
  formatSetting,
  isPrevalence,
  MEASURES,
  MOST,
  measureText,
  PRESETS,
  parseSetting,
  population,
  populationText,
  presetLabels,
  START,
  share,
} from '../../../src/islands/lab-accuracy/model.ts';
import { rebuilds, setsThatRebuild } from '../../../src/islands/lab-accuracy/rebuild.ts';
import { LABS } from '../../../src/labs/labs.ts';
import { listItems, root } from '../../content/sections.ts';
import { anyQuery } from '../any-query.ts';

const study = listItems('studies').find(({ id }) => id === 'ai-mwikirize');
const printed = (measure: string) =>
  study?.outcomes.find((outcome) => outcome.measure === measure)?.value ?? 0;

test('no file of the lab types a figure of the records again, and its question holds the printed ones', () => {
  for (const path of ['pages/labs/precision-and-recall', 'islands/lab-accuracy/LabAccuracy'])
    expect(readFileSync(join(root, `src/${path}.astro`), 'utf8')).not.toMatch(
      /99\.[68]|(?<!n="|ref-|reference )\b(?:74|61)\b/,
    );
  for (const measure of ['precision', 'recall'])
    expect(LABS['precision-and-recall'].question).toContain(`${printed(measure)}%`);
});

describe('a matrix', () => {
  test.each([
    ['precision', '8 ÷ 10 = 80.0%'],
    ['recall', '8 ÷ 12 = 66.7%'],
    ['specificity', '86 ÷ 88 = 97.7%'],
    ['accuracy', '94 ÷ 100 = 94.0%'],
  ] as const)('of 8, 2, 4 and 86 has the %s %s', (measure, text) => {
    expect(measureText(measure, { tp: 8, fp: 2, fn: 4, tn: 86 })).toBe(text);
  });

  test.each([
    ['precision', { tp: 0, fp: 0, fn: 5, tn: 5 }, 'not defined: nothing was marked'],
    ['recall', { tp: 0, fp: 5, fn: 0, tn: 5 }, 'not defined: there is no target'],
    ['specificity', { tp: 5, fp: 0, fn: 5, tn: 0 }, 'not defined: every image holds a target'],
    ['accuracy', { tp: 0, fp: 0, fn: 0, tn: 0 }, 'not defined: there is no image'],
    [
      'accuracy',
      { tp: 1, fp: 0, fn: 0, tn: undefined },
      'cannot be known: true negatives are missing',
    ],
    [
      'specificity',
      { tp: 1, fp: 0, fn: 0, tn: undefined },
      'cannot be known: true negatives are missing',
    ],
    ['precision', { tp: 1, fp: 1, fn: 0, tn: undefined }, '1 ÷ 2 = 50.0%'],
    ['accuracy', { tp: 4999, fp: 1, fn: 0, tn: 0 }, '4,999 ÷ 5,000 = 100.0%'],
  ] as const)('says of %s with %o: %s', (measure, counts, text) => {
    expect(measureText(measure, counts)).toBe(text);
  });

  test('has every share between none and all', () => {
    const count = fc.nat({ max: MOST });
    fc.assert(
      fc.property(fc.record({ tp: count, fp: count, fn: count, tn: count }), (counts) => {
        for (const measure of MEASURES) {
          const [part, whole] = share(measure, counts) ?? [];
          expect(part).toBeLessThanOrEqual(whole ?? -1);
        }
      }),
    );
  });
});

describe('the invented counts', () => {
  test('give the percentages that the record holds', () => {
    expect([printed('precision'), printed('recall')]).toEqual([99.6, 99.8]);
    expect(measureText('precision', PRESETS.rebuild)).toBe('499 ÷ 501 = 99.6%');
    expect(measureText('recall', PRESETS.rebuild)).toBe('499 ÷ 500 = 99.8%');
    expect(rebuilds(PRESETS.rebuild, 99.6, 99.8)).toBe(true);
    expect(rebuilds({ ...PRESETS.rebuild, fp: 3 }, 99.6, 99.8)).toBe(false);
    expect(rebuilds({ ...PRESETS.rebuild, fn: 2 }, 99.6, 99.8)).toBe(false);
    expect(rebuilds({ ...PRESETS.rebuild, tp: 0 }, 99.6, 99.8)).toBe(false);
  });

  test('are one set of many, and fewer than 444 needles cannot give both', () => {
    // One missed needle, two wrong marks: 443 to 569 right ones; with three wrong marks 664 or 665.
    expect(setsThatRebuild(99.6, 99.8, 443)).toBe(0);
    expect(setsThatRebuild(99.6, 99.8, 444)).toBe(1);
    expect(setsThatRebuild(99.6, 99.8, 570)).toBe(127);
    expect(setsThatRebuild(99.6, 99.8, 666)).toBe(129);
    let sets = 0;
    for (let tp = 1; tp <= 1000; tp++)
      for (let fn = 0; fn <= 5 && tp + fn <= 1000; fn++)
        for (let fp = 0; fp <= 10; fp++) {
          const [precision, recall] = [tp / (tp + fp), tp / (tp + fn)];
          if (precision >= 0.9955 && precision < 0.9965 && recall >= 0.9975 && recall < 0.9985)
            sets++;
        }
    expect(setsThatRebuild(99.6, 99.8, 1000)).toBe(sets);
  });

  test('of a model that marks nothing are 95% accurate, of one that marks everything 5% precise', () => {
    expect(measureText('accuracy', PRESETS['marks-nothing'])).toBe('950 ÷ 1,000 = 95.0%');
    expect(measureText('precision', PRESETS['marks-nothing'])).toContain('not defined');
    expect(measureText('precision', PRESETS['marks-everything'])).toBe('50 ÷ 1,000 = 5.0%');
    expect(measureText('recall', PRESETS['marks-everything'])).toBe('50 ÷ 50 = 100.0%');
  });
});

test('each set of counts to begin with can be chosen, with the percentages that it rebuilds', () => {
  const labels = presetLabels('99.6%', '99.8%');
  expect(labels.map(({ id }) => id)).toEqual(Object.keys(PRESETS));
  expect(labels.map(({ label }) => label)).toEqual([
    ...['Rebuild 99.6% and 99.8%', 'Mark everything', 'Mark nothing'],
  ]);
});

describe('the population', () => {
  test.each([
    [50, '450 ÷ 500 = 90.0%'],
    [10, '90 ÷ 180 = 50.0%'],
    [1, '9 ÷ 108 = 8.3%'],
  ])('with %i of 100 has the precision %s', (prevalence, text) => {
    expect(measureText('precision', population(prevalence))).toBe(text);
  });

  test('is always 1,000 images read with 90% recall, specificity and accuracy, less precisely as targets get rarer', () => {
    let last = 1.1;
    for (let prevalence = 50; prevalence >= 1; prevalence--) {
      const counts = population(prevalence);
      expect(counts.tp + counts.fp + counts.fn + counts.tn).toBe(1000);
      for (const measure of ['recall', 'specificity', 'accuracy'] as const)
        expect(measureText(measure, counts)).toMatch(/ = 90\.0%$/);
      const precision = counts.tp / (counts.tp + counts.fp);
      expect(precision).toBeLessThan(last);
      last = precision;
    }
  });

  test('is told in natural frequencies', () => {
    expect(populationText(10)).toBe(
      'Of 1,000 images, 100 hold a target. The model marks 90 of them and 90 of the other 900. So 90 of its 180 marks are right: precision 50.0%.',
    );
  });
});

describe('the address', () => {
  const count = fc.nat({ max: MOST });
  const anyCounts: fc.Arbitrary<Counts> = fc.record({
    tp: count,
    fp: count,
    fn: count,
    tn: fc.option(count, { nil: undefined }),
  });

  test('keeps any setting', () => {
    fc.assert(
      fc.property(anyCounts, fc.integer({ min: 1, max: 50 }), (counts, prevalence) => {
        expect(parseSetting(formatSetting({ counts, prevalence }))).toEqual({ counts, prevalence });
      }),
    );
  });

  test('gives a setting that can be shown, whatever it is', () => {
    const value = fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String));
    const address = anyQuery(['tp', 'fp', 'fn', 'tn', 'p', 'junk'], value);
    fc.assert(
      fc.property(address, (search) => {
        const setting = parseSetting(search);
        expect(isPrevalence(setting.prevalence)).toBe(true);
        for (const one of Object.values(setting.counts))
          if (one !== undefined) expect(asCount(String(one))).toBe(one);
        expect(parseSetting(formatSetting(setting))).toEqual(setting);
      }),
    );
  });

  test.each(['?tp=1&fp=1', '?tp=-1&fp=1&fn=1', '?tp=10000&fp=1&fn=1', '?p=0', '?p=51', '?tn=5'])(
    '%s is as if nothing were asked',
    (search) => {
      expect(parseSetting(search)).toEqual(START);
    },
  );

  test('leaves out true negatives that are missing', () => {
    const { rebuild } = PRESETS;
    expect(formatSetting({ counts: rebuild, prevalence: 10 })).toBe('?tp=499&fp=2&fn=1&p=10');
    expect(formatSetting(START)).toBe('');
  });
});
