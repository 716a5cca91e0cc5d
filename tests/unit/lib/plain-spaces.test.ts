import { expect, test } from 'vitest';
import { plainSpaces } from '../../../src/lib/plain-spaces.ts';

test('a text comes in one line, whatever parts its words', () => {
  expect(plainSpaces('\n  One\ttwo\r\n\n three ')).toBe('One two three');
  expect(plainSpaces(' \n ')).toBe('');
});
