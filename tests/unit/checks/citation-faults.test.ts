import { expect, test } from 'vitest';
import { citationFaults } from '../../../src/checks/citation-faults.ts';

const at = { file: 'content/a.mdx', line: 3, column: 7 };
const references = new Set(['1', '2', '3']);

test('numbers of the list, alone or in a range, are no fault', () => {
  expect(citationFaults('1-3', at, references)).toEqual([]);
  expect(citationFaults('2', at, references)).toEqual([]);
});

test('all unknown numbers of a citation are one fault at its place', () => {
  expect(citationFaults('2-5,9', at, references)).toEqual([
    { ...at, code: 'cite/unknown', message: 'The review has no reference 4, 5, 9.' },
  ]);
});

test('what is not a list of numbers says why', () => {
  expect(citationFaults('3-1', at, references)).toEqual([
    { ...at, code: 'cite/form', message: '"3-1" counts backwards.' },
  ]);
});

test('while the list of references cannot be read, any number may be right', () => {
  expect(citationFaults('99', at, undefined)).toEqual([]);
});
