import { describe, expect, test } from 'vitest';
import { checkPercentages } from '../../../src/checks/percentages.ts';
import { told, tree } from './small-tree.ts';

const check = (lists: object) =>
  told(checkPercentages(tree({ lists: { ...tree().lists, ...lists } })));

describe('the percentages of a text', () => {
  const HALF = [{ value: '50%', of: 4 }];
  const update = (finding: string, percentages: object[], caveat?: string) => [
    { value: { id: 'later', finding, caveat, percentages }, line: 3 },
  ];
  const note = (review: string, source: string, percentages: object[]) => [
    { value: { id: 'note', review, source, percentages }, line: 5 },
  ];

  test('of a later report are listed, with those of its caveat', () => {
    expect(check({ updates: update('It was 50%.', HALF) })).toEqual([]);
    expect(check({ updates: update('It was half.', HALF, 'Or 50%.') })).toEqual([]);
    expect(check({ updates: update('It was 50%.', []) })).toEqual([
      'updates.yaml:3:1 percent/group "later" prints 50% but lists none under percentages.',
    ]);
    expect(check({ updates: update('It was 50%.', HALF, 'Or 25%.') })).toEqual([
      'updates.yaml:3:1 percent/group "later" prints 50%, 25% but lists 50% under percentages.',
    ]);
  });

  test('of a source note are listed, first those of the review', () => {
    const both = [{ value: '40%', of: 5 }, ...HALF];
    expect(check({ sourceNotes: note('It has 40%.', 'It had 50%.', both) })).toEqual([]);
    expect(check({ sourceNotes: note('It has 50%.', 'It had 40%.', both) })).toEqual([
      'source-notes.yaml:5:1 percent/group "note" prints 50%, 40% but lists 40%, 50% under percentages.',
    ]);
    expect(check({ sourceNotes: note('50%', '', [{ value: '50%', of: 3 }]) })).toEqual([
      'source-notes.yaml:5:1 percent/group "note" prints 50% of 3, which no whole number of 3 gives.',
    ]);
  });
});

describe('a percentage of a record', () => {
  const one = { id: 'rate', unit: '%', value: 50, valueText: '50%', arms: [] };
  const study = (outcome: object, n?: number) => [
    {
      line: 8,
      value: { arms: [{ id: 'a', n: 4 }, { id: 'b', n: 3 }, { id: 'c' }], n, outcomes: [outcome] },
    },
  ];
  const fault = (of: number, text = '50%') => [
    `studies.yaml:8:1 percent/group "rate" prints ${text}, which no whole number of ${of} gives.`,
  ];

  test.each([
    ['is a share of its own group', { denominator: 4 }, 3, []],
    ['is none of its own group', { denominator: 3 }, 4, fault(3)],
    ['fits another group that is named', { denominator: 3, denominatorFits: 4 }, 3, []],
    ['does not fit it', { denominator: 4, denominatorFits: 3 }, 4, fault(3)],
    ['is a share of its arm', { arms: ['a'] }, 3, []],
    ['is none of its arm', { arms: ['b'] }, 4, fault(3)],
    ['is of an arm of unknown size', { arms: ['c'] }, 3, []],
    ['is of all arms', { arms: ['a', 'b'] }, 3, []],
    ['is a share of the study', {}, 4, []],
    ['is none of the study', {}, 3, fault(3)],
    ['is of a study of unknown size', {}, undefined, []],
    ['has another unit', { unit: 'month' }, 3, []],
    ['has no value of its own', { value: undefined }, 3, []],
    ['is printed without its sign', { valueText: '50 of 100' }, 3, []],
    ['is printed with a range', { valueText: 'about 33.3% (20%–50%)' }, 3, []],
    ['is printed to a digit that no number gives', { valueText: '33.4%' }, 3, fault(3, '33.4%')],
    ['is printed to two digits', { valueText: '66.67%' }, 3, []],
    ['is printed to two that no number gives', { valueText: '50.33%' }, 3, fault(3, '50.33%')],
  ])('%s', (_, outcome, n, faults) => {
    expect(check({ studies: study({ ...one, ...outcome }, n) })).toEqual(faults);
  });
});
