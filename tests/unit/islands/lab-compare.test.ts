import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatView,
  nextPair,
  parseView,
  summary,
} from '../../../src/islands/lab-compare/model.ts';
import { readList } from '../../../src/model/lists.ts';
import type { Study } from '../../../src/model/study.ts';
import {
  ASPECTS,
  type Aspect,
  comparisonSchema,
  controlVerdict,
  designVerdict,
  measureVerdict,
  numberText,
  readSide,
  type Side,
  type StudyComparison,
  sizeOf,
  sizeVerdict,
  timeVerdict,
  unknownNames,
  type Verdict,
} from '../../../src/model/study-differences.ts';
import { readYamlList } from '../../../src/model/yaml-list.ts';

const content = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../content', name), 'utf8');
const studies = new Map(
  readList('studies', content('studies.yaml'), 'studies.yaml').items.map(({ value }) => [
    value.id,
    value,
  ]),
);
const notes = readList('sourceNotes', content('source-notes.yaml'), 'source-notes.yaml').keys;
const read = readYamlList(
  content('comparisons.yaml'),
  'content/comparisons.yaml',
  comparisonSchema,
  'id',
);
const comparisons = read.items.map(({ value }) => value);
const ids = comparisons.map(({ id }) => id);

/** Both sides of a pair as the records hold them. */
function sidesOf({ sides }: StudyComparison): [Side, Side] {
  return [readSide(sides[0], studies), readSide(sides[1], studies)];
}

describe('the pairs', () => {
  test('are read without a fault', () => {
    expect(read.faults).toEqual([]);
    expect(comparisons.length).toBeGreaterThan(8);
  });

  test('include every result that the records set beside another study or the past', () => {
    const inPairs = new Set(
      comparisons.flatMap(({ sides }) => sides.flatMap(({ outcomes }) => outcomes)),
    );
    const beside = [...studies.values()].flatMap((study) =>
      study.outcomes.filter(({ comparator, arms }) => {
        const groups = new Map(study.arms.map((arm) => [arm.id, arm]));
        return (
          comparator.some((id) => !groups.has(id) || groups.get(id)?.historical) ||
          (comparator.length > 0 && arms.some((id) => groups.get(id)?.historical))
        );
      }),
    );
    expect(beside.length).toBeGreaterThan(5);
    expect(beside.map(({ id }) => id).filter((id) => !inPairs.has(id))).toEqual([]);
  });
});

describe.each(comparisons)('$id', (comparison) => {
  const [a, b] = sidesOf(comparison);
  const judged = (aspect: Aspect) => comparison.judgments[aspect];

  test('names records, results, groups and source notes that exist', () => {
    expect(a.outcomes.length + b.outcomes.length).toBeGreaterThan(1);
    expect(unknownNames(comparison, studies, notes ?? new Set())).toEqual([]);
  });

  test.each([
    ['design', designVerdict],
    ['size', sizeVerdict],
    ['control', controlVerdict],
  ] as const)(
    'judges the %s as the records do, or by the text of the review',
    (aspect, verdict) => {
      const { verdict: judgment, basis } = judged(aspect);
      const computed = verdict(a, b);
      // Where the records are silent, the review's words may still say it.
      if (judgment !== computed) expect([computed, basis]).toEqual(['unsaid', 'text']);
    },
  );

  test('calls the time the same only when both sides have the same time points', () => {
    const computed = timeVerdict(a, b);
    if (judged('time').verdict === 'same' || computed !== 'unsaid')
      expect(judged('time').verdict).toBe(computed);
  });

  test('calls the measure the same only when both sides have the same measures', () => {
    if (measureVerdict(a, b) === 'differs') expect(judged('measure').verdict).toBe('differs');
  });

  test('prints in its grounds no number but those of its records', () => {
    const facts = [a, b].map((side) => JSON.stringify(side.study)).join();
    const printed = Object.values(comparison.judgments).flatMap(
      ({ ground }) => ground.match(/\d+(?:\.\d+)?/g) ?? [],
    );
    expect(printed.filter((number) => !new RegExp(`\\b${number}\\b`).test(facts))).toEqual([]);
  });

  test('gives the results away in no text that stands before the verdict', () => {
    const before = `${comparison.title} ${comparison.question}`;
    for (const { valueText } of [...a.outcomes, ...b.outcomes])
      expect(before).not.toContain(valueText);
  });
});

describe('what the records say of two sides', () => {
  const record = (id: string) => studies.get(id) as Study;
  const side = (study: string, outcome: string, arm?: string) =>
    readSide({ study, arm, outcomes: [`${study}-${outcome}`] }, studies);
  const tare = side('ici-tare-nivolumab', 'os-from-tare');
  const uveal = side('ici-tare-metastases', 'os-uveal', 'uveal-melanoma');
  const metastases = side('ici-tare-metastases', 'clinical', 'all');
  const feller = side('prostate-feller', 'cancer-specific');
  const laser = side('prostate-zhou', 'os-regression', 'laser');
  const past = side('ici-melanoma-drugs', 'os-history', 'history');
  const drugs = side('ici-melanoma-drugs', 'os', 'drugs');
  const combination = side('ici-imbrave150', 'os-12', 'combination');
  const sorafenib = side('ici-imbrave150', 'os-12-sorafenib', 'sorafenib');

  test('sizes are those of the group where the side is a group', () => {
    expect([tare, uveal, metastases, laser].map(sizeOf)).toEqual([26, undefined, 22, 428]);
    expect([tare, uveal, metastases, laser].map(numberText)).toEqual([
      '26',
      undefined,
      '22',
      '428 of 93,469',
    ]);
    expect(numberText(feller)).toBe('158 men, 248 cancer foci');
  });

  test.each([
    ['two series', tare, metastases, 'same', 'differs', 'unsaid'],
    ['a series and an unnamed subgroup', tare, uveal, 'same', 'unsaid', 'unsaid'],
    ['a trial and a registry', feller, laser, 'differs', 'differs', 'differs'],
    ['drugs and the past', drugs, past, 'unsaid', 'unsaid', 'unsaid'],
    ['two groups of one trial', combination, sorafenib, 'same', 'unsaid', 'same'],
  ] as const)('%s: design, size and comparison group', (_, a, b, design, size, control) => {
    expect([designVerdict(a, b), sizeVerdict(a, b), controlVerdict(a, b)]).toEqual([
      design,
      size,
      control,
    ]);
  });

  test('a size, a design or a time that one side lacks is unsaid', () => {
    const unknown = { ...tare, study: { ...record('ici-tare-nivolumab'), n: undefined } } as Side;
    expect(sizeVerdict(unknown, metastases)).toBe('unsaid');
    expect(sizeVerdict(tare, tare)).toBe('same');
    expect(designVerdict(tare, side('ici-checkmate-040', 'os'))).toBe('unsaid');
    expect(timeVerdict(tare, side('ici-checkmate-040', 'os'))).toBe('unsaid');
    expect(timeVerdict(combination, sorafenib)).toBe('same');
    expect(measureVerdict(feller, laser)).toBe('differs');
  });

  test.each([
    [{ study: 'ici-none', outcomes: ['x'] }, 'no record has the id "ici-none"'],
    [{ study: 'prostate-zhou', arm: 'drug', outcomes: [] }, 'prostate-zhou has no group "drug"'],
    [{ study: 'prostate-zhou', outcomes: ['x'] }, 'prostate-zhou has no result "x"'],
  ])('a side that the records do not hold is refused by name', (wrong, message) => {
    expect(() => readSide({ arm: undefined, ...wrong }, studies)).toThrow(message);
  });
});

describe('the address', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 900 }),
    fc.constantFrom('__proto__', '%E0%A4%A', ...ids),
  );
  const address = fc.oneof(
    anyText,
    fc
      .array(fc.tuple(fc.constantFrom('pair', 'results', 'x'), anyText))
      .map((fields) => `?${new URLSearchParams(fields.map(([k, v]) => [k, v]))}`),
  );

  test('gives a pair that exists, whatever it is, and survives being written and read', () => {
    fc.assert(
      fc.property(address, anyText, (search, hash) => {
        const view = parseView(search, `#${hash}`, ids);
        expect(ids).toContain(view.pair);
        expect(parseView(formatView(view, ids), '', ids)).toEqual(view);
      }),
    );
  });

  test('names a pair by its query before its place on the page', () => {
    const [first, second = '', third = ''] = ids;
    expect(parseView('', '', ids)).toEqual({ pair: first, results: false });
    expect(parseView('', `#${second}`, ids).pair).toBe(second);
    expect(parseView(`?pair=${third}&results=1`, `#${second}`, ids)).toEqual({
      pair: third,
      results: true,
    });
    expect(formatView({ pair: first ?? '', results: false }, ids)).toBe('');
    expect(formatView({ pair: third, results: true }, ids)).toBe(`?pair=${third}&results=1`);
  });
});

test('after the last pair comes the first', () => {
  expect(nextPair('a', ['a', 'b'])).toBe('b');
  expect(nextPair('b', ['a', 'b'])).toBe('a');
});

describe('the summary', () => {
  const judged = new Map<string, Verdict>([
    ['patients', 'differs'],
    ['size', 'differs'],
    ['design', 'same'],
    ['prior', 'unsaid'],
  ]);

  test.each([
    [[], 'You marked none.'],
    [['size'], 'You marked 1 that differs, 0 the same, and 0 left open.'],
    [
      ['patients', 'size', 'design', 'prior', 'nonsense'],
      'You marked 2 that differ, 1 the same, and 1 left open.',
    ],
  ])('of the marks %j', (marks, text) => {
    expect(summary(judged, new Set(marks))).toBe(
      `Of 4 aspects, 2 differ, 1 is the same, and 1 is left open by the review. ${text}`,
    );
  });

  test('says none where there is none', () => {
    const open = new Map<string, Verdict>([['prior', 'unsaid']]);
    expect(summary(open, new Set())).toBe(
      'Of 1 aspects, none differs, none is the same, and 1 is left open by the review. You marked none.',
    );
  });
});

test('every aspect is judged once in each pair', () => {
  for (const { judgments } of comparisons)
    expect(Object.keys(judgments)).toEqual(Object.keys(ASPECTS));
});
