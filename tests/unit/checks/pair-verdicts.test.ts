import { describe, expect, test } from 'vitest';
import { checkPairVerdicts } from '../../../src/checks/pair-verdicts.ts';
import { listTree } from './list-tree.ts';
import { told } from './small-tree.ts';

const result = (id: string, given: object = {}) => ({
  ...{ id, measure: 'survival', arms: [], timePoint: 'at 1 year', valueText: '40%' },
  ...{ comparator: [], ...given },
});
/** Two trials of one design and size, each with a control of its own and one result. */
const trial = (id: string, given: object = {}) => ({
  ...{ id, design: 'trial', designStated: true, n: 26, refs: [] },
  arms: [{ id: 'drug' }, { id: 'control' }],
  outcomes: [result(`${id}-result`, { comparator: ['control'] })],
  ...given,
});
const SAME = {
  verdict: 'same',
  ground: 'Both are so.',
  basis: 'records',
  sources: [],
  records: [],
};
/** The pair of both trials as their records are. */
const pair = (judgments: object = {}, given: object = {}) => ({
  id: 'pair',
  title: 'One beside the other',
  question: 'Is one better?',
  judgments: {
    ...{ time: SAME, design: SAME, size: SAME, control: SAME, measure: SAME, ...judgments },
  },
  sides: [
    { study: 'one', outcomes: ['one-result'] },
    { study: 'two', outcomes: ['two-result'] },
  ],
  notes: [],
  ...given,
});
const faults = (studies: readonly object[], comparisons: readonly object[]) =>
  told(checkPairVerdicts(listTree({ studies, comparisons })));
const both = (other: object = {}) => [trial('one'), trial('two', other)];
const calls = (aspect: string, said: string, computed: string) =>
  `The comparison "pair" calls the ${aspect} "${said}", and by its records it is "${computed}".`;

test('a pair that judges as its records do has no fault', () => {
  expect(faults(both(), [pair()])).toEqual([]);
});

describe('an aspect that the records decide', () => {
  test.each([
    ['design', { design: 'registry' }, 12],
    ['size', { n: 27 }, 18],
    ['control', { outcomes: [result('two-result')] }, 24],
  ])('is called otherwise: %s', (aspect, other, line) => {
    expect(faults(both(other), [pair()])).toEqual([
      `comparisons.yaml:${line}:16 comparison/verdict ${calls(aspect, 'same', 'differs')}`,
    ]);
    const judged = { ...SAME, verdict: 'differs' };
    expect(faults(both(other), [pair({ [aspect]: judged })])).toEqual([]);
  });

  const silent = both({ n: undefined });
  test.each([
    ['the records alone', { basis: 'records' }, true],
    ['our remark', { basis: 'ours' }, true],
    ['a source that is named', { basis: 'source', sources: [{ ref: 1 }] }, false],
    ['a source that is not named', { basis: 'source' }, true],
    ['the text', { basis: 'text' }, false],
  ])('is left open by the records and judged by %s', (_, judgment, isWrong) => {
    const found = faults(silent, [pair({ size: { ...SAME, ...judgment } })]);
    expect(found).toEqual(
      isWrong
        ? [`comparisons.yaml:18:16 comparison/verdict ${calls('size', 'same', 'unsaid')}`]
        : [],
    );
  });

  test('is decided by the records also where the text is named', () => {
    const size = { ...SAME, basis: 'text' };
    expect(faults(both({ n: 27 }), [pair({ size })])).toHaveLength(1);
  });
});

describe('time', () => {
  const at = (timePoint?: string) =>
    both({ outcomes: [result('two-result', { timePoint, comparator: ['control'] })] });
  const judged = (verdict: string) => [pair({ time: { ...SAME, verdict } })];
  const wrong = (said: string, computed: string) => [
    `comparisons.yaml:6:16 comparison/verdict ${calls('time', said, computed)}`,
  ];

  test('is as the time points are, where all results have one', () => {
    expect(faults(at('at 2 years'), judged('same'))).toEqual(wrong('same', 'differs'));
    expect(faults(at('at 1 year'), judged('differs'))).toEqual(wrong('differs', 'same'));
    expect(faults(at('at 2 years'), judged('differs'))).toEqual([]);
  });
  test('may differ in more than time points, and is not the same where one has none', () => {
    expect(faults(at(), judged('differs'))).toEqual([]);
    expect(faults(at(), judged('unsaid'))).toEqual([]);
    expect(faults(at(), judged('same'))).toEqual(wrong('same', 'unsaid'));
  });
});

test('measures of two terms differ, and one term may be taken in two ways', () => {
  const other = both({
    outcomes: [result('two-result', { measure: 'toxicity', comparator: ['control'] })],
  });
  const judged = (verdict: string) => [pair({ measure: { ...SAME, verdict } })];
  expect(faults(other, judged('same'))).toEqual([
    `comparisons.yaml:30:16 comparison/verdict ${calls('measure', 'same', 'differs')}`,
  ]);
  expect(faults(other, judged('differs'))).toEqual([]);
  expect(faults(both(), judged('differs'))).toEqual([]);
  expect(faults(both(), judged('unsaid'))).toEqual([]);
});

describe('a ground', () => {
  const grounded = (ground: string) => faults(both(), [pair({ size: { ...SAME, ground } })]);

  test('prints only numbers of the two records, and whole ones', () => {
    expect(grounded('Both had 26 patients, 40% of them alive.')).toEqual([]);
    expect(grounded('One had 2, the other 26.55 patients.')).toEqual([
      'comparisons.yaml:19:15 comparison/figure The comparison "pair", size: no record of its two sides has the number 2.',
      'comparisons.yaml:19:15 comparison/figure The comparison "pair", size: no record of its two sides has the number 26.55.',
    ]);
  });
  test('does not print a number of a third record', () => {
    const found = faults(
      [...both(), trial('three', { n: 77 })],
      [pair({ size: { ...SAME, ground: 'Both had 77.' } })],
    );
    expect(found).toEqual([
      'comparisons.yaml:19:15 comparison/figure The comparison "pair", size: no record of its two sides has the number 77.',
    ]);
  });
});

test('neither title nor question gives a result away', () => {
  expect(faults(both(), [pair({}, { title: 'One with 40% alive' })])).toEqual([
    'comparisons.yaml:2:10 comparison/tells The title of the comparison "pair" gives the result "40%" away.',
    'comparisons.yaml:2:10 comparison/tells The title of the comparison "pair" gives the result "40%" away.',
  ]);
  const other = both({
    outcomes: [result('two-result', { valueText: '12 months', comparator: ['control'] })],
  });
  expect(faults(other, [pair({}, { question: 'Are 12 months better?' })])).toEqual([
    'comparisons.yaml:3:13 comparison/tells The question of the comparison "pair" gives the result "12 months" away.',
  ]);
});

test('a pair that names what is not there is not judged', () => {
  const elsewhere = {
    sides: [
      { study: 'one', outcomes: ['gone'] },
      { study: 'two', outcomes: ['two-result'] },
    ],
  };
  const size = { ...SAME, verdict: 'differs' };
  expect(faults(both(), [pair({ size })])).toHaveLength(1);
  expect(faults(both(), [pair({ size }, elsewhere)])).toEqual([]);
  expect(faults(both(), [pair({ size }, { notes: ['gone'] })])).toEqual([]);
});

test('the source notes of the course can be named', () => {
  const size = { ...SAME, verdict: 'differs' };
  const content = { studies: both(), comparisons: [pair({ size }, { notes: ['note'] })] };
  expect(checkPairVerdicts(listTree({ ...content, sourceNotes: [{ id: 'note' }] }))).toHaveLength(
    1,
  );
});

describe('a result set beside another study', () => {
  const third = (
    given: object,
    arms: object[] = [{ id: 'drug' }, { id: 'past', historical: true }],
  ) => trial('three', { arms, outcomes: [result('other'), result('three-result', given)] });
  const absent = [
    'studies.yaml:49:11 comparison/absent The result "three-result" is set beside another study or the past, and no comparison has it.',
  ];

  test.each([
    ['another study', { comparator: ['one'] }, true],
    ['a group of the past', { comparator: ['past'] }, true],
    ['a group and another study', { comparator: ['drug', 'one'] }, true],
    ['a group of its study', { comparator: ['drug'] }, false],
    ['nothing', { arms: ['past'] }, false],
    ['a group of its study, as the past', { comparator: ['drug'], arms: ['past'] }, true],
    ['a group of its study, as a group', { comparator: ['drug'], arms: ['drug'] }, false],
  ])('%s', (_, given, isAbsent) => {
    const studies = [...both(), third(given)];
    expect(faults(studies, [pair()]).map((line) => line.replace(/:\d+:\d+/, ''))).toEqual(
      isAbsent ? absent.map((line) => line.replace(/:\d+:\d+/, '')) : [],
    );
  });

  test('has the place of its id', () => {
    expect(faults([...both(), third({ comparator: ['one'] })], [pair()])).toEqual(absent);
  });
  test('is in some pair, on either side', () => {
    const beside = both({ outcomes: [result('two-result', { comparator: ['one'] })] });
    const control = { ...SAME, verdict: 'differs' };
    expect(faults(beside, [pair({ control })])).toEqual([]);
  });
  test('needs none in a course without comparisons', () => {
    expect(faults([third({ comparator: ['one'] })], [])).toEqual([]);
  });
});
