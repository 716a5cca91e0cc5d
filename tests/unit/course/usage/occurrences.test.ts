import { expect, test } from 'vitest';
import { scanSection } from '../../../../src/course/read/section-scan.ts';
import {
  blockNumbers,
  blockPaths,
  citationPlaces,
  citationText,
  citedNumbers,
  type ScannedSection,
  termPlaces,
  trialPlaces,
} from '../../../../src/course/usage/occurrences.ts';

const section = (slug: string, order: number, source: string): ScannedSection => ({
  slug,
  order,
  title: `Title of ${slug}`,
  shortTitle: slug.toUpperCase(),
  scan: scanSection(source, `${slug}.mdx`),
});

const sectionsOf = () => [
  section(
    'one',
    1,
    `Before <Term id="t">t</Term>.

## A [#a]

<Diagram id="d" />

<DataTable id="rates" caption="c"></DataTable>

x <Cite n="2-4" /> y <Cite n="3" /> <Trial id="nct1" />

<Claim id="claim">z <Cite n="3" /> <Trial id="nct1" /></Claim>`,
  ),
  section(
    'two',
    2,
    `## B [#b]

<Illustration id="i" />

<CaseTimeline id="c" title="t" caption="c"><Cite n="20" /></CaseTimeline>

<DataTable id="more" caption="c">

| <Cite n="20" /> |
| - |

</DataTable>

<Term id="t">t</Term> <Cite n="10,3" />`,
  ),
];

const read = () => {
  const sections = sectionsOf();
  return { sections, numbers: blockNumbers(sections) };
};

test('figures and tables are counted apart, and anew in each section', () => {
  const { numbers } = read();
  expect(Object.fromEntries(numbers)).toEqual({
    'fig-d': '1.1',
    'table-rates': '1.1',
    'fig-i': '2.1',
    'fig-c': '2.2',
    'table-more': '2.1',
  });
});

test('a reference has one place for each block that cites it, alone or in a range', () => {
  const { sections, numbers } = read();
  const places = citationPlaces(sections, numbers);
  expect(places.get('3')?.map(({ path }) => path)).toEqual(['/one/#a', '/one/#claim', '/two/#b']);
  expect(places.get('4')?.map(({ path }) => path)).toEqual(['/one/#a']);
  expect(places.has('1')).toBe(false);
});

test('a place names its section and the heading it stands under', () => {
  const { sections, numbers } = read();
  expect(citationPlaces(sections, numbers).get('10')).toEqual([
    { slug: 'two', shortTitle: 'TWO', path: '/two/#b', label: 'B' },
  ]);
});

test('a place inside a figure or a table is called by its number', () => {
  const { sections, numbers } = read();
  expect(
    citationPlaces(sections, numbers)
      .get('20')
      ?.map(({ path, label }) => [path, label]),
  ).toEqual([
    ['/two/#fig-c', 'Figure 2.2'],
    ['/two/#table-more', 'Table 2.1'],
  ]);
});

test('before the first heading the place is the page itself', () => {
  const { sections, numbers } = read();
  expect(termPlaces(sections, numbers).get('t')).toEqual([
    { slug: 'one', shortTitle: 'ONE', path: '/one/', label: 'ONE' },
    { slug: 'two', shortTitle: 'TWO', path: '/two/#b', label: 'B' },
  ]);
});

test('trials have their places, too', () => {
  const { sections, numbers } = read();
  expect(
    trialPlaces(sections, numbers)
      .get('nct1')
      ?.map(({ path }) => path),
  ).toEqual(['/one/#a', '/one/#claim']);
});

test('the numbers cited on a page come once each, ascending', () => {
  expect(sectionsOf().map(({ scan }) => citedNumbers(scan))).toEqual([
    [2, 3, 4],
    [3, 10, 20],
  ]);
});

test('what the questions of a page cite is cited there, once', () => {
  const [first] = sectionsOf();
  if (!first) throw new Error('There is no section.');
  const own = citedNumbers(first.scan);
  expect(citedNumbers(first.scan, ['', '77, 75-76', `${own[0]}`])).toEqual([...own, 75, 76, 77]);
});

test.each([
  [[6, 7, 8], '6–8'],
  [[34, 35], '34, 35'],
  [[1, 3, 4, 5], '1, 3–5'],
  [[], ''],
])('%j is printed as "%s"', (numbers, text) => {
  expect(citationText(numbers)).toBe(text);
});

test('claims, figures, tables and source notes have an address each, all else has none', () => {
  const { slug, scan } = section(
    'three',
    3,
    '## A [#a]\n\n<Claim id="c">z <Cite n="3" /></Claim>\n\n<Diagram id="d" />\n\n<SourceNote id="n" />\n\n<DataTable id="t" caption="C"></DataTable>\n',
  );
  expect([...blockPaths([{ slug, scan }])]).toEqual([
    ['c', '/three/#c'],
    ['fig-d', '/three/#fig-d'],
    ['note-n', '/three/#note-n'],
    ['table-t', '/three/#table-t'],
  ]);
});

test('each thing is found under its own kind alone', () => {
  const mixed = [section('one', 1, '<Term id="3">t</Term> <Cite n="3" /> <Trial id="3" />')];
  for (const places of [citationPlaces, termPlaces, trialPlaces])
    expect([...places(mixed, new Map()).entries()]).toEqual([
      ['3', [{ slug: 'one', shortTitle: 'ONE', path: '/one/', label: 'ONE' }]],
    ]);
});

test('a place is called by its table, its figure or its part', () => {
  const source =
    '## A [#a]\n\n<DataTable id="t" caption="C">\n\n<Term id="x">t</Term>\n\n</DataTable>\n\n<Term id="x">t</Term>\n\n<CaseTimeline id="c" title="T" caption="C"><Term id="x">t</Term></CaseTimeline>\n';
  const found = [section('one', 1, source)];
  expect(
    termPlaces(found, blockNumbers(found))
      .get('x')
      ?.map(({ label }) => label),
  ).toEqual([...['Table 1.1', 'A', 'Figure 1.1']]);
});
