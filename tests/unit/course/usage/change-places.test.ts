import { expect, test } from 'vitest';
import { scanSection } from '../../../../src/course/read/section-scan.ts';
import { type Change, changeSchema } from '../../../../src/course/schema/change.ts';
import {
  changesByPage,
  type NamedContent,
  pageName,
  placeNames,
} from '../../../../src/course/usage/change-places.ts';
import { changeSources } from '../../../../src/course/usage/change-sources.ts';
import { blockNumbers, type ScannedSection } from '../../../../src/course/usage/occurrences.ts';

const section = (slug: string, order: number, source: string): ScannedSection => ({
  slug,
  order,
  title: slug,
  shortTitle: slug.toUpperCase(),
  scan: scanSection(source, `${slug}.mdx`),
});
const sections = [
  section(
    'one',
    1,
    `## A finding [#finding]

<Diagram id="d" />

<DataTable id="t" caption="c"></DataTable>

<Claim id="c">Growth stopped. <Cite n="3" /></Claim> <SourceNote id="n" />`,
  ),
  section('two', 2, '## Other [#other]'),
];
const content = {
  sections,
  numbers: blockNumbers(sections),
  glossary: new Map([['shim', { id: 'shim', term: 'score', abbreviation: 'SHIM' }]]),
  sourceNotes: new Map([['n', { id: 'n', section: 'one', ref: 42 }]]),
  studies: new Map([['zhou', { id: 'zhou', name: 'Zhou 2020' }]]),
  updates: [{ id: 'later', source: { title: 'A report' } }],
  procedures: new Map([['freezing', { id: 'freezing', term: 'shim', title: 'Freezing' }]]),
  questionsOf: (slug: string) => (slug === 'one' ? [{ id: 'q', stem: 'Which one is it?' }] : []),
  cardsOf: (slug: string) => (slug === 'one' ? [{ id: 'k', front: 'How many are there?' }] : []),
} as unknown as NamedContent;

test.each([
  ['/one/#finding', '“A finding”'],
  ['/one/#c', '“Growth stopped.”'],
  ['/one/#fig-d', 'Figure 1.1'],
  ['/one/#table-t', 'Table 1.1'],
  ['/one/#note-n', 'Source note on reference 42'],
  ['/source-notes/#note-n', 'Exercise on reference 42'],
  ['/one/#q', 'Question: “Which one is it?”'],
  ['/educators/coverage/#k', 'Card: “How many are there?”'],
  ['/glossary/#shim', 'Glossary: score (SHIM)'],
  ['/trials/#nct01', 'NCT01'],
  ['/references/#ref-64', 'Reference 64'],
  ['/evidence/#zhou', 'Evidence: Zhou 2020'],
  ['/since-the-review/#update-later', 'Since the review: A report'],
  ['/procedures/#freezing', 'Plate: Freezing'],
  ['/one/', 'ONE'],
  ['/labs/compare-with-care/', 'Compare with care'],
  ['/', 'Home page'],
])('the place %s is called %s', (place, name) => {
  expect(placeNames(content)(place)).toBe(name);
});

test('a place is grouped under the page it stands on', () => {
  expect(pageName('/two/#other', sections)).toBe('TWO');
  expect(pageName('/educators/coverage/#k', sections)).toBe('Cards');
  expect(pageName('/since-the-review/#update-later', sections)).toBe('Since the review');
});

const change = (id: string, ...places: string[]): Change =>
  changeSchema.parse({
    id,
    date: '2026-11-28',
    edition: 2,
    kind: 'wrong',
    title: 'What is so now',
    places,
    was: 'Old words.',
    now: 'New words.',
    why: 'There is a reason for this.',
    sources: [{ review: 'two' }, { ref: 3 }, { trial: 'nct01' }, { background: 'b' }],
  });

test('changes are grouped by the page of their first place, sections as they are read, then other pages', () => {
  const changes = [
    change('a', '/glossary/#shim', '/one/'),
    change('b', '/two/#other'),
    change('c', '/one/#c'),
    change('d', '/glossary/#ipss'),
  ];
  const groups = changesByPage(changes, sections);
  expect(groups.map(({ path, changes: own }) => [path, ...own.map(({ id }) => id)])).toEqual([
    ['/one/', 'c'],
    ['/two/', 'b'],
    ['/glossary/', 'a', 'd'],
  ]);
});

test('each source is a line that leads to it, and a probable one says so', () => {
  const background = new Map([
    [
      'b',
      {
        id: 'b',
        grade: 'probable' as const,
        statement: 'A fact.',
        sources: [{ title: 'A page', url: 'https://example.org/' }],
        read: 'the page',
        checked: '2026-11-28',
      },
    ],
  ]);
  expect(changeSources(change('a', '/one/'), { sections, background })).toEqual([
    { text: 'the review, section 2', address: '/two/' },
    { text: 'reference 3', address: '/references/#ref-3' },
    { text: 'NCT01', address: '/trials/#nct01' },
    { text: 'A page (probably)', address: 'https://example.org/' },
  ]);
});
