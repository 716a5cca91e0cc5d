import { expect, test } from 'vitest';
import { isBlock, type UseKind } from '../../../../src/course/read/authors-tags.ts';
import { partIds, scanSection } from '../../../../src/course/read/section-scan.ts';

const scan = (source: string) => scanSection(source, 'content/sections/x.mdx');
const uses = (source: string) =>
  scan(source).uses.map(({ kind, value, block }) => [kind, value, block]);
const faults = (source: string) =>
  scan(source).faults.map(({ line, column, code, message, suggestion }) => {
    const hint = suggestion === undefined ? '' : ` (${suggestion}?)`;
    return `${line}:${column} ${code} ${message}${hint}`;
  });

test.each<[string, UseKind, string, string | undefined]>([
  ['<Claim id="a">Words.</Claim>', 'claim', 'a', 'a'],
  ['Words <Cite n="6-8" />.', 'cite', '6-8', undefined],
  ['<Term id="anergy">anergic</Term> cells', 'term', 'anergy', undefined],
  ['<Diagram id="a" />', 'diagram', 'a', 'fig-a'],
  ['<Illustration id="a" />', 'illustration', 'a', 'fig-a'],
  ['<DataTable id="a" caption="Words">\n\n</DataTable>', 'table', 'a', 'table-a'],
  ['<CaseTimeline id="a" title="T" caption="C">\n\n</CaseTimeline>', 'case', 'a', 'fig-a'],
  ['<SourceNote id="a" />', 'source-note', 'a', undefined],
  ['In <Trial id="nct03949231" />', 'trial', 'nct03949231', undefined],
  ['See [there](/trials/#nct1).', 'link', '/trials/#nct1', undefined],
])('%s is one use of its kind', (source, kind, value, block) => {
  const found = scan(source);
  expect(found.faults).toEqual([]);
  expect(found.uses.map((use) => [use.kind, use.value, use.block])).toEqual([[kind, value, block]]);
});

test('tags that only group words are no uses', () => {
  const source =
    '## L [#limits]\n\n<Limits>\n\n- a\n\n</Limits>\n\n## K [#key-points]\n\n<KeyPoints>\n\n- b\n\n</KeyPoints>\n\n<Remark>c</Remark>';
  expect(scan(source)).toMatchObject({ uses: [], faults: [] });
});

test('a use belongs to the nearest block around it, else to its heading', () => {
  const source = `## First [#first]

Words <Cite n="1" /> and <Claim id="claim">words <Cite n="2" /></Claim>.

<DataTable id="rates" caption="Rates">

| a |
| - |
| <Cite n="3" /> |

</DataTable>

### Second [#second]

<Cite n="4" />`;
  expect(uses(source)).toEqual([
    ['cite', '1', 'first'],
    ['claim', 'claim', 'claim'],
    ['cite', '2', 'claim'],
    ['table', 'rates', 'table-rates'],
    ['cite', '3', 'table-rates'],
    ['cite', '4', 'second'],
  ]);
  expect(scan(source).uses.map(({ part }) => part)).toEqual([...Array(5).fill('First'), 'Second']);
});

test('places count from 1 and from the first line of the file, frontmatter included', () => {
  const source =
    '---\norder: 1\n---\n\n## Part [#part]\n\nSome <Term id="t">term</Term>\nand <Cite n="1" />.\n';
  const { headings, uses } = scan(source);
  expect(headings).toEqual([{ line: 5, column: 1, depth: 2, id: 'part', text: 'Part' }]);
  expect(uses.map(({ line, column }) => [line, column])).toEqual([
    [7, 6],
    [8, 5],
  ]);
});

test('the words of a use are those a reader sees, or its title or caption', () => {
  const source = `<Claim id="a">In *one* <Trial id="nct03949231" />, <Term id="t">anergy</Term> rose. <Cite n="1" /></Claim>

<CaseTimeline id="b" title="A title" caption="A caption"></CaseTimeline>

<DataTable id="c" caption="Rates"></DataTable>`;
  expect(
    scan(source)
      .uses.filter(({ kind }) => isBlock(kind))
      .map(({ text }) => text),
  ).toEqual(['In one NCT03949231, anergy rose. ', 'A title', 'Rates']);
});

test('parts hold the words and citations from one heading to the next', () => {
  const source = `Before.

## First [#first]

One **two** <Cite n="6-8" />, [three](/x/)\u00a0and \`four\`
five  \nsix

### Second [#second]

<DataTable id="t" caption="A caption">

| a | b |
| - | - |
| c | d <Cite n="9" /> |

</DataTable>

<CaseStep when="Later" label="CT">

Smaller.

</CaseStep>`;
  const { parts } = scan(source);
  expect(parts.map(({ heading, cites }) => [heading?.id, cites])).toEqual([
    [undefined, []],
    ['first', ['6-8']],
    ['second', ['9']],
  ]);
  const words = parts.map(({ text }) => text.split(/\s+/).filter(Boolean).join(' '));
  expect(words).toEqual([
    'Before.',
    'First One two , three and four five six',
    'Second A caption a b c d Later CT Smaller.',
  ]);
});

test('markup that cannot be read is one fault at its place, and nothing else is found', () => {
  const found = scan('---\norder: 1\n---\n\nWords <Claim id="x">a</Term>.\n');
  expect(found).toMatchObject({ headings: [], uses: [], parts: [] });
  expect(found.faults).toEqual([
    {
      file: 'content/sections/x.mdx',
      line: 5,
      column: 22,
      code: 'mdx/syntax',
      message: '</Term> stands where <Claim> of line 5 is to be closed.',
    },
  ]);
});

test.each([
  ['## Words', '1:1 heading/no-id The heading "Words" has no id.'],
  ['# Words [#a]', '1:1 heading/level The heading "Words" is of level 1.'],
  ['#### Words [#a]', '1:1 heading/level The heading "Words" is of level 4.'],
  [
    '## Some <Term id="t">term</Term> [#a]',
    '1:1 heading/plain The heading "Some term" holds more than plain words.',
  ],
  ['## *Words* [#a]', '1:1 heading/plain The heading "Words" holds more than plain words.'],
  ['x <Sup>2</Sup>', '1:3 component/unknown <Sup> is not a tag of this site.'],
  ['x <Cites n="1" />', '1:3 component/unknown <Cites> is not a tag of this site. (Cite?)'],
  ['x <Cite />', '1:3 component/attribute <Cite> needs n="…".'],
  ['x <Cite n={6} />', '1:3 component/attribute <Cite> needs n="…", words in straight quotes.'],
  ['<Claim id="">x</Claim>', '1:1 component/attribute <Claim> needs id="…".'],
  [
    '<DataTable id="t">\n\nx\n\n</DataTable>',
    '1:1 component/attribute <DataTable> needs caption="…".',
  ],
  [
    '<Claim id="x" claas="y">x</Claim>',
    '1:1 component/attribute <Claim> has no attribute "claas".',
  ],
  ['<Term idd="x">x</Term>', '1:1 component/attribute <Term> has no attribute "idd". (id?)'],
  [
    '<CaseStep when="Now">\n\nx\n\n</CaseStep>',
    '1:1 component/place <CaseStep> stands outside of <CaseTimeline>.',
  ],
  [
    '<Claim id="a">x <Claim id="b">y</Claim></Claim>',
    '1:17 component/place <Claim> stands inside of <Claim>.',
  ],
  [
    '<Limits>\n\n- a\n\n</Limits>',
    '1:1 component/place <Limits> does not stand under the heading [#limits].',
  ],
  ['x [y]()', '1:3 link/empty The link "y" leads nowhere.'],
  ['x [](/a/)', '1:3 link/empty The link to "/a/" has no words.'],
  ['![x](y.png)', '1:1 image/plain The picture "y.png" has no number, credit and licence.'],
  [
    '<DataTable id="t" caption="Two columns">\n\n| a | b |\n| --- | --- |\n| 1 |\n\n</DataTable>',
    '5:1 table/cells The row has 1 cells, the head of the table has 2.',
  ],
  [
    '| a |\n| --- | --- |\n| 1 | 2 |',
    '1:1 table/cells These lines are no table: its head has 1 cells, the line of dashes below it 2.',
  ],
  ['a {b} c', '1:3 mdx/code "b" is code.'],
  ["import a from './a.ts'", `1:1 mdx/code "import a from './a.ts'" is code.`],
])('%j is a fault', (source, fault) => {
  expect(faults(source)).toEqual([fault]);
});

test('a heading names the headings whose place it has taken', () => {
  expect(scan('## Words [#words formerly said]').former).toEqual([
    { id: 'said', line: 1, column: 1 },
  ]);
});

test.each([
  [
    '< Cite n="30" />',
    '1:3 mdx/syntax "< Cite n="30" />" is read as words. Write no space behind "<".',
  ],
  ['Cite n="30" />', '1:3 mdx/syntax "Cite n="30" />" is read as words. Write "<" before it.'],
  ['< 2 cm', '1:3 text/sign "< 2 cm" is a sign for "less than 2 cm".'],
  ['< = 5%', '1:3 text/sign "< = 5%" is a sign for "at most 5%".'],
  ['<Cite n="30" \\>', '1:3 mdx/syntax The tag <Cite> ends with "\\>". Write "/>".'],
  ['<Cite n "30" />', '1:3 mdx/syntax <Cite> needs a sign "=" before the value: n="…".'],
  [
    '<Claim="x">a</Claim>',
    '1:3 mdx/syntax <Claim> needs the name of what it is given: <Claim id="…">.',
  ],
  ['<two years', '1:3 mdx/syntax "<two" begins a tag. Write "less than two".'],
  ['<br>', '1:3 mdx/syntax <br> is not a tag of this site, and is not closed.'],
])('%j says how it is written', (text, said) => {
  expect(faults(`A ${text}\n`)).toEqual([said]);
});

test('a comment is no fault and no text', () => {
  const { faults, parts } = scan('a {/* for editors */} b\n\n{/* alone */}\n');
  expect(faults).toEqual([]);
  expect(parts[0]?.text).not.toContain('editors');
});

test('every fault of a page is found, not only the first', () => {
  expect(faults('## A\n\n<Cite />\n\n## B\n\nx <Foo />')).toHaveLength(4);
});

test.each([
  '### Words [#a]',
  'x [see https://a.org](https://a.org)',
  'x [https://a.org is it](https://a.org)',
  '<Claim id="a" formerly="b">x</Claim>',
  'x {/* a note */}',
])('%j is no fault', (source) => {
  expect(faults(source)).toEqual([]);
});

test.each([
  ['x [https://a.org/b](/a/)', '1:3 link/bare "https://a.org/b" is an address and says nothing.'],
  ['x [http://a.org](/a/)', '1:3 link/bare "http://a.org" is an address and says nothing.'],
  ['x [WWW.a.org ](/a/)', '1:3 link/bare "WWW.a.org" is an address and says nothing.'],
  ['x [ ](/a/)', '1:3 link/empty The link to "/a/" has no words.'],
  [
    '## L [#limits]\n\n<Limits>\n\n- a\n\n</Limits>\n\n<Limits>\n\n- b\n\n</Limits>',
    '9:1 component/place <Limits> stands here a second time.',
  ],
  ['A word\nand < 2 cm', '1:1 text/sign "< 2 cm" is a sign for "less than 2 cm".'],
  ['A word and < 2 cm', '1:12 text/sign "< 2 cm" is a sign for "less than 2 cm".'],
  [`a {${'b'.repeat(36)}   + ccc}`, `1:3 mdx/code "${'b'.repeat(36)} + c…" is code.`],
  [`a { ${'b'.repeat(40)} }`, `1:3 mdx/code "${'b'.repeat(40)}" is code.`],
])('%j is one fault', (source, fault) => {
  expect(faults(source)).toEqual([fault]);
});

test('faults name what is not there because of them', () => {
  const names = (source: string) => scan(source).faults.map((fault) => fault.names);
  expect(names('# Words [#a]')).toEqual([['"a"']]);
  expect(names('x <Clam id="a" />')).toEqual([['"a"']]);
  expect(names('x <Clam />')).toEqual([undefined]);
});

test('a heading without an id has an empty one', () => {
  expect(scan('## Words').headings).toEqual([
    { line: 1, column: 1, depth: 2, id: '', text: 'Words' },
  ]);
});

test('a key sentence names those whose place it has taken', () => {
  expect(scan('A <Claim id="a" formerly="b c">x</Claim>').former).toEqual([
    { id: 'b', line: 1, column: 3 },
    { id: 'c', line: 1, column: 3 },
  ]);
});

test('an address that stands below its text is a use where it stands', () => {
  expect(uses('See [there][a].\n\n[a]: /x/')).toEqual([['link', '/x/', undefined]]);
});

test('the text of a part has its paragraphs, cells, titles and steps a line each, and powers with their sign', () => {
  const text = (source: string) => scan(source).parts.at(-1)?.text;
  expect(text('One.\n\nTwo, 10^5^.')).toBe('One.\nTwo, 10^5.\n');
  expect(text('## A [#a]\n\n- One\n')).toBe('A\nOne\n\n');
  expect(text('<CaseTimeline id="a" title="T" caption="C"></CaseTimeline>')).toBe('C\nT\n\n');
  expect(
    text('<DataTable id="t" caption="C">\n\n| a | b |\n| - | - |\n| c | d |\n\n</DataTable>'),
  ).toBe('C\na\nb\n\nc\nd\n\n\n');
});

test('parts of the second level are told in their order', () => {
  const source = '## A [#a]\n\n### B [#b]\n\n## C [#c]\n';
  expect(partIds(scan(source))).toEqual(['a', 'c']);
});

test('a use is called by its title, else by its caption, else by its words', () => {
  const text = (source: string) => scan(source).uses[0]?.text;
  expect(text('<CaseTimeline id="a" title="T" caption="C">\n\nw\n\n</CaseTimeline>')).toBe('T');
  expect(text('<DataTable id="a" caption="C">\n\nw\n\n</DataTable>')).toBe('C');
  expect(text('<Claim id="a">w</Claim>')).toBe('w');
});
