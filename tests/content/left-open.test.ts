import { expect, test } from 'vitest';
import { leavesOpen } from '../../src/checks/left-open.ts';

test.each([
  ['Their number is not given.', true],
  ['The review prints no measure.', true],
  ['It does not say how many.', true],
  ['The figure was never stated.', true],
  ['No rate of harm is given.', true],
  ['Neither its size nor its date is printed.', true],
  ['It gives neither rates nor sizes.', true],
  ['Ablation has given hope.', false],
])('"%s" leaves something open: %s', (text, expected) => {
  expect(leavesOpen(text)).toBe(expected);
});
