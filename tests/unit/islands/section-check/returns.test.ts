import { expect, test } from 'vitest';
import { daysToReturn } from '../../../../src/islands/section-check/returns.ts';
import type { LearnerEvent } from '../../../../src/learner/log/events.ts';

const NOW = Date.parse('2026-11-28T12:00:00Z');
const item = (id: string) =>
  ({ id, kind: 'question', section: 'breast', modified: '2026-11-01' }) as const;
const answered = (id: string, correct: boolean, confidence: 'guess' | 'certain'): LearnerEvent => ({
  ...{ id: `e-${id}`, atMillis: NOW - 60_000, kind: 'answered', item: id, correct, confidence },
  ...{ response: ['a'], mode: 'check', modified: '2026-11-01' },
});
const returns = (...events: LearnerEvent[]) =>
  daysToReturn(events, [item('a'), item('b'), item('c')], NOW, 'UTC');

test('what was wrong comes back today, what was right on another day, and nothing that was not tried', async () => {
  const days = await returns(answered('a', false, 'certain'), answered('b', true, 'certain'));
  expect([...days.keys()].sort()).toEqual(['a', 'b']);
  expect(days.get('a')).toBe(0);
  expect(days.get('b')).toBeGreaterThan(1);
});

test('what is overdue comes back today, not in the past', async () => {
  const old = { ...answered('b', true, 'guess'), atMillis: NOW - 80 * 86_400_000 };
  expect((await returns(old)).get('b')).toBe(0);
});
