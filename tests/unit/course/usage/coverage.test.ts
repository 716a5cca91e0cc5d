import { expect, test } from 'vitest';
import { scanSection } from '../../../../src/course/read/section-scan.ts';
import type { Card } from '../../../../src/course/schema/card.ts';
import type { Question } from '../../../../src/course/schema/question.ts';
import {
  claimCoverage,
  claimText,
  objectiveCoverage,
} from '../../../../src/course/usage/coverage.ts';

const question = (id: string, form: 'A' | 'B', objective: string, ...claims: string[]) =>
  ({ id, form, objective, claims }) as unknown as Question;
const card = (id: string, ...claims: string[]) => ({ id, claims }) as unknown as Card;

const section = {
  scan: scanSection(
    `## A [#a]

<Claim id="heat">Heat works. <Cite n="9" /> So does cold. <Cite n="3-4,9" /></Claim> <Claim id="alone">Nothing tests this.</Claim>

A sentence beside it. <Cite n="20" />`,
    'a.mdx',
  ),
  objectives: [
    { id: 'judge', level: 'appraise' as const, text: 'Judge it.' },
    { id: 'explain', level: 'apply' as const, text: 'Explain it.' },
    { id: 'recall', level: 'recall' as const, text: 'Recall it.' },
  ],
  questions: [
    question('q1', 'A', 'explain', 'heat'),
    question('q2', 'B', 'judge', 'heat', 'other'),
    question('q3', 'B', 'judge', 'other'),
  ],
  cards: [card('c1', 'heat'), card('c2', 'other', 'heat'), card('c3', 'alone')],
};

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

test('a claim has its questions, its cards, and the objectives of these questions in their order', () => {
  const [heat] = claimCoverage(section);
  expect(heat?.text).toBe('Heat works. So does cold.');
  expect(ids(heat?.questions ?? [])).toEqual(['q1', 'q2']);
  expect(ids(heat?.cards ?? [])).toEqual(['c1', 'c2']);
  expect(ids(heat?.objectives ?? [])).toEqual(['judge', 'explain']);
});

test('the references of a claim are those cited in it, once each and ascending', () => {
  expect(claimCoverage(section).map(({ references }) => references)).toEqual([[3, 4, 9], []]);
});

test('a citation inside a sentence leaves no gap', () => {
  expect(claimText(' In the liver , the\n lung  and elsewhere . ')).toBe(
    'In the liver, the lung and elsewhere.',
  );
});

test('a claim that only a card tests belongs to no objective', () => {
  expect(claimCoverage(section)[1]).toMatchObject({ id: 'alone', objectives: [], questions: [] });
});

test('an objective has its questions by form, the claims these test, and the cards on these claims', () => {
  const [judge, explain, recall] = objectiveCoverage(section);
  expect([ids(judge?.forms.A ?? []), ids(judge?.forms.B ?? [])]).toEqual([[], ['q2', 'q3']]);
  expect(judge?.claims).toEqual(['heat', 'other']);
  expect(ids(judge?.cards ?? [])).toEqual(['c1', 'c2']);
  expect(ids(explain?.forms.A ?? [])).toEqual(['q1']);
  expect(recall).toMatchObject({ forms: { A: [], B: [] }, claims: [], cards: [] });
});
