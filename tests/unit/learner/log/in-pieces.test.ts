import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import {
  atOnce,
  filterSteps,
  inPieces,
  PIECE,
  sortSteps,
} from '../../../../src/learner/log/in-pieces.ts';
import { mergeEvents } from '../../../../src/learner/log/merge.ts';
import { timeline } from '../../../../src/learner/log/timeline.ts';
import { answered } from '../arbitraries.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function* counting(pieces: number) {
  for (let piece = 1; piece < pieces; piece += 1) yield;
  return pieces;
}

test('work in pieces gives what it gives in one go, with a pause between each two', async () => {
  const pause = vi.fn(async () => {});
  expect(await inPieces(counting(7), pause)).toBe(7);
  expect(atOnce(counting(7))).toBe(7);
  expect(pause).toHaveBeenCalledTimes(6);
});

test('what is worked on at the same time shares the time of a turn', async () => {
  const waiting: (() => void)[] = [];
  vi.stubGlobal('setTimeout', (callback: () => void) => waiting.push(callback));
  let now = performance.now() + 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  function* slow() {
    for (let piece = 0; piece < 10; piece += 1) {
      now += 10;
      yield;
    }
  }
  let isDone = false;
  const all = Promise.all([inPieces(slow()), inPieces(slow()), inPieces(slow())]);
  void all.then(() => (isDone = true));
  const turns: number[] = [];
  while (!isDone) {
    const begin = now;
    for (const goOn of waiting.splice(0)) goOn();
    await new Promise((resolve) => setImmediate(resolve));
    turns.push(now - begin);
  }
  // 300 milliseconds of work: each turn has one slice of it and the pieces that were begun, not a slice for each.
  expect(Math.max(...turns)).toBeLessThanOrEqual(50);
  expect(turns.length).toBeGreaterThanOrEqual(6);
});

test('a list of any length is sorted as it is in one go, equal entries in their order', () => {
  const entry = fc.record({ key: fc.nat(50), place: fc.nat() });
  const list = fc.array(entry, { minLength: 0, maxLength: 40 });
  fc.assert(
    fc.property(list, fc.integer({ min: 1, max: 90 }), (few, times) => {
      const many = Array.from({ length: times }, () => few).flat();
      const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key;
      expect(atOnce(sortSteps(many, byKey))).toEqual(many.toSorted(byKey));
    }),
    { numRuns: 60 },
  );
  const long = Array.from({ length: 3 * PIECE + 7 }, (_, at) => (at * 7919) % 4001);
  expect(atOnce(sortSteps(long, (a, b) => a - b))).toEqual(long.toSorted((a, b) => a - b));
});

test('a log that is in order is not put in order again', () => {
  const log = mergeEvents(Array.from({ length: 3000 }, (_, at) => answered('a', 3000 - at)));
  expect(mergeEvents(log)).toBe(log);
  expect(mergeEvents([], log)).toBe(log);
  expect(timeline(log, Number.MAX_SAFE_INTEGER - 1e9).map(({ event }) => event)).toEqual(log);
  expect(mergeEvents(log, [answered('b', 1)])).toHaveLength(3001);
});

test('a list is filtered as it is in one go, with a pause for each piece', async () => {
  const list = Array.from({ length: 3 * PIECE }, (_, at) => at);
  const pause = vi.fn(async () => {});
  const isEven = (value: number) => value % 2 === 0;
  expect(await inPieces(filterSteps(list, isEven), pause)).toEqual(list.filter(isEven));
  expect(pause).toHaveBeenCalledTimes(3);
});
