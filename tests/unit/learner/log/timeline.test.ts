import { expect, test } from 'vitest';
import type { LearnerEvent } from '../../../../src/learner/log/events.ts';
import { timeline } from '../../../../src/learner/log/timeline.ts';
import { afresh, answered, day, seen, undone } from '../arbitraries.ts';

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
    { event: first, atMillis: day(0), ahead: false, keySeen: false },
    { event: second, atMillis: day(0.9), ahead: false, keySeen: false },
  ]);
});

test('an event from a clock that was ahead comes first and counts for the time of the next one', () => {
  const [future, real, later] = [answered('a', 4000), answered('a', 5), answered('a', 7)];
  expect(timeline([later, future, real], day(10))).toEqual([
    { event: future, atMillis: day(5), ahead: true, keySeen: false },
    { event: real, atMillis: day(5), ahead: false, keySeen: false },
    { event: later, atMillis: day(7), ahead: false, keySeen: false },
  ]);
});

test('an event from a clock that was ahead counts for now as long as it is alone', () => {
  const [future, other] = [answered('a', 4000), answered('b', 5)];
  expect(timeline([other, future], day(10))[0]).toEqual({
    event: future,
    atMillis: day(10),
    ahead: true,
    keySeen: false,
  });
});

/** The modes of the answers of a log that say what the reader knows. */
const knowledge = (...events: LearnerEvent[]) =>
  timeline(events, day(9)).flatMap(({ event, keySeen }) =>
    event.kind === 'answered' && !keySeen ? event.mode : [],
  );

test('any answer within a day after its key was opened is practice, wherever it was given', () => {
  const modes = ['check', 'practice', 'exam', 'before', 'after'] as const;
  for (const mode of modes) {
    expect(knowledge(seen('a', 0), answered('a', 0.9, { mode }))).toEqual([]);
    expect(knowledge(seen('a', 0), answered('b', 0.9, { mode }))).toEqual([mode]);
    expect(knowledge(seen('a', 0), answered('a', 1, { mode }))).toEqual([mode]);
    expect(knowledge(answered('a', -0.1, { mode }), seen('a', 0))).toEqual([mode]);
  }
});

test('a key that was opened is forgotten when its section is read afresh, and with no other section', () => {
  const [key, answer] = [seen('a', 0), answered('a', 0.2)];
  expect(knowledge(key, afresh('one', 0.1), answer)).toEqual(['practice']);
  expect(knowledge(key, afresh('two', 0.1), answer)).toEqual([]);
  expect(knowledge(afresh('one', -0.1), key, answer)).toEqual([]);
});

test('a log of openings and new beginnings is read in the time that its length takes', () => {
  const many = Array.from({ length: 20_000 }, (_, at) => [
    { ...seen(`item-${at}`, 0), section: `section-${at}` },
    afresh('one', 0),
  ]).flat();
  const begin = performance.now();
  timeline(many, day(1));
  expect(performance.now() - begin).toBeLessThan(5000);
});
