import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bibtexCitation,
  type Citable,
  plainCitation,
  risCitation,
} from '../../../src/lib/site-citation.ts';

const block: Citable = {
  title: 'Figure 2.1. From antigen to attack',
  page: 'Checkpoint inhibitors',
  site: 'The IO Reading Room',
  url: 'https://example.org/room/ici-combinations/#fig-antigen-to-attack',
  edition: 'second edition',
  date: '2026-11-28',
  review: 'Newbury A, et al. Eur J Radiol Open 2022;9:100430',
};
const page: Citable = { ...block, title: block.page, url: 'https://example.org/ici-combinations/' };

test('a block is cited in one line with its page, edition, address and the review behind it', () => {
  expect(plainCitation(block)).toBe(
    'Figure 2.1. From antigen to attack. In: Checkpoint inhibitors. The IO Reading Room, second edition, 2026-11-28. https://example.org/room/ici-combinations/#fig-antigen-to-attack (after Newbury A, et al. Eur J Radiol Open 2022;9:100430). CC BY 4.0.',
  );
});

test('a page is cited without naming itself twice', () => {
  expect(plainCitation(page)).toMatch(/^Checkpoint inhibitors\. The IO Reading Room, /);
  expect(bibtexCitation(page)).toContain('howpublished = {The IO Reading Room, second edition}');
  expect(risCitation(page)).toContain('T2  - The IO Reading Room\r\n');
  expect(risCitation(block)).toContain('T2  - Checkpoint inhibitors. The IO Reading Room\r\n');
});

test('the site itself, and a block on its front page, name the site once', () => {
  const site = { ...block, page: block.site };
  expect(plainCitation({ ...site, title: block.site })).toMatch(
    /^The IO Reading Room, second edition, 2026-11-28\. https/,
  );
  expect(plainCitation(site)).toMatch(
    /^Figure 2\.1\. From antigen to attack\. The IO Reading Room, second/,
  );
  expect(bibtexCitation(site)).toContain('howpublished = {The IO Reading Room, second edition}');
});

test('a title that ends a sentence keeps its own mark', () => {
  expect(plainCitation({ ...block, title: 'Is it safe?' })).toMatch(/^Is it safe\? In: /);
});

test('a BibTeX entry has a key from the address and a protected title', () => {
  expect(bibtexCitation(block)).toBe(
    [
      '@misc{io-reading-room-room-ici-combinations-fig-antigen-to-attack,',
      '  author = {{The IO Reading Room}},',
      '  title = {{Figure 2.1. From antigen to attack}},',
      '  howpublished = {Checkpoint inhibitors. The IO Reading Room, second edition},',
      '  year = {2026},',
      '  url = {https://example.org/room/ici-combinations/#fig-antigen-to-attack},',
      '  note = {After Newbury A, et al. Eur J Radiol Open 2022;9:100430. Licence: CC BY 4.0},',
      '}',
      '',
    ].join('\n'),
  );
});

test('the BibTeX key of the home page ends in a letter', () => {
  expect(bibtexCitation({ ...page, url: 'https://example.org/' })).toMatch(
    /^@misc\{io-reading-room,\n/,
  );
});

test('BibTeX escapes every character that TeX would read as a command', () => {
  const title = '50% of T&C_1 #2 $3 {x} \\y ~ ^';
  expect(bibtexCitation({ ...block, title })).toContain(
    'title = {{50\\% of T\\&C\\_1 \\#2 \\$3 x y \\textasciitilde{} \\textasciicircum{}}},',
  );
});

test('braces of a BibTeX entry are balanced whatever the title', () => {
  fc.assert(
    fc.property(fc.string(), (title) => {
      const entry = bibtexCitation({ ...block, title });
      let depth = 0;
      for (const character of entry) {
        if (character === '{') depth++;
        if (character === '}') depth--;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }),
  );
});

test('a RIS record has its tags in order and ends every line as the format asks', () => {
  expect(risCitation(block)).toBe(
    [
      'TY  - ELEC',
      'AU  - The IO Reading Room',
      'TI  - Figure 2.1. From antigen to attack',
      'T2  - Checkpoint inhibitors. The IO Reading Room',
      'ET  - second edition',
      'PY  - 2026',
      'DA  - 2026/11/28',
      'UR  - https://example.org/room/ici-combinations/#fig-antigen-to-attack',
      'N1  - After Newbury A, et al. Eur J Radiol Open 2022;9:100430. Licence: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
      'ER  - ',
      '',
    ].join('\r\n'),
  );
});

test('no title can add a line of its own to a RIS record', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      const lines = risCitation({ ...block, title: `a\r\nER  - ${title}` }).split('\r\n');
      expect(lines.map((line) => line.slice(0, 4))).toEqual(
        ['TY', 'AU', 'TI', 'T2', 'ET', 'PY', 'DA', 'UR', 'N1', 'ER']
          .map((tag) => `${tag}  `)
          .concat(''),
      );
    }),
  );
});
