import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterOf, packWords, unpackWords, Vocabulary } from '../../../src/search/vocabulary.ts';
import { sampleVocabulary } from './sample-vocabulary.ts';

const words = fc.stringMatching(/^[a-z0-9é]{1,45}$/);

test('any words survive being packed', () => {
  fc.assert(
    fc.property(fc.uniqueArray(words), (all) => {
      const unpacked = unpackWords(packWords(new Map(all.map((word) => [word, 1]))));
      expect(unpacked.map(([word]) => word)).toEqual([...all].sort((a, b) => (a < b ? -1 : 1)));
    }),
  );
});

test('a packed word has only what is other than in the word before, up to 35 letters', () => {
  const packed = (...all: string[]) => packWords(new Map(all.map((word) => [word, 1])));
  expect(packed('ablation', 'ablate', 'cold')).toBe('0ablate0\n5ion0\n0cold0');
  expect(packed('x'.repeat(36), 'x'.repeat(38))).toBe(`0${'x'.repeat(36)}0\nzxxx0`);
  expect(unpackWords('')).toEqual([]);
});

test('the size of a word grows with the number of its records', () => {
  const sizes = unpackWords(
    packWords(
      new Map([
        ['a', 1],
        ['b', 2],
        ['c', 5],
        ['d', 5_000],
      ]),
    ),
  );
  expect(sizes.map(([, size]) => size)).toEqual([0, 1, 2, 9]);
});

test('a file holds one first letter, and all digits, and all else', () => {
  expect(['abc', '12', 'é', ''].map(letterOf)).toEqual(['a', '0', '_', '_']);
});

test('a word is had as it stands; its beginning is not', () => {
  const some = sampleVocabulary({ ischemia: 1, abscopal: 3 });
  expect(some.has('ischemia')).toBe(true);
  expect(some.has('is')).toBe(false);
  expect(some.family('is')).toEqual([]);
});

test('names and what the text says instead are had by their keys, of all files that were added', () => {
  const some = new Vocabulary();
  const nothing = { words: '', names: {}, spelled: [], instead: {} };
  some.add({ ...nothing, words: packWords(new Map([['ablation', 4]])), spelled: ['keytruda'] });
  some.add({ ...nothing, names: { pd1: ['programmed death 1'] }, instead: { burning: ['heat'] } });
  expect(some.names('pd1')).toEqual(['programmed death 1']);
  expect(some.names('burning')).toBeUndefined();
  expect(some.instead('burning')).toEqual(['heat']);
  expect(some.instead('pd1')).toEqual([]);
  // A name that no text has stands in no number of records.
  expect([...some.sized()]).toEqual([
    ['ablation', 2],
    ['keytruda', undefined],
  ]);
  expect(some.has('keytruda')).toBe(false);
  expect(some.family('unheard')).toEqual([]);
});

test('completions are words that go on, most frequent first', () => {
  const some = sampleVocabulary({ abl: 9, ablate: 1, ablation: 200, ablations: 10, other: 5 });
  expect(some.completions('abl', 2)).toEqual(['ablation', 'ablations']);
});

test('an identifier is completed only where one is typed', () => {
  const some = sampleVocabulary({ refer: 1, ref20: 9, doi101000ab1: 1 });
  expect(some.completions('ref', 3)).toEqual(['refer']);
  expect(some.completions('doi101000', 3)).toEqual(['doi101000ab1']);
});

test('a family has forms of one word only, not all that share its stem', () => {
  const some = sampleVocabulary({ hepatic: 9, ablation: 9, ablated: 4 });
  expect(some.family('hepatitis')).toEqual([]);
  expect(some.family('ablates')).toEqual(['ablation', 'ablated']);
});
