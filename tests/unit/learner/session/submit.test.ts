import { expect, test } from 'vitest';
import { parseEvents } from '../../../../src/learner/log/parse-events.ts';
import { reduceSession, startSession } from '../../../../src/learner/session/session.ts';
import { submittedEvents } from '../../../../src/learner/session/submit.ts';
import { answered, day } from '../arbitraries.ts';

const exam = startSession(
  { mode: 'exam', sections: [], kinds: 'both', size: 10 },
  ['a', 'b'],
  'seed',
  day(0),
);
const atMillis = day(0) + 60_000;
const event = answered('a', 0, { mode: 'exam' });
const half = reduceSession(exam, { kind: 'answer', event, atMillis });

test('an exam that is handed in says which questions it had and how long it took', () => {
  const events = submittedEvents(half, day(0));
  expect(events).toMatchObject([
    { kind: 'submitted', session: 'seed', items: ['a', 'b'], activeMillis: 60_000 },
  ]);
  expect(parseEvents(events).rejected).toBe(0);
});

test('handing in again appends nothing new', () => {
  const ids = (nowMillis: number) => submittedEvents(half, nowMillis).map(({ id }) => id);
  expect(ids(day(1))).toEqual(ids(day(0)));
});

test('an exam that went on after another tab had handed it in is handed in again with all its time', () => {
  const later = reduceSession(half, { kind: 'finish', atMillis: atMillis + 60_000 });
  const [first, second] = [half, later].map((session) => submittedEvents(session, day(0))[0]);
  expect(second?.id).not.toBe(first?.id);
  expect(second?.activeMillis).toBe(120_000);
});

test('an exam without an answer, and practice, hand in nothing', () => {
  expect(submittedEvents(exam, day(0))).toEqual([]);
  expect(submittedEvents({ ...half, mode: 'due' }, day(0))).toEqual([]);
});
