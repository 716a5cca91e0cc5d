import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ageAdjusted,
  type ConfoundingSetting,
  cells,
  compare,
  difference,
  FRAIL_SHARES,
  formatSetting,
  groups,
  OLDER_SHARES,
  POPULATION,
  PRESETS,
  parseSetting,
  presetOf,
  SIZES,
  share,
} from '../../../src/islands/lab-confounding/model.ts';
import { interval, points, sentence, texts } from '../../../src/islands/lab-confounding/words.ts';
import { anyQuery } from '../any-query.ts';

const alike = parseSetting('');
const { older, frail } = POPULATION;
const anySetting: fc.Arbitrary<ConfoundingSetting> = fc.record({
  older: fc.constantFrom(...OLDER_SHARES),
  frail: fc.constantFrom(...FRAIL_SHARES),
  times: fc.constantFrom(...SIZES),
  adjusted: fc.boolean(),
});

describe('a group', () => {
  test('of 2,000 men, 80% older and 20% frail, has the cells worked out by hand', () => {
    expect(cells(2000, 80, 20)).toEqual([
      { older: false, frail: false, men: 320, cancer: 16, other: 16 },
      { older: false, frail: true, men: 80, cancer: 4, other: 20 },
      { older: true, frail: false, men: 1280, cancer: 64, other: 256 },
      { older: true, frail: true, men: 320, cancer: 16, other: 128 },
    ]);
  });

  test('has whole numbers of men and of deaths at every setting', () => {
    fc.assert(
      fc.property(anySetting, (setting) => {
        const { laser, radiotherapy } = groups(setting);
        for (const { men, cancer, other } of [...laser, ...radiotherapy])
          expect([men, cancer, other].every(Number.isInteger)).toBe(true);
        expect(laser.reduce((sum, { men }) => sum + men, 0)).toBe(2000 * setting.times);
      }),
    );
  });
});

describe('the comparison', () => {
  test.each([
    // older, frail, survival after laser, difference, difference adjusted for age
    [40, 20, 80, 0, 0],
    [80, 20, 74, -6, 0],
    [60, 20, 77, -3, 0],
    [50, 20, 78.5, -1.5, 0],
    [40, 60, 72, -8, -8],
    [80, 60, 66, -14, -8],
    [80, 40, 70, -10, -4],
  ])(
    'of %i%% older and %i%% frail gives survival %d%%, difference %d, adjusted %d',
    (a, f, s, d, adj) => {
      const setting = { ...alike, older: a, frail: f };
      expect(compare(setting, 'alive').laser).toBeCloseTo(s, 9);
      expect(compare(setting, 'alive').radiotherapy).toBeCloseTo(80, 9);
      expect(compare(setting, 'alive').difference).toBeCloseTo(d, 9);
      expect(compare({ ...setting, adjusted: true }, 'alive').difference).toBeCloseTo(adj, 9);
    },
  );

  test('finds the same cancer-specific mortality at every setting', () => {
    fc.assert(
      fc.property(anySetting, (setting) => {
        const { laser, radiotherapy } = compare(setting, 'cancer');
        expect(laser).toBeCloseTo(5, 9);
        expect(radiotherapy).toBeCloseTo(5, 9);
      }),
    );
  });

  test('adjusted for age shows nothing exactly when health is the same in both groups', () => {
    fc.assert(
      fc.property(anySetting, (setting) => {
        const { difference } = compare({ ...setting, adjusted: true }, 'alive');
        expect(Math.abs(difference) < 1e-9).toBe(setting.frail === frail);
      }),
    );
  });

  test('of a larger database has the same difference and a narrower interval', () => {
    fc.assert(
      fc.property(anySetting, (setting) => {
        const [one, ten, hundred] = SIZES.map((times) => compare({ ...setting, times }, 'alive'));
        expect(ten?.difference).toBeCloseTo(one?.difference ?? Number.NaN, 9);
        expect(hundred?.difference).toBeCloseTo(one?.difference ?? Number.NaN, 9);
        expect((one?.margin ?? 0) / (hundred?.margin ?? 1)).toBeCloseTo(10, 9);
      }),
    );
  });

  test('does the treatment no wrong: every cell has the same risks in both groups', () => {
    fc.assert(
      fc.property(anySetting, (setting) => {
        const { laser, radiotherapy } = groups(setting);
        for (const [i, cell] of laser.entries()) {
          const twin = radiotherapy[i] as typeof cell;
          expect(cell.other / cell.men).toBeCloseTo(twin.other / twin.men, 9);
          expect(cell.cancer / cell.men).toBeCloseTo(twin.cancer / twin.men, 9);
        }
      }),
    );
  });
});

describe('the interval', () => {
  test('is 1.96 standard errors on either side, by hand', () => {
    // √(0.74 × 0.26 / 2000 + 0.80 × 0.20 / 20000) = 0.010208
    const row = compare({ ...alike, older: 80 }, 'alive');
    expect(row.margin).toBeCloseTo(1.96 * 1.0208, 3);
    expect(interval(row)).toBe('−8.0 to −4.0');
    expect(interval(compare({ ...alike, older: 80, times: 10 }, 'alive'))).toBe('−6.6 to −5.4');
    expect(interval(compare({ ...alike, older: 80, times: 100 }, 'alive'))).toBe('−6.2 to −5.8');
  });

  test('adjusted for age adds the two age groups by the squares of their weights, by hand', () => {
    // Younger: 344 of 400 alive, 86%; older: 1136 of 1600 alive, 71%.
    const { laser } = groups({ ...alike, older: 80 });
    const adjusted = ageAdjusted(laser, 'alive');
    expect(adjusted.percent).toBeCloseTo(0.6 * 86 + 0.4 * 71, 9);
    const [younger, old] = [(86 * 14) / 400, (71 * 29) / 1600];
    expect(adjusted.variance).toBeCloseTo(0.36 * younger + 0.16 * old, 9);
  });

  test('hardly narrows when only the larger group grows', () => {
    const small = groups({ ...alike, older: 80 });
    const large = groups({ ...alike, older: 80, times: 100 });
    const { margin } = difference(share(small.laser, 'alive'), share(large.radiotherapy, 'alive'));
    expect(margin).toBeCloseTo(1.92, 2);
  });
});

describe('the address', () => {
  test('gives a setting, whatever it is, that survives being written and read', () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('80', '1e2', 'age'));
    const address = anyQuery(['older', 'frail', 'size', 'adjust', '__proto__'], value);
    fc.assert(
      fc.property(address, (search) => {
        const setting = parseSetting(search);
        expect(OLDER_SHARES).toContain(setting.older);
        expect(FRAIL_SHARES).toContain(setting.frail);
        expect(SIZES).toContain(setting.times);
        expect(parseSetting(formatSetting(setting))).toEqual(setting);
      }),
    );
  });

  test('keeps any setting', () => {
    fc.assert(
      fc.property(anySetting, (setting) => {
        expect(parseSetting(formatSetting(setting))).toEqual(setting);
      }),
    );
  });

  test('is bare for groups that are alike, and short and plain otherwise', () => {
    expect(formatSetting(alike)).toBe('');
    expect(formatSetting(parseSetting('?size=100&junk=1&adjust=age&older=80'))).toBe(
      '?older=80&size=100&adjust=age',
    );
  });

  test.each(['?older=81', '?older=0x50', '?older=080', '?frail=200', '?size=5', '?adjust=health'])(
    '%s asks for nothing',
    (search) => {
      expect(parseSetting(search)).toEqual(alike);
    },
  );
});

describe('the words', () => {
  test('show the arithmetic that the table allows to check', () => {
    const setting = { ...alike, older: 80 };
    expect(texts(setting)['work']).toBe('Laser: (2,000 − 100 − 420) / 2,000 = 74.0%');
    expect(texts({ ...setting, adjusted: true })['work']).toBe(
      'Laser, at the ages of the radiotherapy group: 60% × 86.0% (younger) + 40% × 71.0% (older) = 80.0%',
    );
    expect(texts(setting)).toMatchObject({
      ...{ older: '80%', frail: '20%' },
      ...{ 'other-laser': '21.0%', 'other-radiotherapy': '15.0%', 'other-difference': '+6.0' },
      ...{ 'alive-laser': '74.0%', 'alive-radiotherapy': '80.0%' },
      'alive-interval': '−8.0 to −4.0',
      'laser-4-men': '2,000',
      'laser-4-other': '420',
      'radiotherapy-4-other': '3,000',
      'alive-difference': '−6.0',
      'cancer-difference': '0.0',
      'cancer-laser': '5.0%',
    });
  });

  test.each([
    [0, '0.0'],
    [-0.04, '0.0'],
    [-1.5, '−1.5'],
    [2, '+2.0'],
  ])('write %d as %s', (value, text) => {
    expect(points(value)).toBe(text);
  });

  test('say what a change did in one sentence or two', () => {
    expect(sentence(alike)).toBe(
      'Overall survival: 80.0% in both. Cancer-specific mortality: 5.0% in both.',
    );
    // Margin: 1.96 × √(0.36 × (78 × 22 / 400 + 86 × 14 / 12000) + 0.16 × (63 × 37 / 1600 + 71 × 29 / 8000)) = 2.67
    expect(sentence({ ...alike, older: 80, frail: 60, adjusted: true })).toBe(
      'Adjusted for age, overall survival: 72.0% after laser, 80.0% after radiotherapy, a difference of −8.0 points (−10.7 to −5.3) without any effect of the treatment. Cancer-specific mortality: 5.0% in both.',
    );
  });
});

test('each preset is a setting of the sliders and is known again', () => {
  for (const [id, preset] of Object.entries(PRESETS)) {
    expect(OLDER_SHARES).toContain(preset.older);
    expect(FRAIL_SHARES).toContain(preset.frail);
    expect(presetOf({ ...alike, ...preset })).toBe(id);
  }
  expect(presetOf({ ...alike, older: 50 })).toBeUndefined();
  expect(PRESETS.none).toMatchObject({ older, frail });
});
