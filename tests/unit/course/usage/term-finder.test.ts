import { expect, test } from 'vitest';
import { glossarySchema } from '../../../../src/course/schema/glossary.ts';
import { TermFinder } from '../../../../src/course/usage/term-finder.ts';

const definition = 'A definition that is long enough to be one.';
const finderOf = (entries: object[]) =>
  new TermFinder(entries.map((entry) => glossarySchema.parse({ definition, ...entry })));
const finder = () =>
  finderOf([
    { id: 'tace', term: 'transarterial chemoembolization', abbreviation: 'TACE' },
    { id: 'ml', term: 'machine learning', abbreviation: 'ML' },
    { id: 'p-value', term: 'P value' },
    { id: '510k', term: '510(k) clearance', aliases: ['510(k)'] },
    { id: 'os', term: 'overall survival', search: ['survival'] },
    { id: 'watchful-waiting', term: 'watchful waiting', search: ['observation'] },
  ]);
/** The terms that a text names, with how it writes them. */
const markedBy = (by: TermFinder, text: string) =>
  by.pieces(text).flatMap(({ text: words, term }) => (term ? [`${term}: ${words}`] : []));
const marked = (text: string) => markedBy(finder(), text);

test('a text keeps all its words, and each term is marked where it stands first', () => {
  const text = 'After TACE, overall survival was longer; survival without TACE was not.';
  const pieces = finder().pieces(text);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(marked(text)).toEqual(['tace: TACE', 'os: overall survival']);
});

test.each([
  ['Transarterial chemoembolizations', ['tace: Transarterial chemoembolizations']],
  ['cleared by 510(k), P = 0.18', ['510k: 510(k)', 'p-value: P =']],
  ['4 ng/mL, tace, TACE-like and an observation', []],
  ['', []],
])('of "%s" the terms are %j', (text, expected) => {
  expect(marked(text)).toEqual(expected);
});

test('the entries that several texts name are told once each', () => {
  expect(finder().named(['TACE', 'overall survival after TACE'])).toEqual(['tace', 'os']);
});

test('pieces leave nothing out and are never empty', () => {
  expect(finder().pieces('TACE')).toEqual([{ text: 'TACE', term: 'tace' }]);
  expect(finder().pieces('TACE TACE.')).toEqual([
    { text: 'TACE', term: 'tace' },
    { text: ' TACE.' },
  ]);
  expect(finder().pieces('survival, TACE')).toEqual([
    { text: 'survival', term: 'os' },
    { text: ', ' },
    { text: 'TACE', term: 'tace' },
  ]);
  expect(finder().pieces('')).toEqual([]);
});

test.each([
  ['a longer term before a shorter one', 'overall survival', ['os: overall survival']],
  ['more than one', 'watchful waitings', ['watchful-waiting: watchful waitings']],
  ['not inside of a word', 'nonsurvival survivalist', []],
  ['not behind a hyphen', 'non-survival survival-like', []],
  ['below a bound', 'P < 0.05', ['p-value: P <']],
  ['no other sign', 'P > 0.05', []],
  ['two letters of an abbreviation', 'ML', []],
])('a text marks %s', (_, text, expected) => {
  expect(marked(text)).toEqual(expected);
});

test('of two terms that begin alike the longer one is taken, and three capitals are enough', () => {
  const by = finderOf([
    { id: 'bead', term: 'bead', abbreviation: 'DEB' },
    { id: 'beads', term: 'bead embolization' },
  ]);
  expect(markedBy(by, 'bead embolization, DEB')).toEqual(['beads: bead embolization', 'bead: DEB']);
});

test('a sign means nothing where the glossary has no such term', () => {
  const by = finderOf([{ id: 'os', term: 'overall survival' }]);
  expect(markedBy(by, 'P = 0.18, P < 1')).toEqual([]);
});

test('a way of writing belongs to the entry that has it first', () => {
  const by = finderOf([
    { id: 'one', term: 'first thing', aliases: ['shared'] },
    { id: 'two', term: 'second thing', aliases: ['shared'] },
  ]);
  expect(markedBy(by, 'shared')).toEqual(['one: shared']);
});

test.each([
  ['PD-L1', 'PD-L1', 'pd-l1'],
  ['cTACE', 'cTACE', 'ctace'],
  ['C5a1', 'C5a1', 'c5a1'],
])('%s is known by its capitals', (form, as, other) => {
  const by = finderOf([{ id: 'it', term: 'the thing itself', aliases: [form] }]);
  expect([markedBy(by, as), markedBy(by, other)]).toEqual([[`it: ${form}`], []]);
});

test.each([
  ['Gleason', 'gleason'],
  ['CT Scan', 'ct scan'],
  ['ab', 'AB'],
])('%s is written in any letters', (form, other) => {
  const by = finderOf([{ id: 'it', term: 'the thing itself', aliases: [form] }]);
  expect(markedBy(by, other)).toEqual([`it: ${other}`]);
});
