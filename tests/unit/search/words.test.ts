import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  doiWord,
  foldLetters,
  numberParts,
  shownWord,
  wordForms,
  wordParts,
} from '../../../src/search/words.ts';
import { anyText } from '../any-query.ts';

test.each([
  ['PD-L1,', ['pd', 'l1']],
  ['(>50%)', ['50']],
  ['≥2', ['2']],
  ['~', []],
  ['Gleason’s', ['gleason']],
  ["patients'", ['patients']],
  ['TNF-α', ['tnf', 'alpha']],
  ['Œdème', ['oedeme']],
  ['1,100', ['1100']],
  ['HR/OS', ['hr', 'os']],
])('%s is read as %j', (word, parts) => {
  expect(wordParts(word)).toEqual(parts);
});

test('a decimal point keeps numbers apart', () => {
  expect(wordParts('12.5')).not.toEqual(wordParts('125'));
  expect(wordParts('12.5')).toEqual(wordParts('12·5'));
});

test('a word is shown as one reads it', () => {
  expect(wordParts('12.5').map(shownWord)).toEqual(['12.5']);
  expect(shownWord('ddimer')).toBe('ddimer');
});

test.each([
  ['1.5cm', ['1d5', 'cm']],
  ['10yr', ['10', 'yr']],
  ['90y', []],
  ['ctla4', []],
  ['26', []],
])('%s has the number and the unit %j', (word, parts) => {
  expect(wordParts(word).flatMap(numberParts)).toEqual(parts);
});

test('a compound is found whole and by each stretch of its parts', () => {
  expect(wordForms('anti-PD-1')).toEqual(['antipd1', 'anti', 'antipd', 'pd', 'pd1', '1']);
  expect(wordForms('a-b-c-d-e-f')).toEqual(['abcdef', 'a', 'b', 'c', 'd', 'e', 'f']);
});

test.each([
  '10.1158/1078-0432.CCR-16-0190',
  'doi:10.1158/1078-0432.ccr-16-0190.',
  'https://doi.org/10.1158/1078-0432.CCR-16-0190)',
])('a DOI is one word with any prefix: %s', (written) => {
  expect(doiWord(written)).toBe('doi101158107804 32ccr160190'.replace(' ', ''));
  expect(wordForms(written)).toEqual([doiWord(written)]);
});

test('any text gives folded words of letters and digits only', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const form of text.split(/\s+/).flatMap(wordForms)) {
        expect(form).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(form.length).toBeLessThanOrEqual(60);
      }
    }),
  );
});

test('folding once is enough', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(foldLetters(foldLetters(text))).toBe(foldLetters(text));
    }),
  );
});

test('no word is longer than sixty letters, whole or a part or a DOI', () => {
  const part = 'x'.repeat(40);
  const whole = (word: string) => wordForms(word)[0];
  expect(whole(`${part}-${part}`)).toBe('x'.repeat(60));
  expect(whole('x'.repeat(70))).toBe('x'.repeat(60));
  expect(whole(`10.1000/${'x'.repeat(70)}`)).toBe(`doi101000${'x'.repeat(51)}`);
});
