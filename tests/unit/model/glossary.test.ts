import { expect, test } from 'vitest';
import { glossarySchema, glossaryTitle } from '../../../src/model/glossary.ts';

const entry = {
  id: 'immune-checkpoint-inhibitor',
  term: 'immune checkpoint inhibitor',
  definition: 'A drug that blocks a checkpoint and so lets T cells act.',
};

test('an entry needs an id, a term and a definition; the rest is empty until given', () => {
  expect(glossarySchema.parse(entry)).toEqual({ ...entry, synonyms: [], related: [] });
});

test.each([
  ['an id with capitals', { id: 'ICI' }],
  ['an id with a double hyphen', { id: 'a--b' }],
  ['a related id of a wrong form', { related: ['Immune checkpoint'] }],
  ['a definition of a few words', { definition: 'A drug.' }],
  ['a definition longer than a note can show', { definition: 'word '.repeat(100) }],
  ['a field it does not know', { color: 'red' }],
])('%s is refused', (_, change) => {
  expect(glossarySchema.safeParse({ ...entry, ...change }).success).toBe(false);
});

test('the heading of an entry gives the abbreviation after the full form', () => {
  expect(glossaryTitle(glossarySchema.parse({ ...entry, abbreviation: 'ICI' }))).toBe(
    'immune checkpoint inhibitor (ICI)',
  );
  expect(glossaryTitle(glossarySchema.parse(entry))).toBe('immune checkpoint inhibitor');
});
