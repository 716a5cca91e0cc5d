import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimTitle, packTexts, unpackTexts } from '../../../src/search/text-file.ts';

const words = fc.array(fc.stringMatching(/^[=+\p{L}\d.]{1,8}$/u), { maxLength: 12 }).map((some) => {
  return some.join(' ');
});
const title = words.filter(Boolean);
const url = fc.constantFrom('/', '/a/', '/a/#one', '/a/#=two', '/b/#+three');

test('what results show survives being packed and unpacked', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ url, title, page: title, text: words }), { minLength: 1 }),
      (records) => {
        expect(unpackTexts(packTexts(records))).toEqual(records);
      },
    ),
  );
});

test('a key sentence is stored as a stretch of the part that it stands in', () => {
  const sentence = `Heat releases antigen, ${'and so on, '.repeat(12)}says the review.`;
  const records = [
    { url: '/a/#part', title: 'Part', page: 'A', text: `First. ${sentence} Last.` },
    { url: '/a/#one', title: claimTitle(sentence), page: 'A', text: sentence },
    { url: '/b/#two', title: claimTitle(sentence), page: 'B', text: sentence },
  ];
  const packed = packTexts(records);
  expect(unpackTexts(packed)).toEqual(records);
  // Once in the part, and once on another page, where the part is not at hand.
  expect(packed.match(/says the review/g)).toHaveLength(2);
});

test('the title of a key sentence ends at a word', () => {
  expect(claimTitle('Heat kills.')).toBe('Heat kills.');
  expect(claimTitle('heat '.repeat(30))).toMatch(/^(?:heat )+…$/);
});

test('a page is named once before its records, with tabs between and a line each', () => {
  const records = [
    { url: '/a/', title: 'A page', page: 'A page', text: 'Of heat.' },
    { url: '/a/#part', title: 'Part', page: 'A page', text: 'Of  cold\n\tand so on.' },
    { url: '/b/#one', title: 'One', page: 'A page', text: 'Of heat.' },
    { url: '/b/#two', title: 'Two', page: 'Another', text: '' },
  ];
  expect(packTexts(records)).toBe(
    [
      ...['/a/\tA page', '\t\tOf heat.', 'part\tPart\tOf cold and so on.'],
      ...['/b/\tA page', 'one\tOne\tOf heat.', '/b/\tAnother', 'two\tTwo\t'],
    ].join('\n'),
  );
});

test('a key sentence of the part before it is where it stands there, with the length of a title that is cut', () => {
  const long = `Cold ${'and so on '.repeat(12)}kills.`;
  const records = [
    { url: '/a/#part', title: 'Part', page: 'A', text: `Heat kills. ${long}` },
    { url: '/a/#one', title: 'Heat kills.', page: 'A', text: 'Heat kills.' },
    { url: '/a/#two', title: claimTitle(long), page: 'A', text: long },
    { url: '/a/#three', title: 'Not its first words', page: 'A', text: 'Heat kills.' },
  ];
  const shown = claimTitle(long).length - ' …'.length;
  expect(packTexts(records).split('\n').slice(2)).toEqual([
    ...['one\t\t0\t11', `two\t${shown}\t12\t${long.length}`],
    'three\tNot its first words\tHeat kills.',
  ]);
  expect(unpackTexts(packTexts(records))).toEqual(records);
});

test('a text is looked for in the page before it alone', () => {
  const records = [
    { url: '/a/#part', title: 'Part', page: 'A', text: 'Heat kills.' },
    { url: '/b/#one', title: 'Heat kills.', page: 'A', text: 'Heat kills.' },
  ];
  expect(packTexts(records)).toBe(
    ['/a/\tA', 'part\tPart\tHeat kills.', '/b/\tA', 'one\tHeat kills.\tHeat kills.'].join('\n'),
  );
});

test('no records are no lines, and no lines are no records', () => {
  expect(packTexts([])).toBe('');
  expect(unpackTexts('/a/\tA')).toEqual([]);
});
