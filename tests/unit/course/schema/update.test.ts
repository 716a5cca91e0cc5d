import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  newestFirst,
  sameTrial,
  type Update,
  updatePath,
  updateSchema,
  updatesOn,
  updatesOnTrial,
  yearOf,
} from '../../../../src/course/schema/update.ts';
import {
  cautions,
  UPDATE_KINDS,
  type UpdateKind,
} from '../../../../src/course/terms/update-terms.ts';

const written = {
  id: 'later',
  topic: 'ici',
  section: 'ici-combinations',
  nct: 'nct04246177',
  concerns: 'A trial of Table 1.',
  finding: 'The trial reported its first results.',
  status: 'published',
  kind: 'paper',
  source: { title: 'A report' },
} as const;

const update = (change: Partial<Update>): Update =>
  updateSchema.parse({ ...written, nct: undefined, ...change });

test('an update names its source, its kind, and its trial by the id that addresses use', () => {
  const lists = { refs: [], claims: [], studies: [], background: [], percentages: [], names: [] };
  const full = { ...written, ...lists, interim: false };
  expect(updateSchema.parse(written)).toEqual(full);
  for (const wrong of [
    { nct: 'NCT04246177' },
    { source: {} },
    { kind: 'rumor' },
    { kind: undefined },
  ])
    expect(updateSchema.safeParse({ ...written, ...wrong }).success, JSON.stringify(wrong)).toBe(
      false,
    );
});

test('the words of a size stand in its finding', () => {
  const size = { of: 'studied', words: 'less than 2 cm', to: 2, inclusive: false };
  const issues = (finding: string) =>
    updateSchema
      .safeParse({ ...written, size, finding })
      .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  expect(issues('It treated tumors of less than 2 cm.')).toBeUndefined();
  expect(issues('It treated small tumors.')).toEqual([
    'size.words: "less than 2 cm" does not stand in the record\'s words',
  ]);
});

test.each([
  ['2025-01-08', true],
  ['2024-02-29', true],
  ['2025-01', true],
  ['2025', true],
  ['2022 estimates', true],
  ['2025-02-29', false],
  ['2025-13', false],
  ['2025-1-8', false],
  ['8 January 2025', false],
  ['early 2025', false],
  ['', false],
])('"%s" is a date as a source gives it: %s', (date, expected) => {
  expect(updateSchema.safeParse({ ...written, date }).success).toBe(expected);
});

test('the newest comes first, the less exact after the exact of its time, and what has no date last', () => {
  const dates = [
    '2025',
    undefined,
    '2025-01-08',
    '2022 estimates',
    '2026',
    '2025-01',
    '2025-10-29',
    '2022-11',
  ];
  expect(newestFirst(dates.map((date) => update({ date }))).map(({ date }) => date)).toEqual([
    '2026',
    '2025-10-29',
    '2025-01-08',
    '2025-01',
    '2025',
    '2022-11',
    '2022 estimates',
    undefined,
  ]);
});

test('reports of one date keep their order, and nothing is lost or changed', () => {
  const number = (from: number, to: number) =>
    fc.integer({ min: from, max: to }).map((n) => `${n}`.padStart(2, '0'));
  const date = fc
    .tuple(number(2022, 2026), fc.option(number(1, 12)), fc.option(number(1, 28)))
    .map(([year, month, day]) => [year, month, month && day].filter(Boolean).join('-'));
  const any = fc.array(fc.option(date, { nil: undefined }).map((date) => ({ date })));
  fc.assert(
    fc.property(any, (reports) => {
      const sorted = newestFirst(reports);
      expect(new Set(sorted)).toEqual(new Set(reports));
      for (const [i, report] of sorted.entries()) {
        const next = sorted[i + 1];
        if (!next) continue;
        expect(yearOf(report) ?? '').toSatisfy((year: string) => year >= (yearOf(next) ?? ''));
        if (report.date === next.date)
          expect(reports.indexOf(report)).toBeLessThan(reports.indexOf(next));
      }
      expect(newestFirst(sorted)).toEqual(sorted);
    }),
  );
});

test('a claim and a study have the reports that name them, the newest first', () => {
  const updates = [
    update({ id: 'a', claims: ['ici-one'], date: '2024' }),
    update({ id: 'b', studies: ['ici-study'], claims: ['ici-one', 'ici-two'], date: '2025' }),
    update({ id: 'c' }),
  ];
  const ids = (id: string) => updatesOn(updates, id).map(({ id }) => id);
  expect(ids('ici-one')).toEqual(['b', 'a']);
  expect(ids('ici-two')).toEqual(['b']);
  expect(ids('ici-study')).toEqual(['b']);
  expect(ids('ici')).toEqual([]);
});

test('two reports on one trial belong together, and two without a trial do not', () => {
  const nct = 'nct04246177';
  const updates = [update({ id: 'a', nct }), update({ id: 'b', nct }), update({ id: 'c' })];
  const [first, , third] = updates as [Update, Update, Update];
  expect(sameTrial(first, updates).map(({ id }) => id)).toEqual(['b']);
  expect(sameTrial(third, [...updates, update({ id: 'd' })])).toEqual([]);
});

test('a trial has its reports, however its number is written, and no other', () => {
  const nct = 'nct04246177';
  const updates = [update({ id: 'a', nct }), update({ id: 'b' }), update({ id: 'c', nct })];
  expect(updatesOnTrial(updates, 'NCT04246177').map(({ id }) => id)).toEqual(['a', 'c']);
  expect(updatesOnTrial(updates, nct).map(({ id }) => id)).toEqual(['a', 'c']);
  expect(updatesOnTrial(updates, 'nct00000000')).toEqual([]);
});

test('the address of a report is its own, or shows it with the others on one place', () => {
  expect(updatePath({ id: 'a' })).toBe('/since-the-review/#update-a');
  expect(updatePath({ id: 'a' }, 'ici-one')).toBe('/since-the-review/?about=ici-one#update-a');
});

test('what is less than a full publication says so, and an interim analysis too', () => {
  expect(cautions('announcement', true)).toEqual(['Company announcement only', 'Interim analysis']);
  expect(cautions('abstract', false)).toEqual(['Abstract only']);
  expect(cautions('paper', false)).toEqual([]);
  const warned = (Object.keys(UPDATE_KINDS) as UpdateKind[]).filter(
    (kind) => cautions(kind, false).length > 0,
  );
  expect(warned).toEqual(['abstract', 'conference', 'announcement', 'registry']);
});
