import { expect, test } from 'vitest';
import {
  backgroundLine,
  backgroundSchema,
  backgroundUrl,
} from '../../../../src/course/schema/background.ts';

const fact = {
  id: 'rim-dies',
  grade: 'verified',
  statement: 'Cells around the zone die, too.',
  sources: [{ title: 'A page', url: 'https://example.org/page' }],
  read: 'the page',
  checked: '2026-11-28',
};

test('a fact has a statement, a grade, what was read of its source, and a day', () => {
  expect(backgroundSchema.parse(fact)).toEqual(fact);
  expect(
    backgroundSchema.safeParse({ ...fact, grade: 'probable', caution: 'Eight pigs.' }).success,
  ).toBe(true);
});

test.each([
  ['no source', { sources: [] }],
  ['a source without an address', { sources: [{ title: 'A page' }] }],
  ['a source with an address that is no page', { sources: [{ title: 'A', url: 'javascript:x' }] }],
  ['a fact that was not found', { grade: 'not found' }],
  ['no day', { checked: 'lately' }],
  ['nothing read', { read: '' }],
])('%s is refused', (_, change) => {
  expect(backgroundSchema.safeParse({ ...fact, ...change }).success).toBe(false);
});

test('a source is told in a line and leads to its page, else to the record of its DOI', () => {
  const source = { title: 'A paper', authors: 'Author A', year: 2016, doi: '10.1/x' };
  expect(backgroundLine(source)).toBe('Author A, A paper, 2016');
  expect(backgroundUrl(source)).toBe('https://doi.org/10.1/x');
  expect(backgroundUrl({ ...source, url: 'https://example.org/' })).toBe('https://example.org/');
});
