import { expect, test } from 'vitest';
import { timeline } from '../../../../src/learner/log/timeline.ts';
import { answered, day, undone } from '../arbitraries.ts';

test('what was taken back does not count, whichever of the two events comes first', () => {
  const [kept, taken] = [answered('a', 0), answered('a', 1)];
  const late = undone(taken.id, 2);
  const early = undone(taken.id, -2);
  for (const undo of [late, early]) {
    expect(timeline([undo, taken, kept], day(3)).map(({ event }) => event)).toEqual([kept]);
  }
});

test('taking back an event that is not in the log changes nothing', () => {
  const kept = answered('a', 0);
  expect(timeline([kept, undone('elsewhere', 1)], day(3))).toHaveLength(1);
});

test('an event less than a day ahead keeps its place and time, as clocks differ a little', () => {
  const [first, second] = [answered('a', 0), answered('a', 0.9)];
  expect(timeline([second, first], day(0))).toEqual([
    { event: first, atMillis: day(0), ahead: false },
    { event: second, atMillis: day(0.9), ahead: false },
  ]);
});

test('an event from a clock that was ahead comes first and counts for the time of the next one', () => {
  const [future, real, later] = [answered('a', 4000), answered('a', 5), answered('a', 7)];
  expect(timeline([later, future, real], day(10))).toEqual([
    { event: future, atMillis: day(5), ahead: true },
    { event: real, atMillis: day(5), ahead: false },
    { event: later, atMillis: day(7), ahead: false },
  ]);
});

test('an event from a clock that was ahead counts for now as long as it is alone', () => {
  const [future, other] = [answered('a', 4000), answered('b', 5)];
  expect(timeline([other, future], day(10))[0]).toEqual({
    event: future,
    atMillis: day(10),
    ahead: true,
  });
});
