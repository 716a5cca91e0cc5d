import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asSize,
  cover,
  formatSize,
  LARGEST,
  parseSize,
  SMALLEST,
  START,
  summary,
} from '../../../src/islands/lab-lesion-size/model.ts';
import { sizeData, statementGroups } from '../../../src/islands/lab-lesion-size/statements.ts';
import { listItems, root } from '../../content/sections.ts';

const byId = <T extends { id: string }>(items: T[]) =>
  new Map(items.map((item) => [item.id, item]));
const studies = byId(listItems('studies'));
const notes = byId(listItems('sourceNotes'));
const updates = listItems('updates');
const groups = statementGroups(studies, notes, updates);
const ofReview = groups.filter((group) => group.ofReview).flatMap(({ statements }) => statements);
const others = groups.filter((group) => !group.ofReview).flatMap(({ statements }) => statements);

test('no file of the lab types a size or a rate of the records again', () => {
  const files = ['pages/labs/lesion-size.astro', 'islands/lab-lesion-size/LabLesionSize.astro'];
  for (const path of [...files, 'islands/lab-lesion-size/statements.ts'])
    expect(readFileSync(join(root, 'src', path), 'utf8')).not.toMatch(
      /\d+(?:\.\d+)? ?(?:cm|mm|%)(?!;)|88\.6|\b99\b/,
    );
});

const lessThan2 = { to: 2, inclusive: false };
const upTo2 = { to: 2, inclusive: true };
const moreThan2 = { from: 2, inclusive: false };
const lessThan2To3 = { to: 2, until: 3, inclusive: false };

test.each([
  [lessThan2, 1.9, 'yes'],
  [lessThan2, 2, 'no'],
  [{ to: 1.5, inclusive: true }, 1.5, 'yes'],
  [{ to: 1.5, inclusive: true }, 1.6, 'no'],
  [upTo2, 2, 'yes'],
  [moreThan2, 1.9, 'no'],
  [moreThan2, 2, 'no'],
  [moreThan2, 2.1, 'yes'],
  [{ from: 2, inclusive: true }, 2, 'yes'],
  [lessThan2To3, 1.9, 'yes'],
  [lessThan2To3, 2, 'unknown'],
  [lessThan2To3, 2.9, 'unknown'],
  [lessThan2To3, 3, 'no'],
  [undefined, 1, 'unset'],
] as const)('%j at %f cm: %s', (size, cm, covers) => {
  expect(cover(size, cm)).toBe(covers);
});

test('up to 2 cm and more than 2 cm never cover the same size', () => {
  const sizes = fc.integer({ min: 1, max: 50 }).map((mm) => mm / 10);
  fc.assert(
    fc.property(sizes, (cm) => {
      expect([cover(upTo2, cm), cover(moreThan2, cm)].sort()).toEqual(['no', 'yes']);
    }),
  );
});

describe('the statements', () => {
  test('of the review are all its records on breast ablation in patients', () => {
    const leftOut = ['breast-cancer-ranks', 'breast-after-conserving-surgery'];
    const laboratory = ['breast-laboratory-combination'];
    const expected = [...studies.keys()].filter(
      (id) => id.startsWith('breast-') && ![...leftOut, ...laboratory].includes(id),
    );
    expect(ofReview.map(({ id }) => id).sort()).toEqual(expected.sort());
  });

  test('with a size are every one whose record names a size in cm', () => {
    const named = ofReview.filter(({ id }) => {
      const study = studies.get(id);
      return /\d (?:cm|mm)\b/.test(
        [study?.population, ...(study?.outcomes.map(({ valueText }) => valueText) ?? [])].join(' '),
      );
    });
    const sized = ofReview.filter(({ size }) => size);
    expect(sized).toEqual(named);
    expect(sized.map(({ size }) => size?.words)).toEqual([
      ...Array(6).fill('less than 2 cm'),
      'less than 2–3 cm',
    ]);
    expect(sized.flatMap(({ refs }) => refs).sort()).toEqual([34, 35, 36, 37, 38, 39, 40, 41, 42]);
  });

  test('since the review are all reports on the breast that name a size', () => {
    const named = updates
      .filter(({ topic, finding }) => topic === 'breast' && /\d (?:cm|mm)\b/.test(finding))
      .map(({ id }) => id);
    const later = groups.find(({ title }) => title === 'Since the review')?.statements ?? [];
    expect(later.map(({ id }) => id).sort()).toEqual(named.sort());
    expect(later.map(({ size }) => size?.words).sort()).toEqual([
      '1.5 cm or less',
      '1.5 cm or less',
      '1.5 cm or less',
      '20 mm or less',
    ]);
  });

  test('report what their records hold, and all lead to a place', () => {
    const meta = ofReview.find(({ id }) => id === 'breast-meta-analysis-first');
    expect(meta?.results).toEqual([
      'Technical success: high, no figure given',
      'Complete ablation: 88.6%',
      'Complications: 9.4%',
    ]);
    expect(meta?.path).toBe('/breast-ablation/#breast-meta-analyses-2021');
    expect(others.filter(({ results }) => results[0]?.endsWith('28%'))).toHaveLength(1);
    for (const { path } of [...ofReview, ...others])
      expect(path).toMatch(/^\/[a-z-]+\/#[a-z0-9-]+$/);
  });

  test('of a content that lacks one are refused', () => {
    expect(() => statementGroups(new Map(), notes, updates)).toThrow(
      'The content has no breast-rfa-carcinoma-feasibility.',
    );
  });
});

test.each([
  [1, 'At 1.0 cm, 7 of the 7 statements with a size cover it. 6 name no size.'],
  [
    2,
    'At 2.0 cm, none of the 7 statements with a size cover it, 1 depends on the reading. 6 name no size.',
  ],
  [3, 'At 3.0 cm, none of the 7 statements with a size cover it. 6 name no size.'],
])('of %f cm it is said how many statements cover it', (cm, text) => {
  const { sizes, ofReview: words } = sizeData(groups);
  expect(words).toHaveLength(ofReview.length);
  expect(
    summary(
      words.map((one) => sizes[one ?? '']),
      cm,
    ),
  ).toBe(text);
});

describe('the address', () => {
  test('gives a size that can be shown, whatever it is', () => {
    const address = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.oneof(fc.double().map(String), fc.string()).map((cm) => `?${new URLSearchParams({ cm })}`),
      fc.integer({ min: -9, max: 99 }).map((mm) => `?cm=${mm / 10}`),
    );
    fc.assert(
      fc.property(address, (search) => {
        const cm = parseSize(search);
        expect(asSize(cm)).toBe(cm);
        expect(parseSize(formatSize(cm))).toBe(cm);
      }),
    );
  });

  test.each(['?cm=0', '?cm=5.1', '?cm=-1', '?cm=1.44', '?cm=1e0', '?cm=', '?cm=NaN', '?junk'])(
    '%s is as if nothing were asked',
    (search) => {
      expect(parseSize(search)).toBe(START);
    },
  );

  test('takes both ends and is bare at the start', () => {
    expect([SMALLEST, LARGEST].map((cm) => parseSize(`?cm=${cm}`))).toEqual([SMALLEST, LARGEST]);
    expect(formatSize(START)).toBe('');
    expect(formatSize(2.5)).toBe('?cm=2.5');
  });
});

test.each([
  [1.9 + 0.1, 2],
  [0.3 - 0.1, 0.2],
  [0, undefined],
  [5.06, undefined],
  [Number.NaN, undefined],
])('%f becomes the size %s', (cm, size) => {
  expect(asSize(cm)).toBe(size);
});
