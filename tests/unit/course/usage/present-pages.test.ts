import { expect, test } from 'vitest';
import { hasPage, type OptionalContent } from '../../../../src/course/usage/present-pages.ts';

const nothing: OptionalContent = {
  ...{ trials: 0, studies: 0, procedures: 0, updates: 0, sourceNotes: 0, changes: 0 },
  labs: [],
};

test.each<[string, Partial<OptionalContent>]>([
  ['/trials/', { trials: 1 }],
  ['/trials.csv', { trials: 1 }],
  ['/evidence/', { studies: 1 }],
  ['/evidence/a-study/', { studies: 1 }],
  ['/procedures/', { procedures: 1 }],
  ['/since-the-review/', { updates: 1 }],
  ['/source-notes/', { sourceNotes: 1 }],
  ['/changes/', { changes: 1 }],
  ['/labs/', { labs: ['a-lab'] }],
  ['/labs/a-lab/', { labs: ['b-lab', 'a-lab'] }],
  ['/embed/lab-a-lab/', { labs: ['a-lab'] }],
])('%s is there where the course has what it shows, and only there', (path, content) => {
  expect(hasPage(path, { ...nothing, ...content })).toBe(true);
  expect(hasPage(path, nothing)).toBe(false);
});

test('of labs each has its own page', () => {
  const content = { ...nothing, labs: ['a-lab'] };
  expect(hasPage('/labs/b-lab/', content)).toBe(false);
  expect(hasPage('/embed/lab-b-lab/', content)).toBe(false);
});

test.each([
  '/',
  '/breast-ablation/',
  '/glossary/',
  '/embed/a-figure/',
  '/glossary/lab-x/',
  '/toString/',
])('%s is there in every course', (path) => {
  expect(hasPage(path, nothing)).toBe(true);
});

test.each(['/trials.csv.txt/', '/trials.2', 'a/trials/', '/trials'])(
  '%s is no page of what a course may lack',
  (path) => {
    expect(hasPage(path, nothing)).toBe(true);
  },
);
