import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LearnerEvent } from '../../../../src/learner/log/events.ts';
import { PIECE } from '../../../../src/learner/log/in-pieces.ts';
import { mergeEvents, mergeSteps } from '../../../../src/learner/log/merge.ts';
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

test('of two events with one id the earlier is kept, and of two of one time always the same', () => {
  const same = { id: 'same' };
  const [early, late] = [answered('a', 1, same), answered('a', 2, same)];
  for (const logs of [[[early, late]], [[late, early]], [[early], [late]], [[late], [early]]])
    expect(mergeEvents(...logs)).toEqual([early]);
  const [wrong, right] = [false, true].map((correct) => answered('a', 1, { ...same, correct }));
  if (!wrong || !right) throw new Error('There are two events.');
  for (const logs of [[[wrong, right]], [[right, wrong]], [[right], [wrong]]])
    expect(mergeEvents(...logs)).toEqual([wrong]);
});

test('events of one time are in the order of their ids by UTF-16 units, however they came', () => {
  const inOrder = ['', 'A', 'Z', 'a', 'b', 'z', 'ä'].map((id) => answered('x', 1, { id }));
  expect(mergeEvents(inOrder)).toEqual(inOrder);
  expect(mergeEvents(inOrder.toReversed())).toEqual(inOrder);
  const [first, second, ...others] = inOrder.toReversed();
  if (!first || !second) throw new Error('There are seven events.');
  expect(mergeEvents(others, [second, first])).toEqual(inOrder);
});

test('reading logs can be interrupted once for each piece of their events', () => {
  const log = (length: number) =>
    Array.from({ length }, (_, at) => answered('x', 1, { id: String(at).padStart(5, '0') }));
  const pauses = (...logs: LearnerEvent[][]) => [...mergeSteps(...logs)].length;
  expect(pauses(log(PIECE - 1))).toBe(0);
  expect(pauses(log(PIECE))).toBe(1);
  expect(pauses(log(PIECE / 2), log(PIECE / 2), log(PIECE))).toBe(2);
});
