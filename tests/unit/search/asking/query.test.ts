import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuery } from '../../../../src/search/asking/query.ts';
import { anyText } from '../../any-query.ts';

const words = (query: string) => readQuery(query).flatMap((piece) => piece.words);

test.each(['NCT02837029', 'nct 02837029', 'NCT-02837029', 'nct: 02837029', 'NCT#02837029'])(
  'a registry number in any form is one word: %s',
  (written) => {
    expect(words(`trial ${written}`)).toEqual(['trial', 'nct02837029']);
  },
);

test.each([
  'https://clinicaltrials.gov/study/NCT02837029',
  'clinicaltrials.gov/ct2/show/nct02837029?x=1',
])('the address of a trial is its number: %s', (written) => {
  expect(words(written)).toEqual(['nct02837029']);
});

test('another web address is one word, not its parts', () => {
  expect(readQuery('https://example.org/ablation/trial').map(({ parts }) => parts)).toEqual([
    ['httpsexampleorgablationtrial'],
  ]);
  expect(readQuery('ablation/trial').map(({ parts }) => parts)).toEqual([['ablation', 'trial']]);
});

test.each(['fig 4.5', 'Fig. 4.5', 'fig.4.5', 'figure 4.5'])(
  'a figure is called so: %s',
  (written) => {
    expect(words(written)).toEqual(['figure', '4d5']);
  },
);

test.each([
  ['p<0.05', ['p', '0d05']],
  ['HR=0.58', ['hr', '0d58']],
  ['grade≥3 colitis', ['grade', '3', 'colitis']],
  ['n=26', ['26']],
  ['n = 26', ['26']],
  ['1,5 cm', ['1d5', 'cm']],
  ['grade 3,4', ['grade', '34']],
  ['10.1000/a<1>b', ['doi101000a1b']],
])('a measure is a word beside its value: %s', (typed, read) => {
  expect(words(typed)).toEqual(read);
});

test('words in capitals that join others are left out, and ask when they stand alone', () => {
  expect(words('ablation AND heat NOT cold OR ice')).toEqual(['ablation', 'heat', 'cold', 'ice']);
  expect(words('OR')).toEqual(['or']);
});

test('words that only turn a question are light, and still asked for', () => {
  expect(
    readQuery('does TACE work').map(({ text, light, filler }) => [text, light, filler]),
  ).toEqual([
    ['does', false, true],
    ['TACE', false, false],
    ['work', true, false],
  ]);
});

test.each([
  '10.1000/ab-1',
  'doi:10.1000/ab-1',
  'DOI 10.1000/AB-1',
  'https://doi.org/10.1000/ab-1',
  'http://dx.doi.org/10.1000/ab-1',
])('a DOI in any form is one word: %s', (written) => {
  expect(words(written)).toEqual(['doi101000ab1']);
});

test.each(['reference 20', 'Ref. 20', 'ref 20', '[20]'])(
  'a reference is one word: %s',
  (written) => {
    expect(words(written)).toEqual(['ref20']);
  },
);

test('curly quotation marks are quotation marks, and an unclosed one is closed at the end', () => {
  for (const query of [
    '“overall survival” laser',
    '"overall survival" laser',
    '„overall survival“ laser',
  ]) {
    expect(readQuery(query).map(({ text, quoted }) => [text, quoted])).toEqual([
      ['overall survival', true],
      ['laser', false],
    ]);
  }
  expect(readQuery('"overall surv').map(({ quoted }) => quoted)).toEqual([true]);
});

test('common words are fillers unless they are written as abbreviations', () => {
  expect(readQuery('what is us').map(({ filler }) => filler)).toEqual([true, true, true]);
  expect(readQuery('US')[0]?.filler).toBe(false);
  expect(readQuery('WHat A').map(({ filler }) => filler)).toEqual([true, true]);
});

test('only the word that ends at the caret is open', () => {
  const open = (query: string, caret?: number) =>
    readQuery(query, caret).map((piece) => piece.open);
  expect(open('heat ablat', 10)).toEqual([false, true]);
  expect(open('heat ablat', 4)).toEqual([true, false]);
  expect(open('heat ablat', 7)).toEqual([false, false]);
  expect(open('heat ablat')).toEqual([false, false]);
  // Where what is asked for is put into its usual form, only its end is the same place.
  expect(open('fig 4.5 ablat', 13)).toEqual([false, false, true]);
  expect(open('fig 4.5 ablat', 7)).toEqual([false, false, false]);
});

test('any text is read without fault into words of letters and digits', () => {
  fc.assert(
    fc.property(anyText, fc.nat(300), (text, caret) => {
      for (const piece of readQuery(text, caret))
        for (const word of piece.words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
    }),
  );
});

test('a reference is named as one reads it', () => {
  expect(readQuery('ref. 200')).toMatchObject([{ text: 'reference 200', words: ['ref200'] }]);
});

test.each([
  ['section 3', 'section3', 'section 3'],
  ['Figure 3', 'figure3', 'Figure 3'],
  ['what does fig. 3 show', 'figure3', 'figure 3'],
  ['tables 4', 'table4', 'table 4'],
])(
  'a number of a section is one word with what it counts, shown as typed: %s',
  (typed, word, text) => {
    expect(readQuery(typed)).toContainEqual(expect.objectContaining({ words: [word], text }));
  },
);

test('a number with decimals or a unit is no number of a section', () => {
  expect(words('figure 3.2')).toEqual(['figure', '3d2']);
  expect(words('figure 3cm')).toEqual(['figure', '3cm']);
});

test('a minus before a word says that it is not wanted, one before a number or at the start does not', () => {
  const unwanted = (query: string) =>
    readQuery(query)
      .filter((piece) => piece.unwanted)
      .map(({ text }) => text);
  expect(unwanted('cryoablation -breast -liver')).toEqual(['breast', 'liver']);
  expect(unwanted('-breast')).toEqual([]);
  expect(unwanted('IL -2')).toEqual([]);
  expect(unwanted('PD-1 non-small "-cell"')).toEqual([]);
});

test.each([
  ['chapter 3', ['section3']],
  ['Part 4', ['section4']],
  ['chapter three', ['section3']],
  ['section III', ['section3']],
  ['figure two', ['figure2']],
  ['the part I read', ['the', 'part', 'i', 'read']],
  ['which part is new', ['which', 'part', 'is', 'new']],
])(
  'a section is called by its number, by whatever name and however written: %s',
  (query, expected) => {
    expect(words(query)).toEqual(expected);
  },
);

test('the field of a scanner is one measure, and no T cell', () => {
  expect(readQuery('3 T MRI').map(({ text, quoted }) => [text, quoted])).toEqual([
    ['3 T', true],
    ['MRI', false],
  ]);
  expect(words('1.5 T')).toEqual(['1d5', 't']);
  expect(readQuery('3 T cells').some(({ quoted }) => quoted)).toBe(false);
});
