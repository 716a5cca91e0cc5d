import { expect, test } from 'vitest';
import {
  outcomeText,
  pastText,
  scopeText,
} from '../../../../src/islands/progress/past-sessions-words.ts';
import type { SubmittedEvent } from '../../../../src/learner/log/events.ts';
import type { PastSession } from '../../../../src/learner/state/past-sessions.ts';
import { answered } from '../../learner/arbitraries.ts';

const MINUTE = 60_000;
const at = (millis: number, given: object = {}) => answered('a', 0, { atMillis: millis, ...given });
const past = (given: Partial<PastSession>) =>
  ({ mode: 'exam', answers: [], right: 8, of: 10, ...given }) as PastSession;
const submitted = (items: number, activeMillis: number) =>
  ({ items: Array(items).fill('a'), activeMillis }) as unknown as SubmittedEvent;

test('a session is told by what it was, how it went, what was left open and how long it took', () => {
  expect(pastText(past({}), submitted(12, 12 * MINUTE + 34_000))).toBe(
    'Exam, 8 of 12 questions right, 2 left open, 12:34',
  );
  expect(pastText(past({ mode: 'before', of: 1, right: 1 }), submitted(1, 0))).toBe(
    'Before reading, 1 of 1 question right',
  );
  expect(pastText(past({ mode: 'after' }), submitted(3, 999))).toBe(
    'After reading, 8 of 10 questions right',
  );
});

test('a session of the first edition took from its first answer to its last, without longer pauses', () => {
  const answers = [at(0), at(2 * MINUTE), at(7 * MINUTE), at(12 * MINUTE + 1), at(13 * MINUTE + 1)];
  expect(pastText(past({ answers }), undefined)).toBe('Exam, 8 of 10 questions right, 8:00');
});

test('the sections are named up to two, then counted, and all of several are all', () => {
  expect(scopeText(['One'], 5)).toBe('One');
  expect(scopeText(['One', 'Two'], 5)).toBe('One and Two');
  expect(scopeText(['One', 'Two', 'Three'], 5)).toBe('3 sections');
  expect(scopeText(['One', 'Two'], 2)).toBe('all sections');
  expect(scopeText(['One'], 1)).toBe('One');
});

test('an answer is told with how sure it was', () => {
  const text = (correct: boolean, confidence: 'guess' | 'think' | 'certain') =>
    outcomeText(at(0, { correct, confidence }) as Parameters<typeof outcomeText>[0]);
  expect([text(true, 'guess'), text(false, 'think'), text(false, 'certain')]).toEqual([
    ...['Right, a guess', 'Wrong, thought so', 'Wrong, certain'],
  ]);
});
