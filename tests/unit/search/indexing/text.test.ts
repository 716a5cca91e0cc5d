import { expect, test } from 'vitest';
import { indexedText } from '../../../../src/search/indexing/text.ts';
import { vocabularyFiles } from '../../../../src/search/indexing/vocabulary-files.ts';
import { unpackWords } from '../../../../src/search/vocabulary.ts';

const record = {
  url: '/a/#b',
  kind: 'section' as const,
  title: 'Heat – kills',
  page: 'Ablations',
  text: 'anti-PD-1 drugs',
};

test('each written word keeps its place; other forms and the title of the page follow', () => {
  expect(indexedText(record)).toMatchObject({
    content: 'heat – kill antipd1 drug anti antipd pd pd1 1 ablat',
    titleWords: 3,
    words: 10,
  });
});

test('the title of a key sentence is its text, and counts once', () => {
  const claim = indexedText({ ...record, kind: 'claim', title: 'anti-PD-1 …' });
  expect(claim.titleWords).toBe(0);
  expect(claim.content).toMatch(/^antipd1 drug /);
});

test('a reference is found by its number', () => {
  const reference = indexedText({ ...record, kind: 'reference', url: '/references/#ref-20' });
  expect(reference.content).toContain(' ref20 ');
  expect(reference.vocabulary).toContain('ref20');
});

test('the vocabulary has the words as they are written, a file a letter, without the page’s title', () => {
  const counts = new Map(Array.from(indexedText(record).vocabulary, (word) => [word, 2]));
  const files = vocabularyFiles(counts, {
    same: [['heat', 'warmth']],
    instead: [{ word: 'burn', text: ['heat'] }],
  });
  const words = files.flatMap(({ file }) => unpackWords(file.words).map(([word]) => word));
  expect(words).toEqual(['1', 'anti', 'antipd', 'antipd1', 'drugs', 'heat', 'kills', 'pd', 'pd1']);
  expect(files.map(({ letter }) => letter).join('')).toBe('0abdhkpw');
  expect(files.find(({ letter }) => letter === 'w')?.file.names).toEqual({ warmth: ['heat'] });
  expect(files.find(({ letter }) => letter === 'b')?.file.instead).toEqual({ burn: ['heat'] });
});

test.each([
  ['section', 'Breast masses', '3', 'section3'],
  ['figure', 'Figure 3.2. The zone', undefined, 'figure3x'],
  ['table', 'Table 3.1. Recurrence', undefined, 'table3x'],
  ['table', 'Table 1. Trials', undefined, 'table1'],
] as const)('a %s is found by its number: %s', (kind, title, number, word) => {
  const { vocabulary } = indexedText({ ...record, kind, title, ...(number && { number }) });
  expect(vocabulary).toContain(word);
});

test.each([
  ['figure', 'Figure T1. Which procedures'],
  ['section', 'Figure 3.2. The zone'],
] as const)('a %s without a number of a section has no such word: %s', (kind, title) => {
  const { vocabulary } = indexedText({ ...record, kind, title });
  expect([...vocabulary].filter((word) => /^(?:figure|section)./.test(word))).toEqual([]);
});

test('spaces around a title are no words, and a record without one has none', () => {
  expect(indexedText({ ...record, title: ' Heat  kills ' })).toMatchObject({
    ...{ titleWords: 2, content: 'heat kill antipd1 drug anti antipd pd pd1 1 ablat' },
  });
  expect(indexedText({ ...record, title: '' })).toMatchObject({
    ...{ titleWords: 0, content: 'antipd1 drug anti antipd pd pd1 1 ablat' },
  });
});
