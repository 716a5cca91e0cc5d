import { expect, test } from 'vitest';
import type { LearnerEvent } from '../../../../src/learner/log/events.ts';
import { isAnsweredMeanwhile, seenKeys } from '../../../../src/learner/log/seen-keys.ts';
import { afresh, answered, day, seen, undone } from '../arbitraries.ts';

const keys = (...events: LearnerEvent[]) => Object.fromEntries(seenKeys(events, 'one', day(1)));

test('a key was seen for a day: opened, or with an answer that was taken back and still counts given again', () => {
  const answer = answered('b', 0.5, { mode: 'check', response: ['c'] });
  expect(keys(seen('a', 0.1))).toEqual({ a: undefined });
  expect(keys(seen('a', 0))).toEqual({});
  expect(keys(seen('a', 2))).toEqual({});
  expect(keys(answer)).toEqual({});
  expect(keys(answer, undone(answer.id, 0.6))).toEqual({ b: ['c'] });
});

test('an answer after the key was opened, or of an exam, makes nothing of what is given again', () => {
  const late = answered('a', 0.5, { mode: 'check' });
  expect(keys(seen('a', 0.4), late, undone(late.id, 0.6))).toEqual({ a: undefined });
  for (const mode of ['exam', 'before', 'after', 'retry'] as const) {
    const answer = answered('a', 0.5, { mode });
    expect(keys(answer, undone(answer.id, 0.6))).toEqual({});
  }
});

test('a section that is read afresh forgets its keys, and those of no other section', () => {
  expect(keys(seen('a', 0.1), afresh('one', 0.2))).toEqual({});
  expect(keys(seen('a', 0.1), afresh('two', 0.2))).toEqual({ a: undefined });
  expect(keys(afresh('one', 0.1), seen('a', 0.2))).toEqual({ a: undefined });
});

test('an answer elsewhere since a session began, at most a day ago, has shown the key', () => {
  const session = { seed: 'mine', startedAtMillis: day(0) };
  const meanwhile = (event: LearnerEvent, now = 1) =>
    isAnsweredMeanwhile([event], 'a', session, day(now));
  for (const mode of ['check', 'practice', 'retry'] as const)
    expect(meanwhile(answered('a', 0.5, { mode }))).toBe(true);
  for (const mode of ['exam', 'before', 'after'] as const)
    expect(meanwhile(answered('a', 0.5, { mode }))).toBe(false);
  expect(meanwhile(answered('b', 0.5))).toBe(false);
  expect(meanwhile(answered('a', -0.1))).toBe(false);
  expect(meanwhile(answered('a', 0.5, { session: 'mine' }))).toBe(false);
  expect(meanwhile(answered('a', 0.5, { session: 'other' }))).toBe(true);
  expect(meanwhile(answered('a', 0.5), 1.6)).toBe(false);
});
