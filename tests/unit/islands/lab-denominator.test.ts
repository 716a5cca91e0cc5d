import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DenominatorSetting,
  FROM,
  fits,
  fitting,
  formatSetting,
  isInRange,
  type PrintedCount,
  parseSetting,
  TO,
  verdict,
  withMan,
} from '../../../src/islands/lab-denominator/model.ts';
import { LABS } from '../../../src/labs/labs.ts';
import { listItems, root } from '../../content/sections.ts';

const study = listItems('studies').find(({ id }) => id === 'prostate-feller');
const groups = ['negative', 'insignificant', 'significant'];
/** The counts as the record holds them. */
const parts: PrintedCount[] = groups.map((id) => {
  const result = study?.outcomes.find((o) => o.id === `prostate-feller-biopsy-${id}`);
  return { id, count: result?.count ?? 0, printed: result?.value ?? 0 };
});
const start: DenominatorSetting = { n: 158, man: undefined };

test('the record holds the figures of the review', () => {
  expect(study?.n).toBe(158);
  expect(parts.map(({ count }) => count)).toEqual([71, 18, 32]);
  expect(parts.map(({ printed }) => printed)).toEqual([59, 15, 26]);
});

test('no file of the lab types a figure of the record again, and its question holds the printed ones', () => {
  for (const path of ['pages/labs/which-denominator', 'islands/lab-denominator/LabDenominator'])
    expect(readFileSync(join(root, `src/${path}.astro`), 'utf8')).not.toMatch(
      /(?<![\d.-])(?:71|72|18|32|59|26|121|122|158)(?![\d.]|rem)/,
    );
  for (const { printed } of parts)
    expect(LABS['which-denominator'].question).toContain(`${printed}%`);
});

describe('of all denominators up to 10,000', () => {
  const all = (man?: string) => fitting(withMan(parts, man), 1, 10_000);
  const each = (id: string, man?: string) =>
    fitting(
      withMan(parts, man).filter((part) => part.id === id),
      1,
      10_000,
    );

  test('only 121 gives the three printed percentages from the printed counts', () => {
    expect(all()).toEqual([121]);
    expect(each('negative')).toEqual([120, 121]);
    expect(each('insignificant')).toEqual([117, 118, 119, 120, 121, 122, 123, 124]);
    expect(each('significant')).toEqual([121, 122, 123, 124, 125]);
  });

  test('122 fits as well if the missing man had a negative biopsy, and nothing fits if he had not', () => {
    expect(all('negative')).toEqual([122, 123]);
    expect(all('insignificant')).toEqual([]);
    expect(all('significant')).toEqual([]);
  });

  test('a range that is empty has none', () => {
    expect(fitting(parts, 5, 4)).toEqual([]);
  });

  test('a range has those within its limits, both included', () => {
    const one = parts.filter(({ id }) => id === 'insignificant');
    expect(fitting(one, 118, 120)).toEqual([118, 119, 120]);
    expect(fitting(parts, 100, 120)).toEqual([]);
  });
});

test('158, 122 and 121 give none, two and three of the percentages', () => {
  const count = (n: number) => parts.filter((part) => fits(part, n)).length;
  expect([158, 122, 121].map(count)).toEqual([0, 2, 3]);
});

test.each([
  [121, undefined, '121 gives all 3 printed percentages. The counts add up to 121.'],
  [122, undefined, '122 gives 2 of the 3 printed percentages. The counts add up to 121, 1 fewer.'],
  [120, undefined, '120 gives 2 of the 3 printed percentages. The counts add up to 121, 1 more.'],
  [
    158,
    'significant',
    '158 gives none of the 3 printed percentages. The counts add up to 122, 36 fewer.',
  ],
])('%i with the man in %s is said', (n, man, text) => {
  expect(verdict(withMan(parts, man), n)).toBe(text);
});

describe('the address', () => {
  test('gives a setting that can be shown, whatever it is', () => {
    const address = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.tuple(fc.string(), fc.string()).map(([n, man]) => `?${new URLSearchParams({ n, man })}`),
      fc.tuple(fc.integer(), fc.constantFrom(...groups)).map(([n, man]) => `?n=${n}&man=${man}`),
    );
    fc.assert(
      fc.property(address, (search) => {
        const setting = parseSetting(search, start, groups);
        expect(isInRange(setting.n)).toBe(true);
        expect([undefined, ...groups]).toContain(setting.man);
        expect(parseSetting(formatSetting(setting, start), start, groups)).toEqual(setting);
      }),
    );
  });

  test.each([
    '?n=99',
    '?n=161',
    '?n=099',
    '?n=0121',
    '?n=1210',
    '?n=1e2',
    '?n=121.5',
    '?n=',
    '?man=__proto__',
    '?junk=1',
    '%E0%A4',
  ])('%s is as if nothing were asked', (search) => {
    expect(parseSetting(search, start, groups)).toEqual(start);
  });

  test('is bare at the start and plain elsewhere', () => {
    expect(formatSetting(start, start)).toBe('');
    expect(formatSetting({ n: 122, man: 'negative' }, start)).toBe('?n=122&man=negative');
    expect(parseSetting('?n=122&man=negative', start, groups)).toEqual({ n: 122, man: 'negative' });
    expect([FROM, TO].map((n) => parseSetting(`?n=${n}`, start, groups).n)).toEqual([FROM, TO]);
  });
});

test.each([
  [FROM, true],
  [TO, true],
  [FROM - 1, false],
  [TO + 1, false],
  [FROM + 0.5, false],
  [Number.NaN, false],
])('%d can be tried: %s', (n, can) => {
  expect(isInRange(n)).toBe(can);
});
