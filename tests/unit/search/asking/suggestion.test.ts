import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, nearest } from '../../../../src/search/asking/suggestion.ts';
import { packWords, Vocabulary } from '../../../../src/search/vocabulary.ts';
import { sampleVocabulary } from '../sample-vocabulary.ts';

test('a clipped word is meant as the whole one, and a mistyped name as the name', () => {
  const some = new Vocabulary();
  some.add({
    words: packWords(new Map([['nivolumab', 5]])),
    names: { opdivo: ['nivolumab'], immuncheckpoint: ['nivolumab'] },
    spelled: ['opdivo'],
    instead: {},
  });
  expect(nearest('immuncheckpont', some)).toBeUndefined();
  expect(nearest('nivo', some, false)).toBeUndefined();
  expect(nearest('nivo', some)).toBe('nivolumab');
  expect(nearest('ni', some)).toBeUndefined();
  expect(nearest('optivo', some)).toBe('opdivo');
});

test.each([
  ['pembrolizumap', 'pembrolizumab'],
  ['ablaton', 'ablation'],
  ['albation', 'ablation'],
  ['prostrate', 'prostate'],
])('%s was meant as %s', (typed, meant) => {
  expect(
    nearest(typed, sampleVocabulary({ pembrolizumab: 9, ablation: 200, prostate: 80, heat: 9 })),
  ).toBe(meant);
});

test('two words that were written as one were meant as two', () => {
  expect(nearest('breastcancer', sampleVocabulary({ breast: 9, cancer: 9 }))).toBe('breast cancer');
  expect(nearest('therapist', sampleVocabulary({ the: 9, rapist: 9 }))).toBeUndefined();
});

test('another number is never meant', () => {
  const some = sampleVocabulary({ '9d95': 9, '1234': 9 });
  expect(nearest('9d9', some)).toBeUndefined();
  expect(nearest('12345', some)).toBeUndefined();
});

test('a short word, and one that nothing is near, was meant as it stands', () => {
  const some = sampleVocabulary({ heat: 9, ablation: 200 });
  expect(nearest('beat', some)).toBeUndefined();
  expect(nearest('paracetamol', some)).toBeUndefined();
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
  const some = sampleVocabulary({ doi101016jjuro200906035: 1, ref20: 1, nct04472767: 1 });
  expect(nearest('doi101016jjuro200906057', some)).toBeUndefined();
  expect(nearest('ref200', some)).toBeUndefined();
  expect(nearest('nct04472766', some)).toBe('nct04472767');
});

test.each([
  ['colon', 'colony', 1],
  ['cough', 'rough', 9],
  ['torch', 'touch', 1],
  ['incision', 'infusion', 9],
  ['continence', 'confidence', 20],
  ['maxillary', 'axillary', 9],
  ['plant', 'plan', 9],
])('%s is a word of its own, and never %s', (typed, near, count) => {
  expect(nearest(typed, sampleVocabulary({ [near]: count }))).toBeUndefined();
});

test.each([
  ['cance', 'cancer'],
  ['gleeson', 'gleason'],
  ['necrotic', 'necrosis'],
  ['epatocellular', 'hepatocellular'],
  ['chemoembolisazion', 'chemoembolization'],
])('%s is still a slip of %s', (typed, meant) => {
  expect(nearest(typed, sampleVocabulary({ [meant]: 9 }))).toBe(meant);
});

test('a word for which the site has others was typed as meant', () => {
  const some = new Vocabulary();
  some.add({
    words: packWords(new Map([['colonization', 9]])),
    names: {},
    spelled: [],
    instead: { colon: ['colorectal'] },
  });
  expect(nearest('colon', some)).toBeUndefined();
  expect(nearest('coloniz', some)).toBe('colonization');
});

test.each([
  ['ablation', 'ablation', 0],
  ['ablation', 'ablaton', 1],
  ['ablation', 'abblation', 1],
  ['ablation', 'oblation', 1],
  // Two neighbors exchanged are one step, at the beginning, in the middle and at the end.
  ['ablation', 'balation', 1],
  ['ablation', 'abaltion', 1],
  ['ablation', 'ablatino', 1],
  ['ab', 'ba', 1],
  ['abc', 'cab', 2],
  ['abcd', 'badc', 2],
  ['heat', 'hint', 2],
  ['', 'ab', 2],
  ['ab', '', 2],
])('from %s to %s it is %i steps', (a, b, steps) => {
  expect(distance(a, b, 3)).toBe(steps);
});

test('more steps than the limit are only more', () => {
  expect(distance('heat', 'heatings', 2)).toBeGreaterThan(2);
  expect(distance('abcdef', 'uvwxyz', 2)).toBeGreaterThan(2);
  expect(distance('abc', 'abcd', 0)).toBeGreaterThan(0);
});

test('the longer a word, the more of it may be mistyped', () => {
  const some = sampleVocabulary({ heats: 9, ablation: 9, treating: 9 });
  expect(nearest('haets', some)).toBe('heats');
  expect(nearest('hxaxs', some)).toBeUndefined();
  expect(nearest('ablatxn', some)).toBeUndefined();
  expect(nearest('ablatxxn', some)).toBe('ablation');
  // Seven letters: one step.
  expect(nearest('treaing', some)).toBe('treating');
  expect(nearest('trexing', some)).toBeUndefined();
});

test('of words that are as near the more frequent is meant, and rather one that begins alike', () => {
  expect(nearest('beatingplate', sampleVocabulary({ heatingplate: 200, seatingplate: 1 }))).toBe(
    'heatingplate',
  );
  expect(nearest('heatxng', sampleVocabulary({ heatang: 2, heatbng: 16 }))).toBe('heatbng');
  expect(nearest('xblational', sampleVocabulary({ ablational: 1, xblationax: 1 }))).toBe(
    'xblationax',
  );
  // Nearer is more than frequent and than the first letter.
  expect(nearest('ablatoon', sampleVocabulary({ ablation: 1, ablatiny: 500 }))).toBe('ablation');
});

test('very short words, and words with figures for words without, are never meant', () => {
  expect(nearest('thexr', sampleVocabulary({ the: 9, ther: 9 }))).toBe('ther');
  expect(nearest('heath', sampleVocabulary({ heat4: 9 }))).toBeUndefined();
});

test('two words that were written as one have four letters each at least', () => {
  expect(nearest('heatcold', sampleVocabulary({ heat: 1, cold: 1 }))).toBe('heat cold');
  expect(nearest('heatcol', sampleVocabulary({ heat: 1, col: 1 }))).toBeUndefined();
  expect(nearest('heatxxxx', sampleVocabulary({ heat: 1, cold: 1 }))).toBeUndefined();
});
