import { expect, test } from 'vitest';
import { type Outcome, type Study, studySchema } from '../../../src/course/schema/study.ts';
import {
  denominatorText,
  evidenceRows,
  readLimit,
  sizeText,
  studyFacts,
} from '../../../src/evidence/evidence.ts';

const base = {
  topic: 'ici',
  section: 'ici-combinations',
  place: 'tare-series',
  design: 'not-stated',
  designStated: false,
  population: 'Patients',
  concludes: 'Something can be said of it.',
  limits: ['It cannot tell anything.'],
};
const survival = { measure: 'overallSurvival', label: 'Median overall survival' };

function studies(...all: object[]): Map<string, Study> {
  return new Map(
    all.map((study) => {
      const parsed = studySchema.parse({ ...base, ...study });
      return [parsed.id, parsed];
    }),
  );
}

const rows = () =>
  evidenceRows(
    studies(
      {
        id: 'ici-series',
        name: 'A series',
        n: 26,
        outcomes: [
          {
            ...survival,
            id: 'ici-series-from-procedure',
            timePoint: 'from the procedure',
            valueText: '16.5 months',
            comparator: 'ici-procedure',
          },
          {
            ...survival,
            id: 'ici-series-from-drug',
            timePoint: 'from the drug',
            valueText: '17.2 months',
            comparator: ['ici-drug'],
          },
          {
            ...survival,
            id: 'ici-series-alone',
            measure: 'toxicity',
            valueText: '7.7%',
            count: 2,
            denominator: 26,
            comparator: 'none',
          },
        ],
      },
      {
        id: 'ici-procedure',
        name: 'The procedure alone',
        outcomes: [
          {
            ...survival,
            id: 'ici-procedure-os',
            valueText: '11.3 months',
            comparator: 'ici-series',
          },
        ],
      },
      {
        id: 'ici-drug',
        name: 'The drug alone',
        outcomes: [
          { ...survival, id: 'ici-drug-os', valueText: '15.0 months', comparator: 'ici-series' },
        ],
      },
      {
        id: 'ici-trial',
        name: 'A trial',
        arms: [
          { id: 'drug', name: 'Drug' },
          { id: 'control', name: 'Control' },
          { id: 'past', name: 'The past', historical: true },
        ],
        outcomes: [
          {
            ...survival,
            id: 'ici-trial-os',
            arms: ['drug'],
            valueText: '67.2%',
            comparator: ['control', 'past'],
          },
          {
            ...survival,
            id: 'ici-trial-os-control',
            arms: ['control'],
            valueText: '54.6%',
            comparator: 'drug',
          },
        ],
      },
    ),
  );
/** Results of several kinds and groups, among which the one to set beside another has to be found. */
const mixed = () =>
  evidenceRows(
    studies(
      {
        id: 'ici-mixed',
        name: 'A trial with much to report',
        arms: [
          { id: 'drug', name: 'Drug' },
          { id: 'control', name: 'Control' },
        ],
        outcomes: [
          {
            ...survival,
            id: 'ici-mixed-drug',
            arms: ['drug'],
            valueText: '20 months',
            comparator: 'control',
          },
          {
            ...survival,
            id: 'ici-mixed-other',
            arms: ['control'],
            measure: 'toxicity',
            valueText: '8%',
            comparator: 'none',
          },
          {
            ...survival,
            id: 'ici-mixed-both',
            arms: ['control', 'drug'],
            valueText: '18 months',
            comparator: 'none',
          },
          {
            ...survival,
            id: 'ici-mixed-late',
            arms: ['control'],
            timePoint: 'at 2 years',
            valueText: '9 months',
            comparator: 'none',
          },
          {
            ...survival,
            id: 'ici-mixed-control',
            arms: ['control'],
            valueText: '15 months',
            comparator: 'drug',
          },
          { ...survival, id: 'ici-mixed-apart', valueText: '18 months', comparator: 'ici-apart' },
        ],
      },
      {
        id: 'ici-apart',
        name: 'Another trial',
        outcomes: [
          {
            ...survival,
            id: 'ici-apart-toxicity',
            measure: 'toxicity',
            valueText: '9%',
            comparator: 'ici-mixed',
          },
          { ...survival, id: 'ici-apart-survival', valueText: '12 months', comparator: 'none' },
        ],
      },
    ),
  );
const mixedBeside = (id: string) =>
  mixed()
    .find(({ outcome }) => outcome.id === id)
    ?.comparators.map(({ outcome }) => outcome?.valueText);

test('beside a result stands the one of the other group alone, in the same measure, at the same time', () => {
  expect(mixedBeside('ici-mixed-drug')).toEqual(['15 months']);
  expect(mixedBeside('ici-mixed-control')).toEqual(['20 months']);
});

test('of another study a result in another measure never stands beside, even where it names this study', () => {
  expect(mixedBeside('ici-mixed-apart')).toEqual(['12 months']);
});

test('a result of several groups names them all', () => {
  const both = mixed().find(({ outcome }) => outcome.id === 'ici-mixed-both');
  expect(both?.arms.map(({ name }) => name)).toEqual(['Drug', 'Control']);
});

const row = (id: string) => rows().find(({ outcome }) => outcome.id === id);
const beside = (id: string) =>
  row(id)?.comparators.map(({ name, outcome }) => [name, outcome?.valueText]);

test('there is a row for each result, in the order of the records', () => {
  expect(rows().map(({ outcome }) => outcome.id)).toEqual([
    'ici-series-from-procedure',
    'ici-series-from-drug',
    'ici-series-alone',
    'ici-procedure-os',
    'ici-drug-os',
    'ici-trial-os',
    'ici-trial-os-control',
  ]);
});

test('a group of the same study is a comparator with its own result in the same measure', () => {
  expect(row('ici-trial-os-control')?.comparison).toBe('yes');
  expect(beside('ici-trial-os-control')).toEqual([['Drug', '67.2%']]);
});

test('another study stands beside a result, and is no comparator', () => {
  expect(row('ici-series-from-procedure')?.comparison).toBe('beside');
  expect(beside('ici-series-from-procedure')).toEqual([['The procedure alone', '11.3 months']]);
  expect(row('ici-series-from-procedure')?.comparators[0]?.study?.id).toBe('ici-procedure');
});

test('of two medians of another study, the one counts that the review sets beside this one', () => {
  expect(beside('ici-procedure-os')).toEqual([['A series', '16.5 months']]);
  expect(beside('ici-drug-os')).toEqual([['A series', '17.2 months']]);
});

test('a figure from the past makes the comparison one beside, and may have no result', () => {
  expect(row('ici-trial-os')?.comparison).toBe('beside');
  expect(beside('ici-trial-os')).toEqual([
    ['Control', '54.6%'],
    ['The past', undefined],
  ]);
});

test('a result without a comparator has none', () => {
  expect(row('ici-series-alone')).toMatchObject({ comparison: 'no', comparators: [], arms: [] });
});

test.each([
  [{ count: 2, denominator: 26, valueText: '7.7%' }, '2 of 26'],
  [{ denominator: 26, valueText: '7.7%' }, 'of 26'],
  [{ count: 1, denominator: 8, valueText: 'about 1 in 8' }, undefined],
  [{ count: 18, denominator: 31, valueText: '18 trials' }, '18 of 31'],
  [{ count: 2, valueText: '2 men' }, undefined],
])('the part behind %j is %s', (fields, expected) => {
  expect(denominatorText(fields as Outcome)).toBe(expected);
});

test.each([
  [{ n: 93469 }, '93,469'],
  [{ n: 158, nText: '158 men, 248 foci' }, '158 men, 248 foci'],
  [{}, 'not given'],
  [{ n: 26, sizeNote: 'a-note' }, '26 (see the source note)'],
])('the size of %j is said as %s', (fields, expected) => {
  expect(sizeText(fields as Study)).toBe(expected);
});

test.each([
  [
    { design: 'registry-analysis', designStated: true, n: 1200 },
    'Registry analysis · 1,200 patients',
  ],
  [{ designStated: false, n: 26 }, 'Design not stated · 26 patients'],
  [
    { designStated: false, sourceDesign: { design: 'pilot-study', note: 'a-note' }, n: 9 },
    expect.stringMatching(/^[^·]*pilot study[^·]* · 9 patients$/i),
  ],
  [{ designStated: false, n: 158, nText: '158 men' }, 'Design not stated · 158 men'],
  [{ designStated: false, nText: '4,000' }, 'Design not stated · 4,000 patients'],
  [{ designStated: false, nText: '3 of 4' }, 'Design not stated · 3 of 4'],
  [{ designStated: false, nText: 'about 30' }, 'Design not stated · about 30'],
  [{ designStated: false }, 'Design not stated · group size not given'],
  [
    { designStated: false, sizeNote: 'a-note' },
    'Design not stated · group size only in the source note',
  ],
])('the facts of %j are told on one line', (fields, expected) => {
  expect(studyFacts({ design: 'not-stated', ...fields } as Study)).toEqual(expected);
});

test('a limit of ours is told from one of the review', () => {
  expect(readLimit('Our remark: one case proves little.')).toEqual({
    ours: true,
    text: 'One case proves little.',
  });
  expect(readLimit('Samples were small.')).toEqual({ ours: false, text: 'Samples were small.' });
  expect(readLimit('Not so. Our remark: no.').ours).toBe(false);
  expect(readLimit('Our remark: two\nlines.').text).toBe('Two\nlines.');
});
