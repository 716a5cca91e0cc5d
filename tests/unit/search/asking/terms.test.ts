import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuery } from '../../../../src/search/asking/query.ts';
import { readOtherwise, readTerms, type Term } from '../../../../src/search/asking/terms.ts';
import { nameKey, namesByKey } from '../../../../src/search/names.ts';
import { packWords, Vocabulary } from '../../../../src/search/vocabulary.ts';
import { anyText } from '../../any-query.ts';

const vocabulary = new Vocabulary();
const known =
  'tumor cancer ablation immunotherapy pd1 pd anti 1 antipd overall survival standard of care heat localized metastases immune checkpoint inhibitor ici sorafenib non small cell nct02837029 cryoablation us erectile';
vocabulary.add({
  words: packWords(new Map(known.split(' ').map((word) => [word, 4]))),
  spelled: [],
  names: Object.fromEntries(
    namesByKey([
      ['tumor care', 'cancer care'],
      ['immune checkpoint inhibitor', 'ICI'],
      ['standard of care', 'SOC'],
      ['sorafenib', 'Nexavar'],
      ['PD-1', 'programmed death 1'],
      ['ultrasound', 'US'],
    ]),
  ),
  instead: {
    [nameKey('impotence')]: ['erectile'],
    [nameKey('cancer')]: ['tumor'],
    [nameKey('heat care')]: ['ablation'],
  },
});

const read = (query: string, caret?: number) => readTerms(readQuery(query, caret), vocabulary);
const wordsOf = (terms: readonly Term[]) =>
  terms.map(({ ways }) => ways.map(({ words }) => words.join(' ')));

test('a single letter that is being typed asks nothing yet, though it is a word of the site', () => {
  expect(read('1', 1)).toEqual({ terms: [], unknown: [] });
  expect(read('1').terms).toHaveLength(1);
  expect(read('pd', 2).terms).toHaveLength(1);
});

test('a word that is nowhere is named, also when others are known', () => {
  expect(read('paracetamol ablation')).toMatchObject({
    unknown: ['paracetamol'],
    terms: [{ text: 'ablation' }],
  });
});

test.each(['imm', 'tum', 'ablatio', 'ove'])(
  'the beginning of a word is not the word: %s',
  (typed) => {
    expect(read(`${typed} x`).unknown).toContain(typed);
  },
);

test('only the word under the caret is completed, and each completion says so', () => {
  const [term] = read('cryo', 4).terms;
  expect(term?.ways).toMatchObject([{ words: ['cryoablation'], completes: true }]);
  expect(read('cr', 2)).toEqual({ terms: [], unknown: [] });
  expect(read('cryo heat', 9).unknown).toEqual(['cryo']);
});

test('the other spelling, the other number and the other inflection are asked for', () => {
  expect(wordsOf(read('tumour').terms)).toEqual([['tumor']]);
  expect(wordsOf(read('metastasis').terms)).toEqual([['metastases']]);
  expect(wordsOf(read('localised').terms)).toEqual([['localized']]);
  expect(wordsOf(read('ablated').terms)).toEqual([['ablation']]);
});

test('a name is asked for by its other names, the longest name first', () => {
  const [term, ...others] = read('immune checkpoint inhibitors').terms;
  expect(others).toEqual([]);
  expect(wordsOf(term ? [term] : [])[0]).toContain('ici');
  expect(wordsOf(read('standard of care').terms)[0]).toContain('standard of care');
});

test('a trade name leads to the drug, though the site does not have it', () => {
  expect(read('Nexavar')).toMatchObject({
    unknown: [],
    terms: [{ ways: [{ words: ['sorafenib'], synonym: 'sorafenib' }] }],
  });
});

test.each(['PD-1', 'PD 1', 'pd1', 'PD‑1', 'PD/1'])(
  'hyphens and spaces make no difference: %s',
  (typed) => {
    expect(wordsOf(read(typed).terms)[0]).toContain('pd1');
  },
);

test('a name that is written with a hyphen is asked for by its words', () => {
  expect(wordsOf(read('tumor-care').terms)[0]).toContain('tumor care');
  expect(read('tumor-care').unknown).toEqual([]);
});

test('a number that is written together with what it counts is asked for by both', () => {
  expect(wordsOf(read('1heat').terms)[0]).toContain('1 heat');
  expect(read('1heat').unknown).toEqual([]);
  expect(read('1kg')).toMatchObject({ unknown: ['1kg'], terms: [{ text: '1' }] });
});

test('what is against something is also found by the name of that', () => {
  for (const typed of ['anti-PD-1', 'anti PD 1'])
    expect(wordsOf(read(typed).terms).flat()).toContain('pd1');
});

test('words that the site writes as one are asked for as one', () => {
  expect(wordsOf(read('immuno therapy').terms)).toEqual([['immunotherapy']]);
  expect(wordsOf(read('cryo-ablation').terms)[0]).toContain('cryoablation');
});

test('common words are asked for only if there is nothing else, and as abbreviations', () => {
  expect(read('what is the heat of ablation').terms.map(({ text }) => text)).toEqual([
    'heat',
    'ablation',
  ]);
  expect(read('of').terms.map(({ text }) => text)).toEqual(['of']);
  expect(read('US').terms[0]?.ways.some(({ synonym }) => synonym === 'ultrasound')).toBe(true);
});

test('a word that is typed twice is asked for once', () => {
  expect(read('heat ablation heat').terms.map(({ text }) => text)).toEqual(['heat', 'ablation']);
});

test('a bare registry number finds its trial', () => {
  expect(wordsOf(read('02837029').terms)).toEqual([['nct02837029']]);
});

test('a quotation is asked for as it stands', () => {
  expect(wordsOf(read('"overall survival"').terms)).toEqual([['overall survival']]);
  expect(read('"overall paracetamol"').unknown).toEqual(['paracetamol']);
});

test('what the text says instead is added, and stands in for an unknown word that stays named', () => {
  expect(wordsOf(readOtherwise(read('cancer').terms, vocabulary))).toEqual([['cancer', 'tumor']]);
  expect(read('impotence')).toMatchObject({
    unknown: ['impotence'],
    terms: [{ ways: [{ words: ['erectile'], synonym: 'erectile' }] }],
  });
});

test('several words that the text says otherwise are one matter', () => {
  const { terms } = read('heat care');
  expect(wordsOf(terms)).toEqual([['heat care', 'heat care']]);
  expect(wordsOf(readOtherwise(terms, vocabulary))).toEqual([
    ['heat care', 'heat care', 'ablation'],
  ]);
});

test('any text is read without fault, and each way has words', () => {
  fc.assert(
    fc.property(anyText, fc.nat(300), (text, caret) => {
      for (const { ways } of readTerms(readQuery(text, caret), vocabulary).terms) {
        expect(ways.length).toBeGreaterThan(0);
        for (const { words } of ways) expect(words.length).toBeGreaterThan(0);
      }
    }),
  );
});

test('the number of a section is asked for as such, and as the text says it; one that is not there is unknown', () => {
  const some = new Vocabulary();
  const counts = new Map(['figure', '3', '1', 'figure3x', 'table1'].map((word) => [word, 2]));
  some.add({ words: packWords(counts), names: {}, spelled: [], instead: {} });
  const asked = (query: string) => readTerms(readQuery(query), some);
  expect(wordsOf(asked('figure 3').terms)).toEqual([['figure3x', 'figure 3']]);
  expect(wordsOf(asked('table 1').terms)).toEqual([['table1']]);
  expect(asked('section 9')).toEqual({ terms: [], unknown: ['section 9'] });
});
