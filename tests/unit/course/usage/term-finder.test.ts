import { expect, test } from 'vitest';
import { glossarySchema } from '../../../../src/course/schema/glossary.ts';
import { TermFinder } from '../../../../src/course/usage/term-finder.ts';

const definition = 'A definition that is long enough to be one.';
const finder = new TermFinder(
  [
    { id: 'tace', term: 'transarterial chemoembolization', abbreviation: 'TACE' },
    { id: 'ml', term: 'machine learning', abbreviation: 'ML' },
    { id: 'p-value', term: 'P value' },
    { id: '510k', term: '510(k) clearance', aliases: ['510(k)'] },
    { id: 'os', term: 'overall survival', search: ['survival'] },
    { id: 'watchful-waiting', term: 'watchful waiting', search: ['observation'] },
  ].map((entry) => glossarySchema.parse({ ...entry, definition })),
);
const marked = (text: string) =>
  finder.pieces(text).flatMap(({ text: words, term }) => (term ? [`${term}: ${words}`] : []));

test('a text keeps all its words, and each term is marked where it stands first', () => {
  const text = 'After TACE, overall survival was longer; survival without TACE was not.';
  const pieces = finder.pieces(text);
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
  expect(finder.named(['TACE', 'overall survival after TACE'])).toEqual(['tace', 'os']);
});
