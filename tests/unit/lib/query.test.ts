import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuery, termOf, writeQuery } from '../../../src/lib/query.ts';

test('any string is read as a query, and what is written is read again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (search) => {
      const asked = [...readQuery(search)];
      expect([...readQuery(writeQuery(readQuery(search)))]).toEqual(asked);
    }),
  );
});

test('what stands behind 4,000 characters is not read', () => {
  const long = `?q=${'a'.repeat(9000)}&topic=ici`;
  expect(readQuery(long).get('q')).toBe('a'.repeat(3997));
  expect(readQuery(long).get('topic')).toBeNull();
});

test('a query that asks for nothing is written as nothing', () => {
  expect(writeQuery(new URLSearchParams())).toBe('');
  expect(writeQuery(new URLSearchParams({ q: 'a b' }))).toBe('?q=a+b');
});

test.each([
  ['heat', 'heat'],
  ['Heat', undefined],
  ['', undefined],
  ['toString', undefined],
  ['__proto__', undefined],
  [null, undefined],
])('of the terms heat and cold, %j names %j', (name, term) => {
  expect(termOf({ heat: 'Heat', cold: 'Cold' }, name)).toBe(term);
});
