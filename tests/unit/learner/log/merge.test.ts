import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LearnerEvent } from '../../../../src/learner/log/events.ts';
import { mergeEvents } from '../../../../src/learner/log/merge.ts';
import { answered, anyLog, logAndParts } from '../arbitraries.ts';

test('the union does not depend on how a log was split, ordered or doubled', () => {
  fc.assert(
    fc.property(logAndParts, ({ log, parts }) => {
      expect(mergeEvents(...parts)).toEqual(mergeEvents(log));
    }),
  );
});

test('a union of unions is the union', () => {
  fc.assert(
    fc.property(anyLog, anyLog, anyLog, (a, b, c) => {
      expect(mergeEvents(mergeEvents(a, b), c)).toEqual(mergeEvents(a, mergeEvents(c, b)));
    }),
  );
});

test('no id is lost and none occurs twice', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      const ids = mergeEvents(log).map(({ id }) => id);
      expect(new Set(ids)).toEqual(new Set(log.map(({ id }) => id)));
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test('events are in order of time, and at the same time in order of id', () => {
  const [late, b, a] = [
    answered('x', 2),
    answered('x', 1, { id: 'b' }),
    answered('x', 1, { id: 'a' }),
  ];
  expect(mergeEvents([late, b], [a])).toEqual([a, b, late]);
});

test('of two events with one id the same one is kept, however their properties are ordered', () => {
  const [right, wrong] = [
    answered('a', 0, { id: 'same' }),
    answered('a', 0, { id: 'same', correct: false }),
  ];
  const reversed = (event: LearnerEvent) =>
    Object.fromEntries(Object.entries(event).reverse()) as unknown as LearnerEvent;
  const kept = mergeEvents([right, wrong]);
  expect(mergeEvents([reversed(wrong)], [right])).toEqual(kept);
  expect(mergeEvents([reversed(right)], [wrong])).toEqual(kept);
});
