import { expect, test } from 'vitest';
import { designText, studySchema } from '../../../../src/course/schema/study.ts';
import { DESIGNS, MEASURES, OUTCOME_GROUPS } from '../../../../src/course/terms/study-terms.ts';

const outcome = {
  id: 'breast-rates-first',
  measure: 'completeAblation',
  label: 'Complete ablation',
  arms: ['one'],
  value: 93469,
  valueText: '93,469 patients',
  comparator: 'two',
};
const study = {
  id: 'breast-rates',
  topic: 'breast',
  section: 'breast-ablation',
  place: 'small-cancers',
  name: 'A study of rates',
  design: 'retrospective-study',
  designStated: true,
  population: 'Patients',
  arms: [
    { id: 'one', name: 'The first group', n: 12 },
    { id: 'two', name: 'The second group' },
  ],
  outcomes: [outcome],
  concludes: 'Rates can be written down.',
  limits: ['Our remark: a test cannot tell anything.'],
};

/** What is wrong with a study, "field: message". */
function faults(changes: object): string[] {
  const parsed = studySchema.safeParse({ ...study, ...changes });
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('a study with groups, a result and a limit is whole', () => {
  expect(faults({})).toEqual([]);
});

test.each([
  ['none', []],
  ['two', ['two']],
  [
    ['ici-one', 'ici-two'],
    ['ici-one', 'ici-two'],
  ],
])('the comparator %j is read as %j', (comparator, expected) => {
  const parsed = studySchema.parse({ ...study, outcomes: [{ ...outcome, comparator }] });
  expect(parsed.outcomes[0]?.comparator).toEqual(expected);
});

const rate = { ...outcome, value: 59, valueText: '59%', unit: '%', count: 71 };

test.each([
  ['a share of its group', { denominator: 121 }, []],
  ['no share of it', { denominator: 122 }, ['outcomes.0.value: 71 of 122 is 58%']],
  [
    'a share of another number that no note explains',
    { denominator: 122, denominatorFits: 121 },
    ['outcomes.0.denominatorFits: needs a source note that says so'],
  ],
])('a percentage with a count is %s', (_, change, expected) => {
  expect(faults({ outcomes: [{ ...rate, ...change }] })).toEqual(expected);
});

test('a percentage may fit another number than the printed one where a source note says so', () => {
  const outcomes = [{ ...rate, denominator: 122, denominatorFits: 121 }];
  expect(faults({ outcomes, sourceNotes: ['one-is-missing'] })).toEqual([]);
});

test('a design that only the source states is told as the source’s', () => {
  const unstated = { design: 'not-stated', designStated: false } as const;
  const sourceDesign = { design: 'randomized-trial', ref: 3 } as const;
  expect(faults({ ...unstated, sourceDesign })).toEqual([]);
  expect(designText({ ...unstated, sourceDesign })).toBe(
    'design not stated; by its source: randomized trial',
  );
  expect(designText({ ...unstated, sourceDesign: undefined })).toBe('design not stated');
  expect(designText({ design: 'case-reports', designStated: false, sourceDesign: undefined })).toBe(
    'case report or reports (our remark)',
  );
});

test('a result names its comparator, even if that is none', () => {
  const { comparator: _, ...without } = outcome;
  expect(faults({ outcomes: [without] })).toHaveLength(1);
});

test.each([
  ['an id without its topic', { id: 'rates' }, 'id: does not begin with its topic, "breast-"'],
  [
    'a design that no review can state',
    { design: 'not-stated' },
    'designStated: cannot be true for "not-stated"',
  ],
  [
    'a design that the review does not state',
    { designStated: false },
    'design: "retrospective-study" is more than the review states',
  ],
  [
    'a result of another name',
    { outcomes: [{ ...outcome, id: 'breast-first' }] },
    'outcomes.0.id: does not begin with the id of its study, "breast-rates-"',
  ],
  [
    'two results of one id',
    { outcomes: [outcome, outcome] },
    'outcomes.1.id: "breast-rates-first" is already a result of this study',
  ],
  [
    'two groups of one id',
    { arms: [...study.arms, { id: 'one', name: 'Another' }] },
    'arms.2.id: "one" is already a group of this study',
  ],
  [
    'a group that is not there',
    { outcomes: [{ ...outcome, arms: ['three'] }] },
    'outcomes.0.arms: "three" is not a group of this study',
  ],
  [
    'more events than patients',
    { outcomes: [{ ...outcome, count: 3, denominator: 2 }] },
    'outcomes.0.count: is larger than the denominator',
  ],
  [
    'a size in words that no part of it has',
    { size: { of: 'studied', words: 'less than 2 cm', to: 2, inclusive: false } },
    'size.words: "less than 2 cm" does not stand in the record\'s words',
  ],
  [
    'a note of its number that it does not list',
    { sizeNote: 'a-note', sourceNotes: ['another'] },
    'sizeNote: "a-note" is not among its source notes',
  ],
  [
    'a note of its number beside a printed one',
    { sizeNote: 'a-note', sourceNotes: ['a-note'], n: 26 },
    'sizeNote: is only for a study whose number the review does not print',
  ],
  [
    'a number that its text does not have',
    { outcomes: [{ ...outcome, value: 93.5 }] },
    'outcomes.0.value: 93.5 does not stand in the text "93,469 patients"',
  ],
])('%s is a fault', (_, changes, message) => {
  const all = faults(changes);
  expect(all).toContain(message);
});

test('one patient makes a case report, whether or not the review says so', () => {
  expect(faults({ design: 'case-reports', designStated: false })).toEqual([]);
});

test('every measure belongs to a group, and every group and design has a name', () => {
  for (const { group } of Object.values(MEASURES)) expect(OUTCOME_GROUPS).toHaveProperty(group);
  for (const name of [...Object.values(DESIGNS), ...Object.values(OUTCOME_GROUPS)])
    expect(name.length).toBeGreaterThan(3);
});

test.each([
  ['its population', { population: 'Patients with tumors of less than 2 cm' }],
  ['one of its results', { outcomes: [{ ...outcome, valueText: '93,469 of less than 2 cm' }] }],
])('the words of a size stand in %s', (_, changes) => {
  const size = { of: 'studied', words: 'less than 2 cm', to: 2, inclusive: false };
  expect(faults({ size, ...changes })).toEqual([]);
});

test('a source note may tell a number that the review does not print, and all of a group may have an event', () => {
  expect(faults({ sizeNote: 'a-note', sourceNotes: ['another', 'a-note'] })).toEqual([]);
  expect(faults({ outcomes: [{ ...outcome, count: 3, denominator: 3 }] })).toEqual([]);
});
