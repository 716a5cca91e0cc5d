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
