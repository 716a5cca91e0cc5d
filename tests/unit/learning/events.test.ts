import { expect, test } from 'vitest';
import { formatEventId } from '../../../src/learning/events.ts';
import { isId } from '../../../src/learning/parse-events.ts';

test('an event id keeps every random byte', () => {
  expect(formatEventId(new Uint8Array([0, 10, 255]))).toBe('000aff');
});

test('an event id of random bytes is one that is read again', () => {
  expect(isId(formatEventId(crypto.getRandomValues(new Uint8Array(12))))).toBe(true);
});
