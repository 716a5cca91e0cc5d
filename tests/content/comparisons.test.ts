import { describe, expect, test } from 'vitest';
import {
  controlVerdict,
  designVerdict,
  measureVerdict,
  sizeOf,
  sizeVerdict,
  timeVerdict,
} from '../../src/checks/record-verdicts.ts';
import { ASPECTS, numberText, readSide, type Side } from '../../src/course/schema/comparison.ts';
import type { Study } from '../../src/course/schema/study.ts';
import { listItems } from './sections.ts';

const studies = new Map(listItems('studies').map((study) => [study.id, study]));
const comparisons = listItems('comparisons');

test('the pairs are all there, each with every aspect judged once', () => {
  expect(comparisons.length).toBeGreaterThan(8);
  for (const { judgments } of comparisons)
    expect(Object.keys(judgments)).toEqual(Object.keys(ASPECTS));
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
