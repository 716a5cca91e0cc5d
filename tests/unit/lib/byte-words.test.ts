import { expect, test } from 'vitest';
import { byteWords } from '../../../src/lib/byte-words.ts';

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [14_499, '14 kB'],
  [999_499, '999 kB'],
  // Never "1000 kB".
  [999_500, '1.0 MB'],
  [1_240_000, '1.2 MB'],
])('%i bytes are said as %s', (bytes, words) => {
  expect(byteWords(bytes)).toBe(words);
});
