import { expect, test } from 'vitest';
import { formatEventId } from '../../../../src/learner/log/events.ts';
import { isId } from '../../../../src/learner/log/parse-events.ts';

test('an event id keeps every random byte', () => {
  expect(formatEventId(new Uint8Array([0, 10, 255]))).toBe('000aff');
});

test('an event id of random bytes is one that is read again', () => {
  expect(isId(formatEventId(crypto.getRandomValues(new Uint8Array(12))))).toBe(true);
});
