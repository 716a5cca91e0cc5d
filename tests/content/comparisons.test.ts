import { describe, expect, test } from 'vitest';
import {
  controlVerdict,
  designVerdict,
  measureVerdict,
  sizeOf,
  sizeVerdict,
  timeVerdict,
} from '../../src/checks/record-verdicts.ts';
import {
  ASPECTS,
  type Aspect,
  numberText,
  readSide,
  type Side,
  type StudyComparison,
  unknownNames,
} from '../../src/course/schema/comparison.ts';
import type { Study } from '../../src/course/schema/study.ts';
import { listItems } from './sections.ts';

const studies = new Map(listItems('studies').map((study) => [study.id, study]));
const notes = new Set(listItems('sourceNotes').map(({ id }) => id));
const comparisons = listItems('comparisons');

/** Both sides of a pair as the records hold them. */
function sidesOf({ sides }: StudyComparison): [Side, Side] {
  return [readSide(sides[0], studies), readSide(sides[1], studies)];
}

describe('the pairs', () => {
  test('are all there, each with every aspect judged once', () => {
    expect(comparisons.length).toBeGreaterThan(8);
    for (const { judgments } of comparisons)
      expect(Object.keys(judgments)).toEqual(Object.keys(ASPECTS));
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
    expect(unknownNames(comparison, studies, notes)).toEqual([]);
  });

  test.each([
    ['design', designVerdict],
    ['size', sizeVerdict],
    ['control', controlVerdict],
  ] as const)(
    'judges the %s as the records do, or by the text of the review or of a source',
    (aspect, verdict) => {
      const { verdict: judgment, basis, sources } = judged(aspect);
      const computed = verdict(a, b);
      if (judgment === computed) return;
      // Where the records are silent, the review's words or an identified source may still say it.
      expect(computed).toBe('unsaid');
      expect(basis === 'source' ? sources.length : Number(basis === 'text')).toBeGreaterThan(0);
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
