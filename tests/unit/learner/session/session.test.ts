import { expect, test } from 'vitest';
import type { TriedEvent } from '../../../../src/learner/log/events.ts';
import type { PracticeMode } from '../../../../src/learner/session/practice-url.ts';
import {
  activeMillis,
  deferredChanges,
  lastAnswer,
  reduceSession,
  type Session,
  type SessionAction,
  startSession,
  withCurrentItems,
} from '../../../../src/learner/session/session.ts';
import { answered, day, recalled, undone } from '../arbitraries.ts';

type Step = SessionAction extends infer A
  ? A extends unknown
    ? Omit<A, 'atMillis'>
    : never
  : never;

const start = (mode: PracticeMode = 'due', queue = ['a', 'b', 'c']) =>
  startSession({ mode, sections: [], kinds: 'both', size: 10 }, queue, 'seed', day(0));
/** One action a second. */
const run = (session: Session, ...steps: Step[]) =>
  steps.reduce(
    (state, step, at) =>
      reduceSession(state, { ...step, atMillis: day(0) + (at + 1) * 1000 } as SessionAction),
    session,
  );
const answer = (item: string, rest = {}) =>
  ({ kind: 'answer', event: answered(item, 0, rest) }) satisfies Step;
const next = { kind: 'next' } satisfies Step;
const undo = { kind: 'undo' } satisfies Step;

test('a session with feedback is finished after its last item', () => {
  const last = run(start(), answer('a'), next, answer('b'), next, answer('c'));
  expect(last).toMatchObject({ index: 2, finished: false });
  expect(run(last, next)).toMatchObject({ index: 3, finished: true });
});

test('the first answer counts; the next ones were given with the result on the page', () => {
  const first = answer('a', { correct: false });
  expect(run(start(), first, answer('a')).answers[0]).toBe(first.event);
});

test('undo takes back the last grade and returns to its item', () => {
  const [a, b] = [answer('a'), { kind: 'answer', event: recalled('b', 0) } satisfies Step];
  const session = run(start(), a, next, b, next);
  expect(lastAnswer(session)).toBe(b.event);
  const once = run(session, undo);
  expect(once).toMatchObject({ index: 1, answers: [a.event, null, null] });
  expect(lastAnswer(once)).toBe(a.event);
  expect(run(once, undo, undo)).toMatchObject({ index: 0, answers: [null, null, null] });
});

test('after undo another grade can be given', () => {
  const again = answer('a', { correct: false });
  expect(run(start(), answer('a'), undo, again).answers[0]).toBe(again.event);
});

test('in an exam answers can be changed in any order until it is finished', () => {
  const [first, second] = [answer('a'), answer('a', { correct: false })];
  const exam = run(
    start('exam'),
    first,
    { kind: 'go', index: 2 },
    { kind: 'go', index: 0 },
    second,
  );
  expect(exam.answers).toEqual([second.event, null, null]);
  const finished = run(exam, { kind: 'finish' }, answer('b'));
  expect(finished).toMatchObject({ finished: true, answers: [second.event, null, null] });
  expect(deferredChanges(finished, [])).toEqual({ answers: [second.event], replaced: [] });
});

test('an exam is not finished by passing its last item', () => {
  expect(run(start('exam'), next, next, next, next)).toMatchObject({ index: 3, finished: false });
});

test('the events of a session with feedback were appended already', () => {
  const session = run(start(), answer('a'));
  expect(deferredChanges(session, [])).toEqual({ answers: [], replaced: [] });
});

test('actions that make no sense change nothing but the time', () => {
  const session = run(
    start(),
    answer('z'),
    { kind: 'go', index: 9 },
    { kind: 'go', index: 0.5 },
    undo,
  );
  expect(session).toEqual({ ...start(), activeMillis: 4000, clockMillis: day(0) + 4000 });
});

test('an empty queue is a finished session', () => {
  expect(run(start('due', []), next)).toMatchObject({ index: 0, finished: true });
});

test('time away does not count', () => {
  const left = reduceSession(start(), { kind: 'leave', atMillis: day(0) + 5000 });
  expect(activeMillis(left, day(3))).toBe(5000);
  const back = reduceSession(left, { kind: 'return', atMillis: day(3) });
  expect(activeMillis(back, day(3) + 2000)).toBe(7000);
});

test('time stands still when the clock is set back, and once a session is finished', () => {
  const session = start('exam');
  expect(activeMillis(session, day(-1))).toBe(0);
  const finished = reduceSession(session, { kind: 'finish', atMillis: day(0) + 3000 });
  expect(activeMillis(finished, day(1))).toBe(3000);
});

test('items that exist no longer are left out on return, and the place is kept', () => {
  const b = answer('b');
  const session = run(start(), answer('a'), next, b, next);
  const known = (...ids: string[]) => new Map(ids.map((id) => [id, undefined]));
  const kept = withCurrentItems(session, known('b', 'c'));
  expect(kept).toMatchObject({ queue: ['b', 'c'], index: 1, answers: [b.event, null] });
  expect(lastAnswer(kept)).toBe(b.event);
  expect(withCurrentItems(session, known('a', 'b', 'c'))).toBe(session);
  expect(withCurrentItems(session, known())).toMatchObject({ queue: [], finished: true });
});

test('an item whose text has changed is asked again on return, unless the session is over', () => {
  const [old, current] = [
    answer('a', { modified: '2026-01-01' }),
    answer('b', { modified: '2026-01-02' }),
  ];
  const session = run(start(), old, next, current, next);
  const known = new Map(['a', 'b', 'c'].map((id) => [id, '2026-01-02']));
  const kept = withCurrentItems(session, known);
  expect(kept).toMatchObject({ answers: [null, current.event, null], history: [1], index: 0 });
  const finished = { ...session, finished: true };
  expect(withCurrentItems(finished, known)).toBe(finished);
  const exam = withCurrentItems(run(start('exam'), old), known);
  expect(deferredChanges(exam, [{ ...old.event, session: 'seed' }]).replaced).toEqual([
    old.event.id,
  ]);
});

test('an answer of an exam that was changed takes the place of the one that was kept', () => {
  const [first, second] = [answer('a', { session: 'seed' }), answer('a', { session: 'seed' })];
  const exam = run(start('exam'), first);
  expect(deferredChanges(exam, [])).toEqual({ answers: [first.event], replaced: [] });
  const changed = run(exam, second);
  const log = [first.event, answered('a', 0, { session: 'another' })];
  expect(deferredChanges(changed, log)).toEqual({
    answers: [second.event],
    replaced: [first.event.id],
  });
  const settled = [...log, second.event, undone(first.event.id, 0)];
  expect(deferredChanges(changed, settled)).toEqual({ answers: [], replaced: [] });
});

test('a gap of more than five minutes without an action counts nothing, also with the page in front', () => {
  const exam = start('exam');
  expect(activeMillis(exam, day(0) + 5 * 60_000)).toBe(5 * 60_000);
  expect(activeMillis(exam, day(0) + 8 * 3_600_000)).toBe(0);
  const later = reduceSession(exam, { kind: 'input', atMillis: day(0) + 8 * 3_600_000 });
  expect(activeMillis(later, day(0) + 8 * 3_600_000 + 7000)).toBe(7000);
});

test('the last answer can be taken back after the end, but not after an exam is handed in', () => {
  const request = { sections: [], kinds: 'both', size: 1 } as const;
  const event: TriedEvent = {
    id: 'e',
    atMillis: 1,
    kind: 'recalled',
    item: 'a',
    grade: 'again',
    modified: '2026-01-01',
  };
  const ended = (mode: 'due' | 'exam') =>
    reduceSession(
      reduceSession(startSession({ ...request, mode }, ['a'], 's', 0), {
        ...{ kind: 'answer', event, atMillis: 1 },
      }),
      { kind: 'finish', atMillis: 2 },
    );
  const reopened = reduceSession(ended('due'), { kind: 'undo', atMillis: 3 });
  expect(reopened).toMatchObject({ finished: false, index: 0, answers: [null] });
  expect(lastAnswer(ended('exam'))).toBeUndefined();
  expect(reduceSession(ended('exam'), { kind: 'undo', atMillis: 3 }).finished).toBe(true);
});
