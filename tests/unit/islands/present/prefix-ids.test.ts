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
