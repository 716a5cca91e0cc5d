import { expect, test } from 'vitest';
import type { HomeGroup } from '../../../src/course/schema/course.ts';
import type { Study } from '../../../src/course/schema/study.ts';
import { homeGroups } from '../../../src/evidence/home-groups.ts';

const studies = new Map<string, Study>(
  [
    { id: 'registry', n: 900, arms: [{ id: 'treated', n: 40 }, { id: 'unsized' }] },
    { id: 'series', n: 26, arms: [] },
    { id: 'unsized', arms: [{ id: 'treated', n: 3 }] },
  ].map((study) => [study.id, study as unknown as Study]),
);
const listed = (study: string, given: Partial<HomeGroup> = {}): HomeGroup =>
  ({ study, label: `in the ${study}`, meaning: 'heat', ...given }) as HomeGroup;

test('each group has the number of its record, and of a group inside it', () => {
  const part = { arm: 'treated', armLabel: 'were treated' };
  expect(homeGroups([listed('registry', part), listed('series')], studies).groups).toEqual([
    {
      ...{ n: 900, label: 'in the registry', meaning: 'heat' },
      part: { n: 40, label: 'were treated' },
    },
    { n: 26, label: 'in the series', meaning: 'heat' },
  ]);
});

test('a group whose number no record has is left out, as is a part without one', () => {
  const groups = [listed('unsized'), listed('unknown'), listed('registry', { arm: 'unsized' })];
  expect(homeGroups(groups, studies).groups).toEqual([
    { n: 900, label: 'in the registry', meaning: 'heat' },
  ]);
  expect(homeGroups([], studies).groups).toEqual([]);
});

test('the picture says of how many records the groups are, and that size is not strength', () => {
  const { title, note, caption } = homeGroups([listed('series')], studies);
  expect(note).toBe(
    'Each square is a group of patients; its area is their number. 1 of 3 records print one, 2 do not.',
  );
  expect(title).toBe('Every group that the review counts, drawn to size');
  expect(caption).toContain('size is not strength');
});
