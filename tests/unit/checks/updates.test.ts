import { describe, expect, test } from 'vitest';
import { checkUpdates } from '../../../src/checks/updates.ts';
import type { ContentTree } from '../../../src/course/read/content-tree.ts';
import { listTree } from './list-tree.ts';
import { section, told } from './small-tree.ts';

/** A paper on heat, with its fields in lines 1 to 13. */
const report = (given: object = {}) => ({
  ...{ id: 'later', topic: 'heat', section: 'hot', kind: 'paper', interim: false },
  ...{ status: 'final results', date: '2024-05', finding: 'More were alive.' },
  ...{ refs: [], claims: [], studies: [], caveat: 'It was small.', source: { title: 'Report' } },
  ...given,
});
const faults = (
  updates: readonly object[],
  lists: Parameters<typeof listTree>[0] = {},
  given: object = {},
) => told(checkUpdates(listTree({ updates, ...lists }, given)));

test('a report that follows up nothing and is what it says has no fault', () => {
  expect(faults([report()])).toEqual([]);
});

describe('a key sentence that a report follows up', () => {
  const sections = [
    section('hot', 'A text. <Claim id="warm">It heats.</Claim>'),
    section('cold', '<Claim id="freezing">It cools.</Claim> <Cite n="2" />'),
  ];

  test('stands in the section of the report', () => {
    expect(faults([report({ claims: ['warm', 'freezing'] })], {}, { sections })).toEqual([
      'updates.yaml:12:7 update/stray "later" of hot follows up the claim "freezing" of cold.',
    ]);
  });
  test('is known, and so is the section: what is not has a fault of its own', () => {
    expect(faults([report({ claims: ['gone', '2'] })], {}, { sections })).toEqual([]);
    expect(faults([report({ section: 'gone', claims: ['warm'] })], {}, { sections })).toEqual([]);
  });
});

describe('a record that a report follows up', () => {
  const studies = [
    { id: 'heat-trial', topic: 'heat', refs: [1, 2] },
    { id: 'cold-trial', topic: 'cold', refs: [1] },
  ];

  test('is of its topic', () => {
    const found = faults([report({ studies: ['heat-trial', 'cold-trial', 'gone'] })], { studies });
    expect(found).toEqual([
      'updates.yaml:13:7 update/stray "later" is on heat, the record "cold-trial" on cold.',
    ]);
  });
  test.each([
    ['one number in common', [2, 9], false],
    ['none in common', [9], true],
    ['a report without numbers', [], false],
  ])('shares a citation number: %s', (_, refs, isStray) => {
    const found = faults([report({ refs, studies: ['heat-trial'] })], { studies });
    expect(found).toEqual(
      isStray
        ? [
            'updates.yaml:13:7 update/stray "later" and the record "heat-trial" share no citation number.',
          ]
        : [],
    );
  });
  test('of another topic is told of once', () => {
    const found = faults([report({ refs: [9], studies: ['cold-trial'] })], { studies });
    expect(found).toHaveLength(1);
  });
});

describe('the kind of a report', () => {
  const NEEDS = {
    paper: 'a journal that is no announcement and no registry, and a caveat that begins otherwise',
    abstract: 'a caveat that begins with "Abstract only"',
    conference: 'a caveat that begins with "Conference report"',
    announcement: 'a journal that says "announcement" or "press release"',
    registry: 'a journal that begins with "ClinicalTrials.gov record"',
    regulator: 'the status "approval"',
    guideline: 'the status "guideline"',
    statistic: 'the status "statistic"',
  };
  const journal = (name: string) => ({ source: { title: 'Report', journal: name } });

  test.each([
    ['regulator', { status: 'approval' }],
    ['guideline', { status: 'guideline' }],
    ['statistic', { status: 'statistic' }],
    ['abstract', { caveat: 'Abstract only: no details.' }],
    ['conference', { caveat: 'Conference report of a talk.' }],
    ['announcement', journal('Company announcement')],
    ['announcement', journal('A press release')],
    ['registry', journal('ClinicalTrials.gov record of 2025')],
    ['paper', journal('Journal')],
    ['paper', { caveat: undefined }],
    ['paper', { caveat: 'Not an Abstract only.' }],
    ['paper', { caveat: 'No Conference report.' }],
    ['paper', journal('Journal of the ClinicalTrials.gov record')],
    ['paper', { status: 'approval later' }],
  ] as const)('is %s by the words %o', (kind, words) => {
    expect(faults([report({ kind, ...words })])).toEqual([]);
    const other = kind === 'paper' ? 'abstract' : 'paper';
    expect(faults([report({ kind: other, ...words })])).toEqual([
      `updates.yaml:4:9 update/kind "later" is of the kind ${other}, which needs ${NEEDS[other]}; its words say ${kind}.`,
    ]);
  });
  test.each(Object.entries(NEEDS).filter(([kind]) => kind !== 'paper'))(
    'is told what it needs: %s',
    (kind, needs) => {
      expect(faults([report({ kind })])).toEqual([
        `updates.yaml:4:9 update/kind "later" is of the kind ${kind}, which needs ${needs}; its words say paper.`,
      ]);
    },
  );
});

describe('an interim analysis', () => {
  test.each([
    ['finding', { finding: 'An interim analysis found more alive.' }],
    ['caveat', { caveat: 'It is an interim analysis.' }],
  ])('is called so in the %s', (_, words) => {
    expect(faults([report({ interim: true, ...words })])).toEqual([]);
    expect(faults([report(words)])).toEqual([
      'updates.yaml:1:7 update/kind "later" calls the analysis an interim one and does not set interim: true.',
    ]);
  });
  test('is not set where no words call it so', () => {
    expect(faults([report({ interim: true })])).toEqual([
      'updates.yaml:1:7 update/kind "later" sets interim, and its words call no analysis so.',
    ]);
  });
});

describe('the date of a report', () => {
  const editions = [
    { n: 1, date: '2025-11-01' },
    { n: 2, date: '2025-12-01' },
    { n: 3, date: '2025-03-10' },
  ];
  const of = (date: string | undefined, updatesChecked?: string, given: object = {}) =>
    faults(
      [report({ date })],
      { editions },
      { course: { updatesChecked } as ContentTree['course'], ...given },
    );

  test.each([undefined, '2024', '2025', '2025-03-10', '2025-03', '2025-03-10 printed'])(
    'is not after the edition in force: %s',
    (date) => expect(of(date)).toEqual([]),
  );
  test.each([
    ['2025-03-11', '2025-03-11'],
    ['2026', '2026'],
    ['2025-04 estimates', '2025-04'],
  ])('is after it: %s', (date, day) => {
    const late = `updates.yaml:7:9 update/date "later" is of ${day}, after the edition of 2025-03-10.`;
    expect(of(date)).toEqual([late]);
    expect(of(date, '2020')).toEqual([late]);
  });
  test('may be any as long as there is no edition', () => {
    expect(faults([report({ date: '2099' })])).toEqual([]);
    expect(faults([report({ date: '2099' })], { editions })).toHaveLength(1);
  });

  const asked = (checked: string) =>
    `The later reports were looked through in ${checked}, which is not between the newest of them and the edition of 2025-03-10.`;
  test.each(['2024', '2024-01', '2025-03-10', '2025'])(
    'lies before the day on which reports were looked through: %s',
    (checked) => expect(of('2024-05-06', checked)).toEqual([]),
  );
  test.each(['2025-03-11', '2026', '2023-12'])('is not looked through in %s', (checked) => {
    expect(of('2024-05-06', checked)).toEqual([`course.yaml:1:1 update/date ${asked(checked)}`]);
    const placeInCourse = (id: string) => ({ line: id === checked ? 30 : 99, column: 17 });
    expect(of('2024-05-06', checked, { placeInCourse })).toEqual([
      `course.yaml:30:17 update/date ${asked(checked)}`,
    ]);
  });
  test('counts for the day of looking through where it is the newest', () => {
    const dates = ['2022', '2024-02', undefined, '2023'];
    const updates = dates.map((date, i) => report({ id: `later-${i}`, date }));
    const course = { updatesChecked: '2023-12' } as ContentTree['course'];
    expect(faults(updates, { editions }, { course })).toHaveLength(1);
    const later = { updatesChecked: '2024-01' } as ContentTree['course'];
    expect(faults(updates, { editions }, { course: later })).toEqual([]);
  });
  test('is none: any day up to the edition will do', () => {
    expect(of(undefined, '1999')).toEqual([]);
    expect(
      faults([], { editions }, { course: { updatesChecked: '1999' } as ContentTree['course'] }),
    ).toEqual([]);
  });
});
