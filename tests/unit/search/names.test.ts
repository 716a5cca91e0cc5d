import { expect, test } from 'vitest';
import { nameKey, namesByKey, synonymSets } from '../../../src/search/names.ts';

test('a set has at least two forms, and plural, case and hyphens make no new form', () => {
  expect(
    synonymSets([
      { term: 'antigen-presenting cell', synonyms: ['Antigen presenting cells'] },
      { term: 'programmed death 1', abbreviation: 'PD-1', synonyms: ['PD1', 'pd‑1', ''] },
    ]),
  ).toEqual([['programmed death 1', 'PD-1']]);
});

test.each([
  ['ICIs', 'ICI'],
  ['Checkpoint Inhibitors', 'checkpoint inhibitor'],
  ['drug eluting beads', 'drug-eluting bead'],
  ['y90', 'Y-90'],
])('%s and %s are the same name', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

test('each name leads to the others, and things that share a name share them', () => {
  const names = namesByKey([
    ['artificial intelligence', 'AI'],
    ['aromatase inhibitor', 'AI'],
    ['bevacizumab', 'Avastin'],
  ]);
  expect(names.get(nameKey('ai'))).toEqual(['artificial intelligence', 'aromatase inhibitor']);
  expect(names.get(nameKey('AVASTIN'))).toEqual(['bevacizumab']);
});
