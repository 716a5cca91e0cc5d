import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likelyIds, wordsOf } from '../../../src/islands/fragment/model.ts';
import { fragmentText } from '../../../src/lib/fragment-text.ts';
import { anyText } from '../any-query.ts';

test.each([
  ['#NCT02837029', 'nct02837029'],
  ['#PD-1', 'pd-1'],
  ['#PD%2D1', 'pd-1'],
  ['#abscopal-effect.', 'abscopal-effect'],
  ['#Abscopal%20effect)', 'abscopal-effect'],
  ['#abscopal_effect', 'abscopal-effect'],
])('%s most likely means %s', (hash, id) => {
  expect(likelyIds(fragmentText(hash))).toContain(id);
});

test('an exact id comes first', () => {
  expect(likelyIds('Table-1')).toEqual(['Table-1', 'table-1']);
});

test('a place is searched for by its words', () => {
  expect(wordsOf('no-such_place')).toBe('no such place');
  expect([...wordsOf('x'.repeat(500))]).toHaveLength(60);
});

test('any fragment is read without fault', () => {
  fc.assert(
    fc.property(anyText, (hash) => {
      const text = fragmentText(`#${hash}`);
      expect(likelyIds(text)).not.toContain('');
      expect(wordsOf(text)).not.toMatch(/\p{C}/u);
    }),
  );
});
