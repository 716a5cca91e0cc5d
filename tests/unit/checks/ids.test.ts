import { expect, test } from 'vitest';
import { checkIds, pageIds } from '../../../src/checks/ids.ts';
import { head } from './entries.ts';
import { section, told, tree } from './small-tree.ts';

const faults = (...sections: ReturnType<typeof section>[]) => told(checkIds(tree({ sections })));

test('names of files that are no ids are faults, of sections and of diagrams', () => {
  const diagrams = [
    { name: 'content/diagrams/loop.mmd', slug: 'loop' },
    { name: 'content/diagrams/Loop.mmd', slug: 'Loop' },
  ];
  const sections = [section('map-scale', ''), section('map_scale', '')];
  expect(told(checkIds(tree({ sections, diagrams })))).toEqual([
    'sections/map_scale.mdx:1:1 file/name The file name "map_scale" is not an id.',
    'diagrams/Loop.mmd:1:1 file/name The file name "Loop" is not an id.',
  ]);
});

test.each([
  ['ids in their form', '## Two [#two-2]\n\n<Claim id="a-claim">A.</Claim>', []],
  [
    'an id of a heading with a capital',
    '## Two [#Two]',
    ['sections/maps.mdx:3:1 id/form "Two" is not an id.'],
  ],
  [
    'an id of a claim with two hyphens',
    'It says: <Claim id="a--claim">A.</Claim>',
    ['sections/maps.mdx:3:10 id/form "a--claim" is not an id.'],
  ],
  [
    'an id that a heading has already',
    '<Claim id="one">A.</Claim>',
    ['sections/maps.mdx:3:1 id/duplicate The id "one" is already used on this page at line 1.'],
  ],
  [
    'an id given three times, each beside the last',
    '## Two [#two]\n\n## Three [#two]\n\n## Four [#two]',
    [
      'sections/maps.mdx:5:1 id/duplicate The id "two" is already used on this page at line 3.',
      'sections/maps.mdx:7:1 id/duplicate The id "two" is already used on this page at line 5.',
    ],
  ],
  ['headings without an id, which is another fault', '## Two\n\n## Three', []],
  [
    'an id that was given up and is used again',
    '## Two [#two formerly one]',
    ['sections/maps.mdx:3:1 id/duplicate The id "one" is already used on this page at line 1.'],
  ],
  ['a term and a citation twice', '<Term id="one">A</Term> <Cite n="1" /> <Cite n="1" />', []],
  ['a chart and a claim of one name', '<Chart id="rate" />\n\n<Claim id="rate">A.</Claim>', []],
] as [string, string, string[]][])('%s on one page', (_, text, expected) => {
  expect(faults(section('maps', text))).toEqual(expected);
});

test('a name that is taken on another page is taken for claims, figures, objectives and former ids', () => {
  const first = section('maps', '<Claim id="a">A.</Claim>\n\n<Photo id="hill" />', head('goal'));
  const again = section(
    'hills',
    '<Claim id="a" formerly="goal">A.</Claim>\n\n<Photo id="hill" />\n\n<Claim id="goal">B.</Claim>',
  );
  expect(faults(first, again)).toEqual([
    'sections/hills.mdx:3:1 id/duplicate The id "a" is already used in content/sections/maps.mdx.',
    'sections/hills.mdx:5:1 id/duplicate The id "fig-hill" is already used in content/sections/maps.mdx.',
    'sections/hills.mdx:7:1 id/duplicate The id "goal" is already used in content/sections/maps.mdx.',
    'sections/hills.mdx:3:1 id/duplicate The id "goal" is already used on this page at line 7.',
  ]);
  expect(checkIds(tree({ sections: [first, again] })).map(({ names }) => names)).toEqual([
    ...[['a'], ['fig-hill'], ['goal'], ['goal']],
  ]);
});

test('headings and source notes may have the name of one on another page, and of a claim there', () => {
  const text = '## Limits [#limits]\n\n<SourceNote id="lines" />';
  expect(faults(section('maps', text), section('hills', text))).toEqual([]);
  const claim = '<Claim id="limits">A.</Claim>';
  expect(faults(section('maps', text), section('hills', claim))).toEqual([]);
});

test('a page has the ids of its objectives, headings, blocks and source notes and those given up', () => {
  const text =
    '<Claim id="a" formerly="b">A <Term id="t">t</Term>.</Claim>\n\n## Nameless\n\n<SourceNote id="lines" />';
  expect(pageIds(section('maps', text, head('goal')) as never)).toEqual([
    { id: 'goal', line: 1, column: 9, siteWide: true },
    { id: 'one', line: 1, column: 1, siteWide: false },
    { id: 'a', line: 3, column: 1, siteWide: true },
    { id: 'note-lines', line: 7, column: 1, siteWide: false },
    { id: 'b', line: 3, column: 1, siteWide: true },
  ]);
});
