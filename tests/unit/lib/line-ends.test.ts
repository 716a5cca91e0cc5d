import { expect, test } from 'vitest';
import { plainLineEnds } from '../../../src/lib/line-ends.ts';

test('lines end alike, whatever the editor writes', () => {
  expect(plainLineEnds('a\r\nb\rc\nd\r\n\r\ne')).toBe('a\nb\nc\nd\n\ne');
});
