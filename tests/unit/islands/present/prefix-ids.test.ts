import { expect, test } from 'vitest';
import { prefixIds } from '../../../../src/islands/present/prefix-ids.ts';

test('a copy gets ids of its own, and its references follow', () => {
  expect(
    prefixIds(
      '<svg id="a" aria-labelledby="t d"><title id="t">id="x"</title><use href="#g"/><path fill="url(#p)" data-id="k"/></svg>',
      'c-',
    ),
  ).toBe(
    '<svg id="c-a" aria-labelledby="c-t c-d"><title id="c-t">id="x"</title><use href="#c-g"/><path fill="url(#c-p)" data-id="k"/></svg>',
  );
});

test.each([
  ['<g id="a"/>', '<g id="copy-a"/>'],
  ['<a href="#a">b</a>', '<a href="#copy-a">b</a>'],
  ['<use xlink:href="#a"/>', '<use xlink:href="#copy-a"/>'],
  [
    '<path fill="url(#a)" mask="url(\'#b\')"/>',
    '<path fill="url(#copy-a)" mask="url(\'#copy-b\')"/>',
  ],
  ['<path style="fill: url(&quot;#a&quot;)"/>', '<path style="fill: url(&quot;#copy-a&quot;)"/>'],
  [
    '<svg aria-labelledby="a b" aria-describedby="c">',
    '<svg aria-labelledby="copy-a copy-b" aria-describedby="copy-c">',
  ],
  [
    '<b aria-controls="a" aria-details="b" aria-owns="c">',
    '<b aria-controls="copy-a" aria-details="copy-b" aria-owns="copy-c">',
  ],
])('in %s each id and each reference to one is that of the copy', (markup, copy) => {
  expect(prefixIds(markup, 'copy-')).toBe(copy);
});

test('addresses, labels and other attributes stay as they are', () => {
  const markup = '<a href="/x#a" aria-label="id a" data-id="a" title="#a">a</a>';
  expect(prefixIds(markup, 'copy-')).toBe(markup);
});
