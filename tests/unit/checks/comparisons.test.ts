import { expect, test } from 'vitest';
import { checkComparisons } from '../../../src/checks/comparisons.ts';
import { listTree } from './list-tree.ts';
import { told } from './small-tree.ts';

const study = (id: string) => ({
  ...{ id, refs: [7], arms: [{ id: `${id}-drug` }], outcomes: [{ id: `${id}-alive` }] },
});
const lists = {
  studies: [study('heat'), study('cold')],
  sourceNotes: [{ id: 'number' }],
  references: [{ n: 7, grade: 'verified', title: 'A pilot' }],
};
const SAME = { verdict: 'same', sources: [], records: [] };
const pair = (given: object = {}) => ({
  id: 'pair',
  sides: [
    { study: 'heat', arm: 'heat-drug', outcomes: ['heat-alive'] },
    { study: 'cold', outcomes: ['cold-alive'] },
  ],
  ...{ notes: ['number'], judgments: { design: SAME }, ...given },
});
const check = (comparisons: readonly object[], given: object = {}) =>
  checkComparisons(listTree({ ...lists, comparisons }, given));

test('a comparison that names what there is has no fault', () => {
  expect(check([pair()])).toEqual([]);
});

test('a comparison that names what there is not is told with what may be meant', () => {
  const sides = [
    { study: 'heet', outcomes: ['heat-alive'] },
    { study: 'cold', arm: 'cold-drugs', outcomes: ['cold-alife'] },
  ];
  const found = check([pair({ sides, notes: ['nummer'] })]);
  const names = (id: string) =>
    `comparison/unknown The comparison "pair" names "${id}", which does not exist.`;
  expect(told(found)).toEqual([
    `comparisons.yaml:3:14 ${names('heet')}`,
    `comparisons.yaml:7:12 ${names('cold-drugs')}`,
    `comparisons.yaml:9:11 ${names('cold-alife')}`,
    `comparisons.yaml:11:7 ${names('nummer')}`,
  ]);
  expect(found.map(({ suggestion }) => suggestion)).toEqual([
    ...['heat', 'cold-drug', 'cold-alive', 'number'],
  ]);
});

test('a judgment rests on records and results of any study', () => {
  const rests = (...records: string[]) => [pair({ judgments: { design: { ...SAME, records } } })];
  expect(check(rests('cold', 'heat-alive'))).toEqual([]);
  const found = check(rests('colt', 'heat-alife'));
  expect(found.map(({ suggestion }) => suggestion)).toEqual(['cold', 'heat']);
  expect(told(found).map((line) => line.split(' ')[0])).toEqual([
    ...['comparisons.yaml:17:11', 'comparisons.yaml:18:11'],
  ]);
});

test('what a source says is told at the comparison', () => {
  const judgments = { design: { ...SAME, verdict: 'unsaid' } };
  const [first] = told(check([pair({ judgments })]));
  expect(first).toBe(
    'comparisons.yaml:1:7 comparison/source The comparison "pair", design: it is called unsaid, but the title of reference 7 says "pilot".',
  );
});

test.each(['studies', 'sourceNotes'])('a comparison may name what cannot be read: %s', (name) => {
  const keys = { ...listTree(lists).keys, [name]: undefined };
  expect(check([pair({ notes: ['gone'] })])).toHaveLength(1);
  expect(check([pair({ notes: ['gone'] })], { keys })).toEqual([]);
});
