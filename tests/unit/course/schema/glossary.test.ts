import { expect, test } from 'vitest';
import {
  ambiguousNames,
  glossaryForms,
  glossaryIds,
  glossarySchema,
  glossaryTitle,
} from '../../../../src/course/schema/glossary.ts';

const entry = {
  id: 'immune-checkpoint-inhibitor',
  term: 'immune checkpoint inhibitor',
  definition: 'A drug that blocks a checkpoint and so lets T cells act.',
};

test('an entry needs an id, a term and a definition; the rest is empty until given', () => {
  expect(glossarySchema.parse(entry)).toEqual({
    ...entry,
    otherIds: [],
    aliases: [],
    search: [],
    sources: [],
    related: [],
  });
});

test.each([
  ['an id with capitals', { id: 'ICI' }],
  ['an id with a double hyphen', { id: 'a--b' }],
  ['a related id of a wrong form', { related: ['Immune checkpoint'] }],
  ['a definition of a few words', { definition: 'A drug.' }],
  ['a definition longer than a note can show', { definition: 'word '.repeat(120) }],
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

test('an entry is found by every way of writing it and named by every id that it took over', () => {
  const one = glossarySchema.parse({
    ...entry,
    otherIds: ['ici'],
    aliases: ['checkpoint inhibitor'],
    search: ['checkpoint blockade'],
  });
  expect(glossaryForms(one)).toEqual([
    'immune checkpoint inhibitor',
    'checkpoint inhibitor',
    'checkpoint blockade',
  ]);
  expect(glossaryIds(one)).toEqual(['immune-checkpoint-inhibitor', 'ici']);
});

test('a printed name is that of one entry alone: no other prints it or is searched for by it', () => {
  const made = (id: string, words: object) => glossarySchema.parse({ ...entry, id, ...words });
  const sure = made('a', { term: 'one', aliases: ['first'], search: ['leading'] });
  expect(ambiguousNames([sure, made('b', { term: 'two', search: ['second'] })])).toEqual([]);
  for (const other of [
    { term: 'First' },
    { term: 'third', aliases: ['first'] },
    { search: ['first'] },
  ])
    expect(ambiguousNames([sure, made('b', other)])).toContainEqual({ id: 'a', name: 'first' });
});
