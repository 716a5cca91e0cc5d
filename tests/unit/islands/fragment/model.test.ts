import { expect, test } from 'vitest';
import { likelyIds, wordsOf } from '../../../../src/islands/fragment/model.ts';

test.each([
  [' anergy ', ['anergy']],
  ['Anergy.”)', ['Anergy', 'anergy']],
  ['T cell__Death', ['T cell__Death', 't cell__death', 't-cell-death']],
  ['...', []],
])('by the fragment %j these ids may be meant, the likeliest first', (fragment, ids) => {
  expect(likelyIds(fragment)).toEqual(ids);
});

test('a fragment is searched for by its words, up to sixty signs, and without what is not printed', () => {
  expect(wordsOf(' t--cell__death\u200b ')).toBe('t cell death');
  expect(wordsOf('x'.repeat(80))).toBe('x'.repeat(60));
  expect(wordsOf(`${'x'.repeat(59)} y`)).toBe('x'.repeat(59));
});
