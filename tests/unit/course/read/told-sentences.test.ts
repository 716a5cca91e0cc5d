import { expect, test } from 'vitest';
import { readToldSentences } from '../../../../src/course/read/told-sentences.ts';

const read = (text: string) => readToldSentences(text, 'told.yaml');
const faults = (text: string) =>
  read(text).faults.map(
    ({ line, column, code, message }) => `${line}:${column} ${code} ${message}`,
  );

test('sentences are read with their section and their place, from every group', () => {
  const { told, faults: none } = read(
    'breast:\n  one:\n    - First.\n    - Second.\n  two:\n    - Third.\nprostate:\n  one:\n    - 5\n',
  );
  expect(none).toEqual([]);
  expect(told?.sentences).toEqual([
    { section: 'breast', text: 'First.', line: 3, column: 7 },
    { section: 'breast', text: 'Second.', line: 4, column: 7 },
    { section: 'breast', text: 'Third.', line: 6, column: 7 },
    { section: 'prostate', text: '5', line: 9, column: 7 },
  ]);
  expect(told?.sections).toEqual([
    { slug: 'breast', line: 1, column: 1 },
    { slug: 'prostate', line: 7, column: 1 },
  ]);
});

test('an empty file has no sentences, and no fault', () => {
  expect(read('# nothing yet\n')).toEqual({ told: { sentences: [], sections: [] }, faults: [] });
});

test.each([
  [
    '- First.',
    '1:1 entry/shape The file names sections, under each groups, and under each of these a list of sentences.',
  ],
  [
    'breast:\n  - First.',
    '1:1 entry/shape breast: under a section stand groups, each a list of sentences.',
  ],
  ['breast:\n  one: First.', '2:8 entry/shape breast: every group is a list of sentences.'],
  [
    'breast:\n  one:\n    - Two: parts.',
    '3:7 entry/shape breast: this is no sentence. Put a text with a colon in it in quotes.',
  ],
])('%j is a fault at its place', (text, fault) => {
  expect(faults(text)).toEqual([fault]);
});

test('what is no YAML is a fault, and has no sentences', () => {
  const { told, faults: found } = read('breast: [one');
  expect(told).toBeUndefined();
  expect(found).toMatchObject([{ code: 'yaml/syntax', file: 'told.yaml' }]);
});
