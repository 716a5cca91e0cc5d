import { expect, test } from 'vitest';
import { standingAnswers } from '../../../src/islands/section-check/standing.ts';
import type { AnswerMode, LearnerEvent } from '../../../src/learner/log/events.ts';

const NOW = Date.parse('2026-11-28T12:00:00Z');
const DAY = 86_400_000;
const asked = [{ item: 'q1', modified: '2026-11-01' }];
const answered = (
  daysAgo: number,
  {
    mode = 'check',
    modified = '2026-11-01',
    id = 'e1',
  }: { mode?: AnswerMode; modified?: string; id?: string } = {},
): LearnerEvent => ({
  ...{ id, atMillis: NOW - daysAgo * DAY, kind: 'answered', item: 'q1', correct: true },
  ...{ confidence: 'think', response: ['a'], mode, modified },
});
const standing = (...events: LearnerEvent[]) => [
  ...standingAnswers(events, 'intro', asked, NOW).keys(),
];

test('an answer of the text or of practice stands, one of an exam, a form or a retry does not', () => {
  for (const mode of ['check', 'practice'] as const)
    expect(standing(answered(1, { mode }))).toEqual(['q1']);
  for (const mode of ['exam', 'before', 'after', 'retry'] as const)
    expect(standing(answered(1, { mode }))).toEqual([]);
});

test('an answer older than 90 days is folded away', () => {
  expect(standing(answered(89))).toEqual(['q1']);
  expect(standing(answered(91))).toEqual([]);
});

test('an answer to another text of the item is never shown beside it', () => {
  expect(standing(answered(1, { modified: '2026-10-01' }))).toEqual([]);
});

test('reading a section afresh folds its answers away, and those of no other section', () => {
  const afresh = (section: string, daysAgo: number): LearnerEvent => ({
    ...{ id: `afresh-${section}`, atMillis: NOW - daysAgo * DAY, kind: 'afresh', section },
  });
  expect(standing(answered(2), afresh('intro', 1))).toEqual([]);
  expect(standing(answered(2), afresh('other', 1))).toEqual(['q1']);
  expect(standing(afresh('intro', 2), answered(1))).toEqual(['q1']);
});
