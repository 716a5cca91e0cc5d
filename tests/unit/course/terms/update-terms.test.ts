import { expect, test } from 'vitest';
import { cautions } from '../../../../src/course/terms/update-terms.ts';

test('a report is not taken for more than it is', () => {
  expect(cautions('paper', false)).toEqual([]);
  expect(cautions('abstract', false)).toEqual(['Abstract only']);
  expect(cautions('paper', true)).toEqual(['Interim analysis']);
  expect(cautions('registry', true)).toEqual(['Registry record only', 'Interim analysis']);
});
