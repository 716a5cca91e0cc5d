import { expect, test } from 'vitest';
import { pastSessions } from '../../../../src/learner/state/past-sessions.ts';
import { answered, day, question, undone } from '../arbitraries.ts';

const items = [question('a'), question('b', { section: 'two' }), question('c', { section: 'two' })];
const exam = (item: string, onDay: number, rest = {}) =>
  answered(item, onDay, { mode: 'exam', ...rest });

test('an exam is told by its date, its answers, and how many were right in each section', () => {
  const events = [
    exam('b', 0.002, { session: 's', correct: false }),
    exam('a', 0.001, { session: 's' }),
    exam('c', 0.003, { session: 's' }),
    answered('a', 0.002),
  ];
  expect(pastSessions(events, items, day(1))).toEqual([
    {
      mode: 'exam',
      startedAtMillis: day(0.001),
      endedAtMillis: day(0.003),
      of: 3,
      right: 2,
      sections: [
        { section: 'one', right: 1, of: 1 },
        { section: 'two', right: 1, of: 2 },
      ],
      answers: [events[1], events[0], events[2]],
    },
  ]);
});

test('two exams at the same time are two, the one that ended last first', () => {
  const events = [
    exam('a', 0.001, { session: 's' }),
    exam('a', 0.002, { session: 't' }),
    exam('b', 0.003, { session: 's' }),
  ];
  expect(pastSessions(events, items, day(1)).map(({ of }) => of)).toEqual([2, 1]);
});

test('of the answers to one item the last one that was not taken back counts', () => {
  const [first, second] = [
    exam('a', 0, { session: 's' }),
    exam('a', 0.001, { session: 's', correct: false }),
  ];
  expect(pastSessions([first, second], items, day(1))).toMatchObject([{ of: 1, right: 0 }]);
  const taken = [first, second, undone(second.id, 0.002)];
  expect(pastSessions(taken, items, day(1))).toMatchObject([{ of: 1, right: 1 }]);
});

test('exams of the first edition are told apart by a pause, an item that comes again, and the form', () => {
  const events = [
    ...[exam('a', 0), exam('b', 0.001)],
    exam('a', 0.002),
    answered('c', 0.003, { mode: 'before' }),
    ...[exam('b', 0.2), exam('removed', 0.201)],
  ];
  const sessions = pastSessions(events, items, day(1));
  expect(sessions.map(({ mode, of }) => `${mode} ${of}`)).toEqual([
    'exam 2',
    'before 1',
    'exam 1',
    'exam 2',
  ]);
  expect(sessions[0]?.sections).toEqual([{ section: 'two', right: 1, of: 1 }]);
});
