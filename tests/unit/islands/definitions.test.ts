import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDefinitions } from '../../../src/islands/side-notes/definitions.ts';

test('definitions are read by term id', () => {
  const data = { anergy: { title: 'anergy', definition: 'A T cell that no longer responds.' } };
  expect(parseDefinitions(data).get('anergy')?.title).toBe('anergy');
});

test('a definition may lead to a plate, and one whose address is no text is left out', () => {
  const anergy = { title: 'anergy', definition: 'No response.', plate: '/procedures/#freezing' };
  expect(parseDefinitions({ anergy }).get('anergy')?.plate).toBe('/procedures/#freezing');
  expect(parseDefinitions({ anergy: { ...anergy, plate: 7 } }).size).toBe(0);
});

test('a definition keeps the sources that have a title and a web address, and no others', () => {
  const sources = [
    { title: 'A page', url: 'https://example.org/' },
    { title: 'A script', url: 'javascript:alert(1)' },
    { title: 'Nowhere' },
    null,
  ];
  const data = { anergy: { title: 'anergy', definition: 'A state.', sources } };
  expect(parseDefinitions(data).get('anergy')?.sources).toEqual(sources.slice(0, 1));
});

test('an entry that is no definition is left out', () => {
  expect([...parseDefinitions({ a: null, b: { title: 1, definition: 'x' }, c: 'text' })]).toEqual(
    [],
  );
});

test('any value is safe to read', () => {
  fc.assert(fc.property(fc.jsonValue(), (data) => parseDefinitions(data) instanceof Map));
});
