import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerEvent } from '../../../../src/islands/practice/answer-event.ts';
import type { QuestionAnswer } from '../../../../src/islands/question/element.ts';
import { PRACTICE_MODES } from '../../../../src/learner/session/practice-url.ts';

const NOW = Date.UTC(2026, 2, 8, 12);
const ANSWER: QuestionAnswer = {
  ...{ item: 'q1', modified: '2026-11-28', response: ['a', 'b'] },
  ...{ confidence: 'think', correct: false, retry: false },
};

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

test('an answer is kept as it was given, with its session and its time', () => {
  const event = answerEvent({ mode: 'due', seed: 'mine' }, ANSWER);
  expect(event).toEqual({
    ...{ kind: 'answered', item: 'q1', modified: '2026-11-28', response: ['a', 'b'] },
    ...{ confidence: 'think', correct: false, mode: 'practice', session: 'mine' },
    ...{ id: event.id, atMillis: NOW },
  });
  expect(event.id).not.toBe(answerEvent({ mode: 'due', seed: 'mine' }, ANSWER).id);
});

test('answers of an exam, and of the test before and after a section, are kept as such; all others as practice', () => {
  for (const mode of PRACTICE_MODES)
    expect(answerEvent({ mode, seed: 's' }, ANSWER).mode).toBe(
      ['exam', 'before', 'after'].includes(mode) ? mode : 'practice',
    );
});

test('a further try is one in any session', () => {
  for (const mode of ['exam', 'due'] as const)
    expect(answerEvent({ mode, seed: 's' }, { ...ANSWER, retry: true }).mode).toBe('retry');
});
