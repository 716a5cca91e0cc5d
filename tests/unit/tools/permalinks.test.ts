import { expect, test } from 'vitest';
import { listedAddresses, publishedAddresses } from '../../../src/tools/permalinks.ts';

const published = (html: string, path = '/a/') => publishedAddresses([{ path, html }]);

test.each([
  ['a heading', '<h2 id="x">X</h2>'],
  ['a figure', '<figure id="x"></figure>'],
  ['a claim', '<span class="claim" id="x"></span>'],
  ['an objective', '<ul class="objectives"><li id="x"></li></ul>'],
  ['an entry that can be found', '<article data-search="term" id="x"></article>'],
  ['a study', '<table><tbody id="x"></tbody></table>'],
  ['a result', '<table><tr id="x"></tr></table>'],
  ['a side note', '<aside class="side-note" id="x"></aside>'],
  ['a note on what came later', '<article class="update" id="x"></article>'],
  ['a change', '<li class="change" id="x"></li>'],
])('%s has an address that is published', (_, block) => {
  expect(published(`<main>${block}</main>`)).toEqual(['/a/', '/a/#x']);
});

test('what a page only repeats, and what is no block of its text, is not published', () => {
  const repeated = '<h2 id="x">X</h2>';
  expect(
    published(
      `<h2 id="site">Site</h2><main><io-notes>${repeated}</io-notes><dialog>${repeated}</dialog><p id="p"></p></main>`,
    ),
  ).toEqual(['/a/']);
});

test('a page that is kept out of search engines publishes nothing', () => {
  const page = '<meta name="robots" content="noindex"><main><h2 id="x">X</h2></main>';
  expect(published(page)).toEqual([]);
});

test('the list is read without its comments and empty lines', () => {
  expect(listedAddresses('# Addresses\n/\n\n/a/#x\n')).toEqual(['/', '/a/#x']);
});
