import { describe, expect, test } from 'vitest';
import { checkRecordsBeside } from '../../../src/checks/records-beside.ts';
import { listTree } from './list-tree.ts';
import { told } from './small-tree.ts';

const study = (id: string, given: object = {}) => ({
  id,
  n: 9,
  sourceNotes: [],
  outcomes: [],
  ...given,
});
const faults = (studies: object[], sourceNotes: object[] = [], given: object = {}) =>
  told(checkRecordsBeside(listTree({ studies, sourceNotes }, given)));
const result = (id: string, measure: string, ...comparator: string[]) => ({
  id,
  measure,
  comparator,
});

test('a result stands beside a study with a result in the same measure', () => {
  const outcomes = [
    result('a-1', 'survival', 'b', 'a', 'drug'),
    result('a-2', 'toxicity', 'drug', 'b', 'c'),
  ];
  const b = study('b', { outcomes: [result('b-1', 'recall'), result('b-2', 'survival')] });
  expect(faults([study('a', { outcomes }), b, study('c')])).toEqual([
    'studies.yaml:14:9 study/measure "a-2" is set beside "b", which has no result in the measure "toxicity".',
    'studies.yaml:14:9 study/measure "a-2" is set beside "c", which has no result in the measure "toxicity".',
  ]);
});

describe('a record without a number of patients', () => {
  const open = (given: object = {}) =>
    study('a', { n: undefined, sourceNotes: ['dry', 'wet'], ...given });
  const notes = (source: string) => [
    { id: 'dry', source: 'It was small.' },
    { id: 'wet', source },
  ];
  const unnamed =
    'studies.yaml:4:7 study/size-note "a" has no number of patients, and the source note "wet" tells one.';
  const needless = (id: string) =>
    `studies.yaml:6:13 study/size-note The source note "${id}" tells no number of patients of "a".`;

  test.each(['It had 26 patients.', 'Of 1,234 women.', 'Ten men.', 'There were 9 Cases.'])(
    'names the note that tells it: %s',
    (source) => {
      expect(faults([open()], notes(source))).toEqual([unnamed]);
      expect(faults([open({ sizeNote: 'wet' })], notes(source))).toEqual([]);
    },
  );
  test.each([
    'It had patients.',
    'Often patients came.',
    'Of 26 lesions, all.',
    'Of 26 menus.',
    'Of 26 patients, which one is not identified.',
  ])('has none in a note that tells none: %s', (source) => {
    expect(faults([open()], notes(source))).toEqual([]);
    expect(faults([open({ sizeNote: 'wet' })], notes(source))).toEqual([needless('wet')]);
  });
  test('names a note that does not tell it', () => {
    expect(faults([open({ sizeNote: 'dry' })], notes('Of 26 patients.'))).toEqual([
      needless('dry'),
    ]);
    expect(faults([open({ sizeNote: 'gone' })], notes('Of 26 patients.'))).toEqual([]);
    expect(faults([open({ sourceNotes: ['gone'] })])).toEqual([]);
  });
  test('has it in words, or may have it in notes that cannot be read', () => {
    const wet = notes('Of 26 patients.');
    expect(faults([open({ nText: 'some' })], wet)).toEqual([]);
    expect(faults([open({ n: 26 })], wet)).toEqual([]);
    const broken = new Set(['sourceNotes']);
    expect(faults([open()], wet, { broken })).toEqual([]);
    expect(faults([open()], wet, { broken: new Set(['updates']) })).toEqual([unnamed]);
  });
  test('is told of after its results', () => {
    const outcomes = [result('a-1', 'survival', 'b')];
    const measure =
      'studies.yaml:9:9 study/measure "a-1" is set beside "b", which has no result in the measure "survival".';
    const wet = notes('Of 26 patients.');
    expect(faults([open({ outcomes }), study('b')], wet)).toEqual([measure, unnamed]);
    const [first] = faults([open({ outcomes, sizeNote: 'dry' }), study('b')], wet);
    expect(first).toBe(measure);
    expect(faults([open({ outcomes, sizeNote: 'dry' }), study('b')], wet)).toHaveLength(2);
    expect(faults([open({ outcomes, nText: 'some' }), study('b')], wet)).toEqual([measure]);
    expect(faults([open({ outcomes, sizeNote: 'wet' }), study('b')], wet)).toEqual([measure]);
  });
});
