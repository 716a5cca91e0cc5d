import { expect, test } from 'vitest';
import { scanSection } from '../../../../src/course/read/section-scan.ts';
import { claimPlaces } from '../../../../src/course/usage/claim-places.ts';

test('each key sentence has its address and its words on a line, without what citations leave', () => {
  const source =
    '<Claim id="a">One  <Cite n="1" />,\ntwo <Cite n="2" />; three <Cite n="3" />. <Cite n="4" /></Claim> <Term id="t">t</Term>\n';
  const sections = [
    { slug: 'x', scan: scanSection(source, 'x.mdx') },
    { slug: 'y', scan: scanSection('<Claim id="b">Four</Claim>', 'y.mdx') },
  ];
  expect([...claimPlaces(sections)]).toEqual([
    ['a', { path: '/x/#a', text: 'One, two; three.' }],
    ['b', { path: '/y/#b', text: 'Four' }],
  ]);
});
