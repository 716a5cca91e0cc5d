import { expect, test } from 'vitest';
import { chunkOfBeginning, chunksOf } from '../../../../src/search/asking/chunks.ts';
import type { StartFile } from '../../../../src/search/index-file.ts';

/** Three chunks: up to `heat`, from there on, and from `heatin` on. */
const start = {
  chunks: ['one', 'two', 'three'],
  firsts: ['', 'heat', 'heatin'],
} as unknown as StartFile;

test.each([
  ['cell', 'one'],
  ['heat', undefined],
  ['heate', 'two'],
  ['heati', undefined],
  ['heatin', 'three'],
  ['zone', 'three'],
])('words that begin with “%s” stand in %s', (beginning, chunk) => {
  expect(chunkOfBeginning(beginning, start)).toBe(chunk);
});

test('fewer than four letters tell nothing', () => {
  expect(chunkOfBeginning('cel', start)).toBeUndefined();
  expect(chunkOfBeginning('', start)).toBeUndefined();
});

test('terms name the chunks of the stems of all their words, each once', () => {
  const term = (...words: string[]) => ({ text: '', ways: [{ words, worth: 1 }] });
  expect(chunksOf([term('cells', 'zones'), term('heating'), term('cell')], start)).toEqual([
    'one',
    'three',
    'two',
  ]);
});
