import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { LearnerEvent } from '../../../../src/learner/log/events.ts';
import { mergeEvents } from '../../../../src/learner/log/merge.ts';
import { foldEvents, foldEventsInPieces } from '../../../../src/learner/state/learner-state.ts';
import { foldProgress } from '../../../../src/learner/state/progress.ts';
import { answered, anyLog, day, logAndParts, recalled, seen, undone } from '../arbitraries.ts';

const memoryA = (events: LearnerEvent[], today: number) =>
  foldEvents(events, day(today)).items.get('a')?.memory;

test('the fold is the same for any order and any split of a log, under any clock', () => {
  fc.assert(
    fc.property(logAndParts, fc.integer({ min: -50, max: 50 }), ({ log, parts }, today) => {
      const expected = foldEvents(mergeEvents(log), day(today));
      expect(foldEvents(mergeEvents(...parts), day(today))).toEqual(expected);
      expect(foldEvents(parts.flat(), day(today))).toEqual(expected);
    }),
  );
});

test('due dates are finite under any clock, and every item that was tried has one', () => {
  fc.assert(
    fc.property(anyLog, fc.integer({ min: 0, max: 253_402_300_799_999 }), (log, nowMillis) => {
      const { items } = foldEvents(log, nowMillis);
      expect(new Set(items.keys())).toEqual(new Set(foldProgress(log, nowMillis).items.keys()));
      for (const { memory } of items.values()) {
        expect(Number.isFinite(memory.dueAtMillis)).toBe(true);
        expect(Number.isNaN(new Date(memory.dueAtMillis).getTime())).toBe(false);
      }
    }),
  );
});

test('questions and cards share one scheduler', () => {
  expect(memoryA([answered('a', 0)], 1)).toEqual(memoryA([recalled('a', 0)], 1));
});

test('taking back the last grade restores the schedule before it', () => {
  const [good, slip] = [recalled('a', 0), recalled('a', 2, { grade: 'again' })];
  expect(memoryA([good, slip, undone(slip.id, 2)], 3)).toEqual(memoryA([good], 3));
});

test('taking back the only grade leaves the item new', () => {
  const only = recalled('a', 0);
  expect(foldEvents([only, undone(only.id, 0)], day(1)).items.has('a')).toBe(false);
});

test('a change of the desired retention moves dates that were set before it', () => {
  const set: LearnerEvent = { id: 's', kind: 'set', atMillis: day(9), retention: 0.75 };
  const log = [recalled('a', 0), recalled('a', 2)];
  const [before, after] = [memoryA(log, 10), memoryA([...log, set], 10)];
  expect(after?.stability).toBe(before?.stability);
  expect(after?.dueAtMillis).toBeGreaterThan(before?.dueAtMillis ?? Number.POSITIVE_INFINITY);
});

test('the last retention that was set is the one that holds', () => {
  const set = (id: string, onDay: number, retention: number): LearnerEvent => ({
    id,
    kind: 'set',
    atMillis: day(onDay),
    retention,
  });
  expect(foldEvents([set('b', 2, 0.8), set('a', 1, 0.95)], day(3)).retention).toBe(0.8);
  expect(foldEvents([], day(3)).retention).toBe(0.9);
});

test('with the clock set back, what was answered is due now and nothing is lost', () => {
  const log = [answered('a', 0), answered('a', 2), answered('a', 13)];
  const right = foldEvents(log, day(14));
  const back = foldEvents(log, day(-300));
  expect(back.items.get('a')).toMatchObject({ tries: 3, lastRight: true });
  expect(back.items.get('a')?.memory.dueAtMillis).toBe(day(-300));
  expect(back.aheadEvents).toBe(3);
  expect(foldEvents(log, day(14))).toEqual(right);
});

test('an answer from a clock that was years ahead does not hold the item back for years', () => {
  const future = answered('a', 4000);
  expect(memoryA([future], 1)?.dueAtMillis).toBe(day(1));
  expect(memoryA([future, answered('a', 1)], 2)?.dueAtMillis).toBeLessThan(day(10));
});

test('an answer from a clock that was ahead never settles a confident error early', () => {
  const error = answered('a', 0, { correct: false, confidence: 'certain' });
  const item = foldEvents([error, answered('a', 4000)], day(1)).items.get('a');
  expect(item?.confidentErrorAtMillis).toBe(day(0));
});

test('items that exist no longer are kept', () => {
  expect(foldEvents([answered('removed-question', 0)], day(1)).items.has('removed-question')).toBe(
    true,
  );
});

test('a second try changes no schedule', () => {
  const first = answered('a', 0, { mode: 'check' });
  const retry = answered('a', 3, { mode: 'retry' });
  expect(memoryA([first, retry], 4)).toEqual(memoryA([first], 4));
  expect(memoryA([first, seen('a', 2.5), answered('a', 3)], 4)).toEqual(memoryA([first], 4));
});

test('six tries on one day, each the best, bring an item back as one does', () => {
  const tries = Array.from({ length: 6 }, (_, at) => recalled('a', at / 24, { grade: 'easy' }));
  expect(memoryA(tries, 1)?.dueAtMillis).toBe(memoryA(tries.slice(0, 1), 1)?.dueAtMillis);
});

test('a log that is folded in pieces means the same, and lets the page breathe between them', async () => {
  const log = Array.from({ length: 3500 }, (_, at) => answered(`item-${at % 90}`, at / 100));
  const pause = vi.fn(async () => {});
  expect(await foldEventsInPieces(log, day(40), pause)).toEqual(foldEvents(log, day(40)));
  expect(pause.mock.calls.length).toBeGreaterThan(5);
  const none = vi.fn(async () => {});
  await foldEventsInPieces(log.slice(0, 900), day(40), none);
  expect(none).not.toHaveBeenCalled();
});
