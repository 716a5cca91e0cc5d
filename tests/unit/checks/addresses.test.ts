import { describe, expect, test } from 'vitest';
import { checkAddresses, newAddresses } from '../../../src/checks/addresses.ts';
import type { ContentTree } from '../../../src/course/read/content-tree.ts';
import type { Fault } from '../../../src/course/read/fault.ts';
import { head } from './entries.ts';
import { listTree } from './list-tree.ts';
import { section, told } from './small-tree.ts';

const PAGES = `/
/glossary/
/glossary/#scale
/references/
/educators/coverage/
/educators/coverage/#by-objective
/educators/coverage/#maps
/educators/coverage/#cards-maps
/maps/
/maps/#one
/maps/#slope
/maps/#objectives
`;

interface Given extends Partial<Record<keyof ContentTree, unknown>> {
  /** Of the section. */
  text?: string;
  lists?: object;
}

/** What is said of a course of one section with a list of addresses. */
function faults(
  list: string | undefined,
  { text = '<Claim id="slope">A.</Claim>', lists = {}, ...given }: Given = {},
) {
  const files = new Map(list === undefined ? [] : [['permalinks.txt', list]]);
  return checkAddresses(
    listTree(
      { glossary: '- {id: scale, otherIds: []}', ...lists },
      { files, sections: [section('maps', text, head())], course: { labs: [] }, ...given },
    ),
  );
}

test('a course without the list is at fault in this alone', () => {
  expect(told(faults(undefined))).toEqual(['permalinks.txt:1:1 address/list The list is missing.']);
});

test('a course whose addresses are all in the list is right', () => {
  expect(faults(PAGES)).toEqual([]);
  expect(faults(PAGES.replaceAll('\n', '\r\n'))).toEqual([]);
});

test.each([
  ['a comment and a line of nothing', '# About the list\n\n', []],
  ['an address twice', '/maps/\n', ['/maps/ stands in line 9, too.']],
  [
    'one thrice',
    '/maps/\n/maps/\n',
    ['/maps/ stands in line 9, too.', '/maps/ stands in line 13, too.'],
  ],
  ['a page two folders down', '/a-1/b-2/c/#d-3\n', []],
  ['an address without its slash', 'glossary/\n', ['"glossary/" is no address of this site.']],
  ['a file', '/trials.csv\n', ['"/trials.csv" is no address of this site.']],
  ['a page without a slash at its end', '/trials\n', ['"/trials" is no address of this site.']],
  ['an id with a capital', '/trials/#A\n', ['"/trials/#A" is no address of this site.']],
  ['a page with a capital', '/Trials/\n', ['"/Trials/" is no address of this site.']],
  ['an id of nothing', '/trials/#\n', ['"/trials/#" is no address of this site.']],
  ['an address and more', '/trials/ now\n', ['"/trials/ now" is no address of this site.']],
  ['a host', 'https://example.org/a/\n', ['"https://example.org/a/" is no address of this site.']],
] as [string, string, string[]][])('the list with %s', (_, lines, messages) => {
  expect(told(faults(PAGES + lines))).toEqual(
    messages.map((message, i) => `permalinks.txt:${13 + i}:1 address/list ${message}`),
  );
});

describe('what the list has and the content has not, and the other way around', () => {
  const without = (...lines: string[]) =>
    lines.reduce((list, line) => list.replace(`${line}\n`, ''), PAGES);

  test('ids that are not published are told once a page, at the first', () => {
    const text =
      '<Claim id="slope">A.</Claim>\n\n<Claim id="new">B.</Claim>\n\n<Photo id="hill" />';
    expect(told(faults(PAGES, { text }))).toEqual([
      'sections/maps.mdx:5:1 address/new Not published yet on /maps/: #new, #fig-hill.',
    ]);
  });

  test('a page that is not published is told, and nothing of what is on it', () => {
    expect(told(faults(without('/glossary/', '/glossary/#scale')))).toEqual([
      'glossary.yaml:1:1 address/new The page /glossary/ is not published yet.',
    ]);
  });

  test('of a page whose ids cannot be known, nothing is said', () => {
    const keys = { glossary: undefined };
    expect(faults(without('/glossary/', '/glossary/#scale'), { keys })).toEqual([]);
    expect(faults(`${PAGES}/glossary/#gone\n`, { keys })).toEqual([]);
  });

  const CASES: [string, string, string, Partial<Fault>][] = [
    [
      'a claim that is gone',
      `${PAGES}/maps/#far-away\n`,
      'sections/maps.mdx:1:1 address/gone /maps/#far-away was published, and nothing has the id "far-away" any more. What takes its place keeps the id, a key sentence as <Claim id="…" formerly="far-away">, a heading as [#… formerly far-away]; an objective has its id for good.',
      { names: ['far-away'] },
    ],
    [
      'a figure that is gone',
      `${PAGES}/maps/#fig-hill\n`,
      'sections/maps.mdx:1:1 address/gone /maps/#fig-hill was published, and nothing has the id "fig-hill" any more. A figure has its id for good. A chart that takes its place names it in content/charts.yaml: formerly: [hill].',
      { names: ['hill'] },
    ],
    [
      'a table that is gone',
      `${PAGES}/maps/#table-hills\n`,
      'sections/maps.mdx:1:1 address/gone /maps/#table-hills was published, and nothing has the id "table-hills" any more. A table or case has its id for good, whatever its caption.',
      { names: ['hills'] },
    ],
    [
      'a source note that is gone',
      `${PAGES}/maps/#note-lines\n`,
      'sections/maps.mdx:1:1 address/gone /maps/#note-lines was published, and nothing has the id "note-lines" any more. A source note has its id for good, whatever it says.',
      { names: ['lines'] },
    ],
    [
      'a question that is gone',
      `${PAGES}/maps/#maps-q-hill\n`,
      'sections/maps.mdx:1:1 address/gone /maps/#maps-q-hill was published, and nothing has the id "maps-q-hill" any more. A question or card that is asked no more stays, with retired.',
      { names: ['maps-q-hill'] },
    ],
    [
      'a card that is gone',
      `${PAGES}/educators/coverage/#maps-c-hill\n`,
      'cards/*.yaml:1:1 address/gone /educators/coverage/#maps-c-hill was published, and nothing has the id "maps-c-hill" any more. A question or card that is asked no more stays, with retired.',
      { names: ['maps-c-hill'] },
    ],
    [
      'an id of a page that is made in code',
      `${PAGES}/educators/coverage/#far-away\n`,
      'cards/*.yaml:1:1 address/gone /educators/coverage/#far-away was published, and nothing has the id "far-away" any more.',
      { names: ['far-away'] },
    ],
    [
      'a reference that is gone',
      `${PAGES}/references/#ref-12\n`,
      'references.yaml:1:1 address/gone /references/#ref-12 was published, and nothing has the id "ref-12" any more. A reference has its number in the review for good.',
      { names: ['ref-12', 'no reference 12.'] },
    ],
    [
      'a term that is gone',
      `${PAGES}/glossary/#contour\n`,
      'glossary.yaml:1:1 address/gone /glossary/#contour was published, and nothing has the id "contour" any more. An entry that is the same thing keeps the id under otherIds.',
      { names: ['contour'] },
    ],
    [
      'the one claim that is gone beside the one that is new, however unlike',
      PAGES.replace('/maps/#slope', '/maps/#far-away'),
      'sections/maps.mdx:3:1 address/renamed "slope" is new, and "far-away" was published as /maps/#far-away and is gone. What takes its place keeps the id, a key sentence as <Claim id="…" formerly="far-away">, a heading as [#… formerly far-away]; an objective has its id for good.',
      { suggestion: 'far-away', names: ['far-away', 'slope'] },
    ],
  ];

  test.each(CASES)('%s', (_, list, line, rest) => {
    const found = faults(list);
    expect(told(found)).toEqual([line]);
    expect(found[0]).toMatchObject(rest);
  });

  test('of several that are gone, each is the new one most like it, and only once', () => {
    const text = '<Claim id="slope">A.</Claim>\n\n<Claim id="valleys">B.</Claim>';
    const list = `${PAGES}/maps/#valley\n/maps/#valleyz\n`;
    expect(faults(list, { text }).map(({ code, line, names }) => [code, line, names])).toEqual([
      ['address/renamed', 5, ['valley', 'valleys']],
      ['address/gone', 1, ['valleyz']],
    ]);
  });

  test('of two that are gone, the one unlike the new one is gone', () => {
    const text = '<Claim id="slope">A.</Claim>\n\n<Claim id="valleys">B.</Claim>';
    const list = `${PAGES}/maps/#far-away\n/maps/#valley\n`;
    expect(faults(list, { text }).map(({ code, names }) => [code, names])).toEqual([
      ['address/gone', ['far-away']],
      ['address/renamed', ['valley', 'valleys']],
    ]);
  });

  test('only what a page puts before an id is no part of the name that the content gives', () => {
    const list = `${PAGES}/references/#my-ref-1\n/references/#ref-1-old\n/maps/#foot-note-1\n/maps/#update-1\n`;
    expect(faults(list).map(({ names }) => names)).toEqual([
      ...[['foot-note-1'], ['1'], ['my-ref-1'], ['ref-1-old']],
    ]);
  });

  test('of one that is gone and two that are new, the one like it is the one, and the other is new', () => {
    const text =
      '<Claim id="slope">A.</Claim>\n\n<Claim id="hut">B.</Claim>\n\n<Claim id="valleys">C.</Claim>';
    expect(told(faults(`${PAGES}/maps/#valley\n`, { text }))).toEqual([
      expect.stringMatching(/^sections\/maps.mdx:7:1 address\/renamed "valleys" is new/),
      'sections/maps.mdx:5:1 address/new Not published yet on /maps/: #hut.',
    ]);
  });

  test('what a page calls by another name now is not gone', () => {
    const lists = { glossary: '- {id: scale, otherIds: [scale-of-a-map]}' };
    expect(faults(`${PAGES}/glossary/#scale-of-a-map\n`, { lists })).toEqual([]);
  });
});

describe('a page of a list says how what is on it is given up', () => {
  test.each([
    [
      '/trials/',
      { trials: '- nct: NCT00000001' },
      'A trial is named by its number in the registry for good.',
    ],
    [
      '/evidence/',
      { studies: '- {id: a, outcomes: []}' },
      'A record and a result have their ids for good, whatever they are called.',
    ],
    ['/procedures/', { procedures: '- id: a' }, 'A plate has its id for good, whatever its title.'],
    [
      '/source-notes/',
      { sourceNotes: '- id: a' },
      'A source note has its id for good, whatever it says.',
    ],
    [
      '/changes/',
      { changes: '- {id: a, places: []}' },
      'An entry stays for good, and so does its id.',
    ],
    [
      '/since-the-review/',
      { updates: '- {id: a, section: none}' },
      'A report has its id for good; one that says something else now names the edition.',
    ],
    [
      '/labs/compare-with-care/',
      { comparisons: '- {id: a, notes: []}' },
      'A pair has its id for good, whatever its title.',
    ],
  ])('%s', (path, lists, way) => {
    const course = { labs: ['compare-with-care'] };
    const found = faults(`${PAGES}${path}\n${path}#nothing-of-the-kind\n${path}#nor-of-this\n`, {
      lists,
      course,
    });
    expect(found.map(({ message }) => message)).toContain(
      `${path}#nor-of-this was published, and nothing has the id "nor-of-this" any more. ${way}`,
    );
  });
});

describe('a section that was published and is no more', () => {
  const list = `${PAGES}/mops/\n/mops/#key-points\n/mops/#slope\n`;
  const gone =
    'sections/mops.mdx:1:1 section/gone /mops/ was published, and no section has this name any more.';

  test('is a fault with the section that may be it', () => {
    const found = faults(list);
    expect(told(found)).toEqual([gone]);
    expect(found[0]).toMatchObject({ suggestion: 'maps', names: ['mops'] });
  });

  test('is known by its key points', () => {
    expect(faults(list.replace('#key-points', '#points'))).toEqual([]);
    expect(faults(`${PAGES}/a/mops/\n/a/mops/#key-points\n`)).toEqual([]);
  });

  test('is known even where the list has only what stood on it', () => {
    expect(told(faults(`${PAGES}/mops/#key-points\n`))).toEqual([gone]);
  });

  test('is not looked for while the file of the course cannot be read', () => {
    expect(faults(list, { course: undefined })).toEqual([]);
  });
});

test('new addresses are those that the list lacks, page by page, each page before its ids', () => {
  const files = new Map([['permalinks.txt', '/maps/\n/glossary/\n/maps/#one\n# /references/\n']]);
  const lists = { glossary: '- {id: scale, otherIds: []}' };
  const sections = [section('maps', '<Claim id="slope">A.</Claim>', head())];
  const some = ['/maps/#slope', '/maps/#objectives', '/glossary/#scale', '/references/'];
  const coverage = ['', '#by-objective', '#maps', '#cards-maps'].map(
    (id) => `/educators/coverage/${id}`,
  );
  expect(newAddresses(listTree(lists, { files, sections }))).toEqual([...some, ...coverage]);
  const all = [
    '/maps/',
    '/maps/#one',
    ...some.slice(0, 2),
    '/glossary/',
    ...some.slice(2),
    ...coverage,
  ];
  expect(newAddresses(listTree(lists, { sections }))).toEqual(all);
});

test('of a page whose ids cannot be known, its own address is new', () => {
  const keys = { glossary: undefined };
  expect(newAddresses(listTree({}, { keys }))).toEqual([
    ...['/glossary/', '/references/', '/educators/coverage/', '/educators/coverage/#by-objective'],
  ]);
});
