import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDefinitions } from '../../../src/islands/notes/definitions.ts';

test('definitions are read by term id', () => {
  const data = { anergy: { title: 'anergy', definition: 'A T cell that no longer responds.' } };
  expect(parseDefinitions(data).get('anergy')?.title).toBe('anergy');
});

test('an entry that is no definition is left out', () => {
  expect([...parseDefinitions({ a: null, b: { title: 1, definition: 'x' }, c: 'text' })]).toEqual(
    [],
  );
});

test('any value is safe to read', () => {
  fc.assert(fc.property(fc.jsonValue(), (data) => parseDefinitions(data) instanceof Map));
});
