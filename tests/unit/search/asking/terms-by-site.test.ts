import { expect, test } from 'vitest';
import { spellings } from '../../../../src/search/asking/spelling.ts';
import { answersFrom } from './term-answers.ts';

test('a name of eight words is one', () => {
  const name = 'index of function with heat and cold version';
  expect(answersFrom(name, name, { names: [[name, 'IIEF']] })).toEqual([
    [...[name, `${name} 1`, 'index … function … heat … cold … version 0.6', 'iief 0.9']],
  ]);
});

test('a name with a hyphen that the site never writes as one is asked for by its parts', () => {
  expect(answersFrom('pd 1', 'PD-1', { names: [['PD-1', 'programmed death 1']] })).toEqual([
    ['PD-1', 'pd 1 1', 'pd … 1 0.6', 'programmed death 1 0.9'],
  ]);
});

test('what is written in two spellings is told otherwise by either', () => {
  const instead = { 'tumor load': 'burden', tumor: 'growth' };
  const has = 'tumor load burden growth';
  expect(answersFrom(has, 'tumour load', { instead })).toEqual([
    ['tumour load', 'tumor load 1', 'tumor … load 0.6', 'burden 0.5'],
  ]);
  expect(answersFrom(has, 'tumour', { instead })).toEqual([['tumour', 'tumor 1', 'growth 0.5']]);
});

test.each<[name: string, has: string, query: string, found: string[][]]>([
  ['two', 'oncology', 'onco logy', [['onco logy', 'oncology 1']]],
  ['three', 'nonsmallcell', 'non small cell', [['non small cell', 'nonsmallcell 1']]],
  ['not four', 'abcdefgh', 'ab cd ef gh', []],
  ['three letters', 'pd1', 'pd 1', [['pd 1', 'pd1 1']]],
  ['not two letters', 'ct', 'c t', []],
  ['one of them common', 'oncology', 'on cology', [['on cology', 'oncology 1']]],
  [
    'not common words only',
    'into in to',
    'in to',
    [
      ['in', 'in 1'],
      ['to', 'to 1'],
    ],
  ],
  [
    'one of them known',
    'cryoablation ablation',
    'cryo ablation',
    [['cryo ablation', 'cryoablation 1']],
  ],
  [
    'beside others',
    'heat cryoablation',
    'heat cryo ablation',
    [
      ['heat', 'heat 1'],
      ['cryo ablation', 'cryoablation 1'],
    ],
  ],
  [
    'a known part of three',
    'antipd1 anti pd1',
    'anti pd 1',
    [['anti pd 1', 'antipd1 1', 'anti pd1 1', 'anti … pd1 0.6', 'pd1 0.7']],
  ],
])('words written apart are asked for as the site writes them: %s', (_, has, query, found) => {
  expect(answersFrom(has, query)).toEqual(found);
});

test('words that the site has apart and as one are asked for both ways, in its own spelling', () => {
  const [[, ...ways] = []] = answersFrom(
    'heat tumorload tumor tumourload load',
    'heat tumour load',
  ).slice(1);
  expect(new Set(ways)).toEqual(new Set(['tumourload 1', 'tumor load 1', 'tumor … load 0.6']));
});

test('a word stands for at most four of the site: itself, its spellings, or else its inflections', () => {
  const spelled = spellings('oesophagea');
  expect(spelled.length).toBeGreaterThan(4);
  const asked = (has: string[], word: string) => answersFrom(has.join(' '), word).flat().slice(1);
  expect(asked(['oesophagea', ...spelled], 'oesophagea')).toEqual([
    ...['oesophagea 1', ...spelled.slice(0, 3).map((word) => `${word} 0.95`)],
  ]);
  expect(asked(spelled, 'oesophagea')).toHaveLength(4);
  expect(
    asked(['embolized', 'embolizes', 'embolizing', 'embolization', 'embolizations'], 'embolize'),
  ).toHaveLength(4);
  expect(asked(['tumor', 'tumors'], 'tumour')).toEqual(['tumor 1']);
});

test('a completion that the word stands for anyway is not given again', () => {
  expect(answersFrom('embolized', 'embolize', { caret: 8 })).toEqual([['embolize', 'embolized 1']]);
});

test('a number with its unit that the site writes so is asked for so', () => {
  expect(answersFrom('5cm 5 cm', '5cm')).toEqual([['5cm', '5cm 1']]);
});
