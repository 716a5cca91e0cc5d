import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuery } from '../../../../src/search/asking/query.ts';
import { readOtherwise, readTerms, type Term } from '../../../../src/search/asking/terms.ts';
import { nameKey, namesByKey } from '../../../../src/search/names.ts';
import { packWords, Vocabulary } from '../../../../src/search/vocabulary.ts';
import { anyText } from '../../any-query.ts';
import { sampleVocabulary } from '../sample-vocabulary.ts';
import { answersFrom, answersOf } from './term-answers.ts';

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

test('a name that is written with a hyphen is asked for by its words and its other names', () => {
  expect(answers('tumor-care')).toEqual([
    ['tumor-care', 'tumor care 1', 'tumor … care 0.6', 'cancer care 0.9'],
  ]);
  expect(answers('immune-checkpoint inhibitors')).toEqual([
    [
      'immune-checkpoint inhibitors',
      'immune checkpoint inhibitor 1',
      'immune … checkpoint … inhibitor 0.6',
      'ici 0.9',
    ],
  ]);
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

const answers = (query: string, caret?: number) => answersOf(read(query, caret).terms);
test('words are worth more side by side than apart, where common words between them do not count', () => {
  expect(answers('standard of care')).toEqual([
    ['standard of care', 'standard of care 1', 'standard … care 0.6', 'soc 0.9'],
  ]);
  expect(answers('PD 1')).toEqual([
    ['PD 1', 'pd 1 1', 'pd … 1 0.6', 'pd1 1', 'programmed death 1 0.9'],
  ]);
  expect(answers('immune checkpoint inhibitors')).toEqual([
    [
      'immune checkpoint inhibitors',
      'immune checkpoint inhibitor 1',
      'immune … checkpoint … inhibitor 0.6',
      'ici 0.9',
    ],
  ]);
});

test('a name within a question is one matter, and the rest of the question others', () => {
  expect(answers('overall cancer care and heat')).toEqual([
    ['overall', 'overall 1'],
    ['cancer care', 'cancer care 1', 'cancer … care 0.6', 'tumor care 0.9'],
    ['heat', 'heat 1'],
  ]);
  expect(answers('heat cancer care heat tumor care').map(([text]) => text)).toEqual([
    ...['heat', 'cancer care', 'tumor care'],
  ]);
  expect(answers('cancer care works')).toHaveLength(1);
  expect(read('cancer care works').unknown).toEqual(['works']);
});

test('another spelling of a word is worth as much where the site has only that, else less', () => {
  expect(answers('tumour')).toEqual([['tumour', 'tumor 1']]);
  const both = new Vocabulary();
  const words = packWords(
    new Map([
      ['tumor', 1],
      ['tumour', 1],
    ]),
  );
  both.add({ words, spelled: [], names: {}, instead: {} });
  const [term] = readTerms(readQuery('tumour'), both).terms;
  expect(term?.ways).toEqual([
    { words: ['tumour'], worth: 1 },
    { words: ['tumor'], worth: 0.95 },
  ]);
});

test('a compound is asked for by its parts side by side or apart, and against something by the name of that', () => {
  const [[, ...heat] = []] = answers('heat-tumor');
  expect(new Set(heat)).toEqual(new Set(['heat tumor 1', 'heat … tumor 0.6']));
  expect(answers('non-small-cell')).toEqual([
    ['non-small-cell', 'non small cell 1', 'non … small … cell 0.6'],
  ]);
  const [[, ...anti] = []] = answers('anti-PD-1');
  expect(anti).toEqual([
    ...['anti pd1 1', 'anti … pd1 0.6', 'pd1 0.7', 'antipd 1 1', 'antipd … 1 0.6'],
    ...['anti pd 1 1', 'anti … pd … 1 0.6'],
  ]);
});

test('of a compound with an unknown part the known ones are asked for, and it is named as unknown', () => {
  expect(answers('small-xyz')).toEqual([['small', 'small 1']]);
  expect(read('small-xyz').unknown).toEqual(['small-xyz']);
  expect(answers('1kg')).toEqual([['1', '1 1']]);
});

test('a quotation has its marks in its text, and is one matter beside others', () => {
  expect(answers('"non small" cell')).toEqual([
    ['“non small”', 'non small 1'],
    ['cell', 'cell 1'],
  ]);
  // Another inflection is on the site; which, the quotation does not say.
  expect(answers('"tumors"')).toEqual([['“tumors”', 'tumors 1']]);
  expect(answers('"cancer care"')).toEqual([['“cancer care”', 'cancer care 1']]);
});

test('a completion is worth less than the word, and none is given beside the word itself', () => {
  expect(answers('hea', 3)).toEqual([['hea', 'heat 0.8']]);
  expect(answers('heat', 4)).toEqual([['heat', 'heat 1']]);
  expect(read('he', 2)).toEqual({ terms: [], unknown: [] });
});

test('words of everyday questions are marked as such', () => {
  const some = new Vocabulary();
  const words = packWords(
    new Map([
      ['help', 1],
      ['heat', 1],
    ]),
  );
  some.add({ words, spelled: [], names: {}, instead: {} });
  const { terms } = readTerms(readQuery('help heat'), some);
  expect(terms.map(({ text, light }) => [text, light])).toEqual([
    ['help', true],
    ['heat', undefined],
  ]);
});

test('what the text says instead is worth least, and is not added where a name says it already', () => {
  const [cancer] = readOtherwise(read('cancer').terms, vocabulary);
  expect(cancer?.ways.at(-1)).toEqual({
    ...{ words: ['tumor'], worth: 0.5, instead: true, synonym: 'tumor' },
  });
  const named = [{ text: 'cancer', ways: [{ words: ['tumor'], worth: 0.9, synonym: 'tumor' }] }];
  expect(readOtherwise(named, vocabulary)).toEqual(named);
});

test('eight digits are a registry number only as a whole, and only if the site has it', () => {
  for (const typed of ['102837029', '028370299', '02837028'])
    expect(read(typed)).toEqual({ terms: [], unknown: [typed] });
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

test('names that touch are matters of their own, the longest of those that overlap first', () => {
  expect(answers('cancer care immune checkpoint inhibitor').map(([text]) => text)).toEqual([
    ...['cancer care', 'immune checkpoint inhibitor'],
  ]);
  expect(answers('tumor care cancer care').map(([text]) => text)).toEqual([
    ...['tumor care', 'cancer care'],
  ]);
  const names = [
    ['small cell cancer', 'SCC'],
    ['cancer heat', 'CH'],
  ];
  const has = 'small cell cancer heat';
  expect(answersFrom(has, has, { names }).map(([text]) => text)).toEqual([
    ...['small cell cancer', 'heat'],
  ]);
});

test('a name of which the site has not every word is asked for by its other names', () => {
  expect(answers('programmed death 1')).toEqual([['programmed death 1', 'pd1 0.9']]);
});

test('a name of one word is asked for by its other spelling and its other names', () => {
  expect(answers('sorafenib')).toEqual([['sorafenib', 'sorafenib 1', 'nexavar 0.9']]);
  expect(answersFrom('tumour tumor', 'tumour', { names: [['tumour', 'lump']] })).toEqual([
    ['tumour', 'tumour 1', 'tumor 0.95', 'lump 0.9'],
  ]);
});

test('small words that are spelled like an abbreviation do not stand for it', () => {
  expect(answers('us')).toEqual([['us', 'us 1']]);
});

test('a part of a name in quotation marks is no part of it', () => {
  expect(answers('"cancer" care')).toEqual([
    ['“cancer”', 'cancer 1'],
    ['care', 'care 1'],
  ]);
  expect(answersFrom('cryo ablation cryoablation', '"cryo" ablation')).toEqual([
    ['“cryo”', 'cryo 1'],
    ['ablation', 'ablation 1'],
  ]);
});

test('a quotation and the number of a section leave no word unknown', () => {
  expect(read('"overall survival"').unknown).toEqual([]);
  expect(read('"overall paracetamol ibuprofen"')).toEqual({
    terms: [],
    unknown: ['paracetamol', 'ibuprofen'],
  });
  const some = sampleVocabulary({ figure: 1, 3: 1, figure3x: 1 });
  expect(readTerms(readQuery('figure 3'), some).unknown).toEqual([]);
});
