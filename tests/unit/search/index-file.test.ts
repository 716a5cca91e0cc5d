import { expect, test } from 'vitest';
import type * as indexFile from '../../../src/search/index-file.ts';
import { kindLetter, kindOfLetter } from '../../../src/search/index-file.ts';
import { searchKinds } from '../../../src/search/kinds.ts';
import { anew } from '../anew.ts';

test('each kind of a result is one letter of the index, and is found by it again', () => {
  const letters = searchKinds.map((kind) => kindLetter(kind, searchKinds));
  expect(letters.join('')).toHaveLength(searchKinds.length);
  expect(letters.map((letter) => kindOfLetter(letter, searchKinds))).toEqual([...searchKinds]);
});

test('what is no letter of a kind, or none at all, is no kind', () => {
  expect(kindOfLetter('z', searchKinds)).toBeUndefined();
  expect(kindOfLetter('-', searchKinds)).toBeUndefined();
  expect(kindOfLetter(undefined, searchKinds)).toBeUndefined();
});

test('two files have lasting names: where everything begins, and the engine as Pagefind calls it', async () => {
  const { startFile, coreFile } = await anew<typeof indexFile>('src/search/index-file.ts');
  expect([startFile, coreFile]).toEqual(['start.pf_start', 'wasm.unknown.pagefind']);
});
