import { expect, test } from 'vitest';
import { unsafeMarkup } from '../../../src/checks/unsafe-markup.ts';

test.each([
  ['<svg><script>', '<script', 5],
  ['<svg>< SCRIPT>', '< SCRIPT', 5],
  ['<foreignObject/>', '<foreignObject', 0],
  ['<iframe>', '<iframe', 0],
  ['<use href="#a"/>', '<use', 0],
  ['<a>', '<a', 0],
  ['<g onload = "x">', 'onload =', 3],
  ['<g fill="javascript:x">', 'javascript:', 9],
  ['<g fill="data :x">', 'data :', 9],
  ['<g href="http://x">', 'href="', 3],
  ['<g src=x>', 'src=', 3],
  ['<g to="x#a">', 'to="', 3],
  ['<g fill="url(http://x)">', 'url(', 9],
  ['<g fill="url( \'http://x\')">', "url( '", 9],
  ['@import "x"', '@import', 0],
  ['<!ENTITY a>', '<!ENTITY', 0],
  ['<!doctype svg>', '<!doctype', 0],
])('%s holds %s', (svg, words, index) => {
  expect(unsafeMarkup(svg)).toEqual({ words, index });
});

test('of several pieces the first is told', () => {
  expect(unsafeMarkup('<g onload="x"><script>')).toEqual({ words: 'onload=', index: 3 });
  expect(unsafeMarkup('<script> url(x) <g onload="x">')).toEqual({ words: '<script', index: 0 });
});

test.each([
  '<svg viewBox="0 0 1 1"><g class="heat"><path d="M0 0"/></g></svg>',
  '<animal/><settle/>',
  '<g fill="url(#shade)" clip-path="url(\'#a\')">',
  '<g href="#a" src=\' #b\'>',
  '<g data-on="x" son="x">',
  '<text>On 5 dates: none of the metadata</text>',
])('%s holds nothing that runs or loads', (svg) => {
  expect(unsafeMarkup(svg)).toBeUndefined();
});
