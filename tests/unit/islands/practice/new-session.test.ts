import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chosenSession, missedSession } from '../../../../src/islands/practice/new-session.ts';
import { foldEvents } from '../../../../src/learner/state/learner-state.ts';
import type { PracticeItem } from '../../../../src/learner/state/practice-item.ts';

const NOW = Date.UTC(2026, 2, 8, 12);
const ITEMS: PracticeItem[] = [
  { id: 'q1', kind: 'question', section: 'intro', objective: 'o1', form: 'A', block: 'claim-1' },
  { id: 'q2', kind: 'question', section: 'intro', objective: 'o2', form: 'A', block: 'claim-2' },
  { id: 'c1', kind: 'card', section: 'breast', block: 'claim-3' },
];

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a session of a section asks what the section has, as much as was chosen, from now on', () => {
  const chosen = { mode: 'section', sections: ['intro'], kinds: 'questions', size: 10 } as const;
  const session = chosenSession(chosen, ITEMS, foldEvents([], NOW));
  expect(session).toMatchObject({ mode: 'section', startedAtMillis: NOW, index: 0 });
  expect([...session.queue].sort()).toEqual(['q1', 'q2']);
  const one = chosenSession({ ...chosen, size: 1 }, ITEMS, foldEvents([], NOW));
  expect(one.queue).toHaveLength(1);
});

test('what was missed is asked once more, all of it, in its order', () => {
  expect(missedSession(['q2', 'c1', 'q1'])).toMatchObject({
    ...{ mode: 'missed', queue: ['q2', 'c1', 'q1'], startedAtMillis: NOW, finished: false },
  });
});

test('each session has a seed of its own, of an id’s form', () => {
  const seeds = [missedSession(['q1']), missedSession(['q1'])].map(({ seed }) => seed);
  expect(new Set(seeds).size).toBe(2);
  for (const seed of seeds) expect(seed.length).toBeGreaterThanOrEqual(8);
});
