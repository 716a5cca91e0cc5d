import { expect, test } from 'vitest';
import { missingWords, pathWords } from '../../../../src/course/read/path-words.ts';

const QUESTION = {
  options: [{ id: 'a', rationale: 'x' }, { id: 'b' }, { text: 'y' }],
  own: { figures: [1] },
  studies: [{ id: 's', outcomes: [{ id: 'o' }] }],
};

test.each([
  [['stem'], 'stem'],
  [['own', 'figures', 0], 'own.figures.0'],
  [['options', 1, 'rationale'], 'rationale of option "b"'],
  [['options', 2, 'rationale'], 'rationale of option 3'],
  [['options', 1], 'option "b"'],
  [['studies', 0, 'outcomes', 0, 'label'], 'label of outcome "o" of study "s"'],
])('the path %j is %s', (path, words) => {
  expect(pathWords(path, QUESTION)).toBe(words);
});

test.each([
  [['options', 1, 'rationale'], 'Option "b" has no rationale'],
  [['options', 2, 'id'], 'Option 3 has no id'],
  [['stem'], 'stem: is missing'],
  [['own', 'why'], 'own.why: is missing'],
  [[], 'entry: is missing'],
])('of the path %j it says %s', (path, words) => {
  expect(missingWords(path, QUESTION, 'entry')).toBe(words);
});

test.each([
  [['glass', 0], 'glass 1'],
  [['bodies', 0], 'body 1'],
  [['siesta', 0], 'siesta 1'],
  [['words', 0], 'words.0'],
  [['pairs', 0, 1], 'pairs.0.1'],
  [['none', 0, 'a'], 'none.0.a'],
  [[0, 'a'], '0.a'],
])('in other lists the path %j is %s', (path, words) => {
  const input = {
    ...{ glass: [{}], bodies: [{}], siesta: [{}] },
    ...{ words: ['a'], pairs: [['a', 'b']], none: null },
  };
  expect(pathWords(path, input)).toBe(words);
});
