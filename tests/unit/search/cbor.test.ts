import fc from 'fast-check';
import { expect, test } from 'vitest';
import { array, endOf, head, headAt, itemsOf, text, textAt } from '../../../src/search/cbor.ts';

test('numbers and texts survive being written and read', () => {
  fc.assert(
    fc.property(fc.nat(0xffffffff), fc.string({ maxLength: 400 }), (value, word) => {
      expect(headAt(head(0, value), 0).value).toBe(value);
      expect(textAt(text(word), 0)).toBe(new TextDecoder().decode(new TextEncoder().encode(word)));
    }),
  );
});

test('the items of an array are found, however deep they are', () => {
  const bytes = array([text('a'), array([head(0, 300), array([])]), text('z')]);
  const [first = -1, , third = -1, end] = itemsOf(bytes, 0);
  expect(textAt(bytes, first)).toBe('a');
  expect(textAt(bytes, third)).toBe('z');
  expect(end).toBe(bytes.length);
  expect(endOf(bytes, 0)).toBe(bytes.length);
});

test('bytes that end too early are a fault', () => {
  expect(() => endOf(array([text('abc')]).subarray(0, 1), 0)).toThrow('too early');
  expect(() => itemsOf(text('a'), 0)).toThrow('no array');
});
