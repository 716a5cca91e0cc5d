import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import {
  atOnce,
  filterSteps,
  inPieces,
  PIECE,
  type Steps,
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

/** How often work can be interrupted. */
function pauses(steps: Steps<unknown>): number {
  return [...steps].length;
}
/** Later than any time at which a turn of the page began before. */
let later = performance.now();

test('work in pieces gives what it gives in one go, with a pause between each two', async () => {
  const pause = vi.fn(async () => {});
  expect(await inPieces(counting(7), pause)).toBe(7);
  expect(atOnce(counting(7))).toBe(7);
  expect(pause).toHaveBeenCalledTimes(6);
});

test('what is worked on at the same time shares the time of a turn', async () => {
  const waiting: (() => void)[] = [];
  vi.stubGlobal('setTimeout', (callback: () => void) => waiting.push(callback));
  later += 10_000;
  let now = later;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  function* slow() {
    for (let piece = 0; piece < 10; piece += 1) {
      now += 10;
      later = now;
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

test('a list is sorted with a pause between two runs, and one for each piece that is merged', () => {
  const inOrder = (length: number) => Array.from({ length }, (_, at) => at);
  const sorting = (list: number[]) => pauses(sortSteps(list, (a, b) => a - b));
  expect(sorting([])).toBe(0);
  expect(sorting(inOrder(PIECE).reverse())).toBe(0);
  expect(sorting(inOrder(PIECE + 1))).toBe(1);
  expect(sorting(inOrder(3 * PIECE))).toBe(2);
  // Runs that touch in order are not merged entry by entry, whether their ends differ or not.
  expect(sorting(inOrder(2 * PIECE).fill(7))).toBe(1);
  expect(sorting(inOrder(2 * PIECE).reverse())).toBe(2);
});

test('equal entries of different runs keep their order', () => {
  const list = Array.from({ length: 2 * PIECE }, (_, at) => ({ at, key: at % 2 }));
  const sorted = atOnce(sortSteps(list, (a, b) => a.key - b.key));
  expect(sorted).toEqual(list.toSorted((a, b) => a.key - b.key));
});

test('work of less than a slice of time is done in one turn, and a longer one waits for the next', async () => {
  later += 10_000;
  let now = later;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const timer = vi.fn((callback: () => void) => setImmediate(callback));
  vi.stubGlobal('setTimeout', timer);
  const lasting = function* (...millis: number[]): Steps<string> {
    for (const each of millis) {
      now += each;
      later = now;
      yield;
    }
    return 'done';
  };
  // A first turn ends what came before.
  expect(await inPieces(lasting(25))).toBe('done');
  expect(timer).toHaveBeenCalledTimes(1);
  await inPieces(lasting(10, 10, 4));
  expect(timer).toHaveBeenCalledTimes(1);
  await inPieces(lasting(1));
  expect(timer).toHaveBeenCalledTimes(2);
  await inPieces(lasting(24, 1, 24));
  expect(timer).toHaveBeenCalledTimes(3);
});
