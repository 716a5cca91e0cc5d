import { expect, test } from 'vitest';
import { scanSection } from '../../../../src/course/read/section-scan.ts';
import { sectionCoverage } from '../../../../src/course/usage/section-coverage.ts';

test('what tests a section is called by its printed numbers', () => {
  const question = (id: string, place?: string) => ({ id, place, claims: [], features: [] });
  const section = {
    ...{ slug: 'breast', order: 2, title: 'Breast' },
    scan: scanSection('## First [#one]\n\nWords.\n', 'content/sections/breast.mdx'),
    objectives: [{ id: 'explain' }, { id: 'apply' }],
    questions: [question('end'), question('apart', 'practice'), question('first', 'one')],
    cards: [
      { id: 'card', claims: [] },
      { id: 'other', claims: [] },
    ],
  } as unknown as Parameters<typeof sectionCoverage>[0];
  const { numbers, cardNumbers, objectiveNumbers, slug, title } = sectionCoverage(section);
  expect([...numbers]).toEqual([
    ['first', '1'],
    ['end', '2'],
    ['apart', 'P1'],
  ]);
  expect([...cardNumbers]).toEqual([
    ['card', 1],
    ['other', 2],
  ]);
  expect([...objectiveNumbers]).toEqual([
    ['explain', '2.1'],
    ['apply', '2.2'],
  ]);
  expect([slug, title]).toEqual(['breast', 'Breast']);
});
