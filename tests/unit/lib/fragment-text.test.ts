import { expect, test } from 'vitest';
import { fragmentText } from '../../../src/lib/fragment-text.ts';

test.each([
  ['#PD%2D1', 'PD-1'],
  ['#PD-1', 'PD-1'],
  ['PD-1', 'PD-1'],
  ['#a#b', 'a#b'],
  // What cannot be decoded.
  ['#100%', '100%'],
  ['', ''],
])('the text of the fragment %s is %s', (hash, text) => {
  expect(fragmentText(hash)).toBe(text);
});
