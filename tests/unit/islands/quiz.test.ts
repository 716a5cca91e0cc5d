import { expect, test } from 'vitest';
import { START, step, verdict } from '../../../src/islands/quiz/model.ts';

test('a question is answered by a response and by how sure one is', () => {
  const chosen = step(START, { kind: 'respond', response: ['c'] });
  expect(step(chosen, { kind: 'confide', confidence: 'certain', correct: false })).toEqual({
    phase: 'result',
    attempt: 0,
    response: ['c'],
    confidence: 'certain',
    correct: false,
  });
});

test('without a response there is no result', () => {
  expect(step(START, { kind: 'confide', confidence: 'guess', correct: true })).toBe(START);
});

test('a result does not change when the form still sends something', () => {
  const chosen = step(START, { kind: 'respond', response: ['a'] });
  const result = step(chosen, { kind: 'confide', confidence: 'think', correct: true });
  expect(step(result, { kind: 'respond', response: ['b'] })).toBe(result);
});

test('trying again begins a new attempt without a response', () => {
  const chosen = step(START, { kind: 'respond', response: ['a'] });
  const result = step(chosen, { kind: 'confide', confidence: 'think', correct: true });
  expect(step(result, { kind: 'retry' })).toEqual({
    phase: 'open',
    attempt: 1,
    response: undefined,
  });
});

test('the verdict tells a confident error from another one', () => {
  const key = { type: 'single' as const, correct: ['b'] };
  expect(verdict(key, false, 'certain')).toMatch(/comes back first/);
  expect(verdict(key, false, 'guess')).not.toMatch(/comes back first/);
  expect(verdict(key, true, 'guess')).toMatch(/guess/);
});
