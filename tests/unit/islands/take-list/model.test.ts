import { expect, test } from 'vitest';
import type { TakeEntry } from '../../../../src/educators/take-index.ts';
import { filtered } from '../../../../src/islands/take-list/model.ts';

const entries: TakeEntry[] = [
  {
    path: '/breast/#fig-a',
    kind: 'figure',
    title: 'Figure 3.1. Heat and cold',
    minutes: 2,
    section: 'breast',
  },
  {
    path: '/breast/#q-a',
    kind: 'question',
    title: 'Which heat?',
    minutes: 1,
    section: 'breast',
    level: 'appraise',
    objective: 'o',
  },
  { path: '/glossary/#heat', kind: 'term', title: 'thermal ablation', minutes: 1 },
];
const none = { words: '', kind: '', section: '', objective: '', level: '' };
const found = (filter: Partial<typeof none>) =>
  filtered(entries, { ...none, ...filter }).map(({ path }) => path);

test('every word must be in the title or the address, in any order and case', () => {
  expect(found({ words: 'HEAT' })).toHaveLength(3);
  expect(found({ words: 'cold  figure' })).toEqual(['/breast/#fig-a']);
  expect(found({ words: 'heat nowhere' })).toEqual([]);
});

test('kind, section, level and objective narrow the list; what has none of them is then not found', () => {
  expect(found({ kind: 'term' })).toEqual(['/glossary/#heat']);
  expect(found({ section: 'breast', level: 'appraise' })).toEqual(['/breast/#q-a']);
  expect(found({ objective: 'o' })).toEqual(['/breast/#q-a']);
});
