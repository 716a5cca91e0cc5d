import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  distance,
  letterOf,
  packWords,
  unpackWords,
  Vocabulary,
} from '../../../src/search/vocabulary.ts';

const vocabulary = (counts: Record<string, number>): Vocabulary => {
  const made = new Vocabulary();
  made.add({
    words: packWords(new Map(Object.entries(counts))),
    names: {},
    spelled: [],
    instead: {},
  });
  return made;
};
const words = fc.stringMatching(/^[a-z0-9é]{1,45}$/);

test('any words survive being packed', () => {
  fc.assert(
    fc.property(fc.uniqueArray(words), (all) => {
      const unpacked = unpackWords(packWords(new Map(all.map((word) => [word, 1]))));
      expect(unpacked.map(([word]) => word)).toEqual([...all].sort((a, b) => (a < b ? -1 : 1)));
    }),
  );
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
  const some = vocabulary({ ischemia: 1, abscopal: 3 });
  expect(some.has('ischemia')).toBe(true);
  expect(some.has('is')).toBe(false);
  expect(some.family('is')).toEqual([]);
});

test('a clipped word is meant as the whole one, and a mistyped name as the name', () => {
  const some = new Vocabulary();
  some.add({
    words: packWords(new Map([['nivolumab', 5]])),
    names: { opdivo: ['nivolumab'], immuncheckpoint: ['nivolumab'] },
    spelled: ['opdivo'],
    instead: {},
  });
  expect(some.nearest('immuncheckpont')).toBeUndefined();
  expect(some.nearest('nivo', false)).toBeUndefined();
  expect(some.nearest('nivo')).toBe('nivolumab');
  expect(some.nearest('ni')).toBeUndefined();
  expect(some.nearest('optivo')).toBe('opdivo');
});

test('completions are words that go on, most frequent first', () => {
  const some = vocabulary({ abl: 9, ablate: 1, ablation: 200, ablations: 10, other: 5 });
  expect(some.completions('abl', 2)).toEqual(['ablation', 'ablations']);
});

test.each([
  ['pembrolizumap', 'pembrolizumab'],
  ['ablaton', 'ablation'],
  ['albation', 'ablation'],
  ['prostrate', 'prostate'],
])('%s was meant as %s', (typed, meant) => {
  expect(
    vocabulary({ pembrolizumab: 9, ablation: 200, prostate: 80, heat: 9 }).nearest(typed),
  ).toBe(meant);
});

test('two words that were written as one were meant as two', () => {
  expect(vocabulary({ breast: 9, cancer: 9 }).nearest('breastcancer')).toBe('breast cancer');
  expect(vocabulary({ the: 9, rapist: 9 }).nearest('therapist')).toBeUndefined();
});

test('another number is never meant', () => {
  const some = vocabulary({ '9d95': 9, '1234': 9 });
  expect(some.nearest('9d9')).toBeUndefined();
  expect(some.nearest('12345')).toBeUndefined();
});

test('an identifier is completed only where one is typed', () => {
  const some = vocabulary({ refer: 1, ref20: 9, doi101000ab1: 1 });
  expect(some.completions('ref', 3)).toEqual(['refer']);
  expect(some.completions('doi101000', 3)).toEqual(['doi101000ab1']);
});

test('a short word, and one that nothing is near, was meant as it stands', () => {
  const some = vocabulary({ heat: 9, ablation: 200 });
  expect(some.nearest('beat')).toBeUndefined();
  expect(some.nearest('paracetamol')).toBeUndefined();
});

test('the distance is the same both ways, none to itself, and at most the limit and one', () => {
  const short = fc.stringMatching(/^[abc]{0,7}$/);
  fc.assert(
    fc.property(short, short, (a, b) => {
      expect(distance(a, a, 2)).toBe(0);
      const [there, back] = [distance(a, b, 2), distance(b, a, 2)];
      expect(there > 2).toBe(back > 2);
      if (there <= 2) expect(there).toBe(back);
    }),
  );
});

test('another article or reference is never meant, nor is another word for an identifier', () => {
  const some = vocabulary({ doi101016jjuro200906035: 1, ref20: 1, nct04472767: 1 });
  expect(some.nearest('doi101016jjuro200906057')).toBeUndefined();
  expect(some.nearest('ref200')).toBeUndefined();
  expect(some.nearest('nct04472766')).toBe('nct04472767');
});

test('a family has forms of one word only, not all that share its stem', () => {
  const some = vocabulary({ hepatic: 9, ablation: 9, ablated: 4 });
  expect(some.family('hepatitis')).toEqual([]);
  expect(some.family('ablates')).toEqual(['ablation', 'ablated']);
});
