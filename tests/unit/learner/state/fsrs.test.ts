import fc from 'fast-check';
import { createEmptyCard, fsrs, type Grade } from 'ts-fsrs';
import { expect, test } from 'vitest';
import { GRADES, RETENTION } from '../../../../src/learner/log/events.ts';
import { localDays } from '../../../../src/learner/state/days.ts';
import { type Memory, memoryModel } from '../../../../src/learner/state/fsrs.ts';
import { day } from '../arbitraries.ts';

const history = fc.array(
  fc.record({
    grade: fc.constantFrom(...GRADES),
    // Minutes apart, days apart, or years apart.
    gap: fc.oneof(
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      fc.double({ min: 0, max: 60, noNaN: true }),
      fc.double({ min: 0, max: 5000, noNaN: true }),
    ),
  }),
  { maxLength: 12 },
);
const retention = fc.double({ min: RETENTION.min, max: RETENTION.max, noNaN: true });

function remembered(steps: { grade: (typeof GRADES)[number]; gap: number }[], share: number) {
  const remember = memoryModel(share);
  let memory: Memory | undefined;
  let now = 0;
  for (const { grade, gap } of steps) {
    now += gap;
    memory = remember(memory, grade, Math.round(day(now)));
  }
  return { memory, now };
}

test('a better grade never brings the same item back earlier', () => {
  fc.assert(
    fc.property(
      history,
      retention,
      fc.double({ min: 0, max: 900, noNaN: true }),
      (past, share, gap) => {
        const { memory, now } = remembered(past, share);
        const due = GRADES.map(
          (grade) => memoryModel(share)(memory, grade, Math.round(day(now + gap))).dueAtMillis,
        );
        expect(due).toEqual(due.toSorted((a, b) => a - b));
      },
    ),
  );
});

test('who wants to recall more never sees an item later', () => {
  fc.assert(
    fc.property(history, retention, retention, (past, a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const due = (share: number) => remembered(past, share).memory?.dueAtMillis ?? 0;
      expect(due(high)).toBeLessThanOrEqual(due(low));
    }),
  );
});

test('what is remembered is what the whole scheduler of ts-fsrs says, day by day', () => {
  const scheduler = fsrs({ learning_steps: [], relearning_steps: [], enable_fuzz: false });
  const days = fc.array(
    fc.record({ grade: fc.constantFrom(...GRADES), gap: fc.integer({ min: 1, max: 400 }) }),
    { minLength: 1, maxLength: 10 },
  );
  fc.assert(
    fc.property(days, (past) => {
      let card = createEmptyCard(day(0));
      let now = 0;
      for (const { grade, gap } of past) {
        now += gap;
        const rating = (GRADES.indexOf(grade) + 1) as Grade;
        card = scheduler.next(card, day(now), rating).card;
      }
      const { memory } = remembered(past, 0.9);
      expect(memory).toMatchObject({ stability: card.stability, difficulty: card.difficulty });
    }),
  );
});

test('every memory is finite and within the bounds of the model', () => {
  fc.assert(
    fc.property(history, retention, (past, share) => {
      const { memory } = remembered(past, share);
      if (!memory) return;
      expect(Object.values(memory).every(Number.isFinite)).toBe(true);
      expect(memory.stability).toBeGreaterThan(0);
      expect(memory.difficulty).toBeGreaterThanOrEqual(1);
      expect(memory.difficulty).toBeLessThanOrEqual(10);
      expect(memory.dueAtMillis).toBeGreaterThan(memory.lastAtMillis);
    }),
  );
});

test('new items come back after the intervals of the default parameters', () => {
  const remember = memoryModel(0.9);
  const first = GRADES.map((grade) => remember(undefined, grade, day(0)).intervalDays);
  expect(first).toEqual([0, 1, 2, 8]);
});

test('intervals grow while an item is recalled when it is due', () => {
  const remember = memoryModel(0.9);
  const intervals: number[] = [];
  let memory = remember(undefined, 'good', day(0));
  for (let round = 0; round < 5; round += 1) {
    intervals.push(memory.intervalDays);
    memory = remember(memory, 'good', memory.dueAtMillis);
  }
  expect(intervals).toEqual([2, 11, 46, 163, 497]);
});

test('an item that was wrong comes back after ten minutes, and next day once it was right', () => {
  const remember = memoryModel(0.9);
  const wrong = remember(remember(undefined, 'good', day(0)), 'again', day(2));
  expect(wrong).toMatchObject({ intervalDays: 0, dueAtMillis: day(2) + 600_000, lapses: 1 });
  expect(remember(wrong, 'good', wrong.dueAtMillis)).toMatchObject({ intervalDays: 1, lapses: 1 });
});

test('being wrong twice in a row is one lapse', () => {
  const remember = memoryModel(0.9);
  const wrong = remember(remember(undefined, 'good', day(0)), 'again', day(2));
  expect(remember(wrong, 'again', day(3))).toMatchObject({ lapses: 1, reps: 3 });
});

test('a try before the last one, which only a faulty clock can make, counts as the same day', () => {
  const remember = memoryModel(0.9);
  const memory = remember(remember(undefined, 'good', day(5)), 'good', day(1));
  expect(Number.isFinite(memory.dueAtMillis)).toBe(true);
});

test('tries count as a day apart when they are nearer to that than to the same time', () => {
  const remember = memoryModel(0.9);
  const stabilityAfter = (days: number) =>
    remember(remember(undefined, 'good', day(0)), 'good', Math.round(day(days))).stability;
  expect(stabilityAfter(0.4)).toBe(stabilityAfter(0));
  expect(stabilityAfter(0.9)).toBe(stabilityAfter(1));
  expect(stabilityAfter(1.4)).toBe(stabilityAfter(1));
  expect(stabilityAfter(1)).toBeGreaterThan(stabilityAfter(0));
});

test('tries of one day move the interval once, however often they say the same', () => {
  const remember = memoryModel(0.9, localDays('UTC'));
  const once = remember(undefined, 'easy', day(0));
  let memory = once;
  for (let hour = 1; hour < 6; hour += 1) memory = remember(memory, 'easy', day(hour / 24));
  expect(memory).toEqual({ ...once, reps: 6 });
  expect(remember(memory, 'easy', day(8)).intervalDays).toBeGreaterThan(once.intervalDays);
});

test('what is forgotten again and again on one day is forgotten once, and waited for anew', () => {
  const remember = memoryModel(0.9, localDays('UTC'));
  const once = remember(undefined, 'again', day(0));
  const twice = remember(once, 'again', day(0.1));
  expect(twice).toMatchObject({ stability: once.stability, dueAtMillis: day(0.1) + 600_000 });
});

test('a day is one of the calendar of the place, not 24 hours', () => {
  const evening = Date.UTC(2026, 2, 2, 22);
  const morning = Date.UTC(2026, 2, 3, 4);
  const interval = (timeZone: string) => {
    const remember = memoryModel(0.9, localDays(timeZone));
    return remember(remember(undefined, 'good', evening), 'easy', morning).intervalDays;
  };
  expect(interval('America/New_York')).toBe(2);
  expect(interval('UTC')).toBeGreaterThan(2);
});
