import { expect, test } from 'vitest';
import { listedAddresses } from '../../../src/checks/addresses.ts';
import { publishedAddresses } from '../../../src/checks/published-addresses.ts';

const published = (main: string, head = '') =>
  publishedAddresses([{ path: '/a/', html: `<head>${head}</head><main>${main}</main>` }]);

test('every kind of block that has an id publishes its address', () => {
  const kinds: Record<string, string> = {
    part: '<h2 id="part">Part</h2>',
    figure: '<figure id="figure"></figure>',
    claim: '<p><span class="claim" id="claim">A claim.</span></p>',
    objective: '<ol class="objectives"><li id="objective">Explain</li></ol>',
    entry: '<div data-search="term" id="entry"></div>',
    study: '<table><tbody id="study"></tbody></table>',
    result: '<table><tbody><tr id="result"></tr></tbody></table>',
    'side-note': '<aside class="side-note" id="side-note"></aside>',
    update: '<article class="update" id="update"></article>',
    change: '<li class="change" id="change"></li>',
  };
  for (const [id, block] of Object.entries(kinds))
    expect(published(block), id).toEqual(['/a/', `/a/#${id}`]);
});

test('an id that is only there for controls or repeats another page is not published', () => {
  expect(published('<input id="field"><div id="box"></div>')).toEqual(['/a/']);
  expect(published('<io-side-notes><h2 id="here">Notes</h2></io-side-notes>')).toEqual(['/a/']);
  expect(published('<dialog><h2 id="frame">Frame</h2></dialog>')).toEqual(['/a/']);
});

test('a page kept out of search engines publishes nothing', () => {
  expect(published('<h2 id="part">P</h2>', '<meta name="robots" content="noindex">')).toEqual([]);
});

test('the list is its lines that are addresses; the others are notes', () => {
  expect(listedAddresses('# Addresses\n/\n\n/a/#b\n')).toEqual(['/', '/a/#b']);
  expect(listedAddresses('# Addresses\r\n/\r\n\r\n/a/#b\r\n')).toEqual(['/', '/a/#b']);
});
