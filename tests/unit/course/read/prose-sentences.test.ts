import { mdxToMdast } from 'satteri';
import { expect, test } from 'vitest';
import type { MdxNode } from '../../../../src/course/read/mdx-node.ts';
import { plainSentences, proseParagraphs } from '../../../../src/course/read/prose-sentences.ts';

const paragraphs = (source: string) => proseParagraphs(mdxToMdast(source) as MdxNode);
const sentences = (source: string) => paragraphs(source).flatMap((found) => found.sentences);
const told = (source: string) => sentences(source).map(({ unlinked: _, ...sentence }) => sentence);

test.each([
  ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
  ['Li et al. saw 99.6% in 0.04 s. 122 men.', ['Li et al. saw 99.6% in 0.04 s.', '122 men.']],
  ['He said "no." Then he went.', ['He said "no."', 'Then he went.']],
])('the sentences of "%s" are %j', (text, expected) => {
  expect(plainSentences(text)).toEqual(expected);
});

test('a citation belongs to the sentence that it follows', () => {
  expect(told('One. <Cite n="1" /> Two. Three <Cite n="2" />, and four.')).toEqual([
    { text: 'One.', told: 'One.', sourced: true },
    { text: 'Two.', told: 'Two.', sourced: false },
    { text: 'Three , and four.', told: 'Three , and four.', sourced: true },
  ]);
});

test('a claim and a link are sources of the sentence they stand in, and of no other', () => {
  const found = sentences('<Claim id="a">One.</Claim> Two [here](/x/). Three.');
  expect(found.map(({ sourced }) => sourced)).toEqual([true, true, false]);
});

test('the words that lead nowhere are those outside of links and marked terms', () => {
  const source =
    'A <Term id="t">term</Term> in [a link](/x/), and a claim <Claim id="c">here</Claim>.';
  expect(sentences(source).map(({ unlinked }) => unlinked)).toEqual([
    'A \n in \n, and a claim here.',
  ]);
});

test('what stands in a remark is told by nobody else', () => {
  const source = 'One. <Remark>Two.</Remark> Three, <Remark>and four</Remark>.';
  expect(sentences(source).map(({ told }) => told)).toEqual(['One.', '', 'Three, .']);
  expect(
    sentences('<Remark>\n\nOne. Two.\n\n- Three.\n\n</Remark>').map(({ told }) => told),
  ).toEqual(['', '', '']);
});

test('paragraphs know their part, their closing list and their line', () => {
  const source =
    '## A [#a]\n\nOne.\n\n## L [#limits]\n\n<Limits>\n\n- **Label.** Two.\n\n</Limits>\n\n<KeyPoints>\n\n- Three.\n\n</KeyPoints>\n';
  expect(paragraphs(source).map(({ part, within, line }) => [part, within, line])).toEqual([
    ['a', 'text', 3],
    ['limits', 'limits', 9],
    ['limits', 'key-points', 15],
  ]);
  expect(sentences(source).map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three.']);
});

test('headings, tables and cases are no running text', () => {
  const source =
    '## A heading. [#a]\n\n<DataTable id="t" caption="C.">\n\n| A. |\n| --- |\n| B. |\n\n</DataTable>\n\n<CaseTimeline id="c">\n\n<CaseStep when="x">\n\nC.\n\n</CaseStep>\n\n</CaseTimeline>\n';
  expect(sentences(source)).toEqual([]);
});

test('text above the first heading, and under one without an id, is of no part', () => {
  const source =
    'One.\n\n## A [#a formerly b]\n\nTwo.\n\n## B [#b] more\n\nThree.\n\n## C\n\nFour.\n';
  expect(paragraphs(source).map(({ part }) => part)).toEqual(['', 'a', '', '']);
});

test('a tag alone on its line is a paragraph, one around paragraphs is none', () => {
  expect(paragraphs('<Remark>One.</Remark>')).toMatchObject([
    { within: 'text', line: 1, column: 1, sentences: [{ text: 'One.', told: '' }] },
  ]);
  expect(sentences('<Claim id="a"><Term id="t">One</Term> is it.</Claim>')).toMatchObject([
    { text: 'One is it.', sourced: true, unlinked: '\n is it.' },
  ]);
});

test('a paragraph without words is none', () => {
  expect(paragraphs('<Cite n="1" />\n\n- **Label.**\n\n![](a.png)\n')).toEqual([]);
});

test('only a label at the beginning is left out', () => {
  expect(sentences('One **word** here.').map(({ text }) => text)).toEqual(['One word here.']);
});

test('a citation between two sentences belongs to the first, one at the very start to its own', () => {
  const found = (source: string) => sentences(source).map(({ sourced }) => sourced);
  expect(found('One.<Cite n="1" /> Two.')).toEqual([true, false]);
  expect(found('One. Two.<Cite n="1" />')).toEqual([false, true]);
  expect(found('<Cite n="1" />One. Two.')).toEqual([true, false]);
  expect(found('In <Trial id="nct1" /> one. Two.')).toEqual([true, false]);
});

test('a claim that ends in a space is a source of its own sentence alone', () => {
  expect(sentences('<Claim id="a">One. </Claim>Two.').map(({ sourced }) => sourced)).toEqual([
    true,
    false,
  ]);
});

test('what stands of a sentence outside of a remark are words, not signs', () => {
  expect(sentences('“<Remark>One</Remark>”.').map(({ told }) => told)).toEqual(['']);
  expect(sentences('One\n  <Remark>two</Remark>  three.').map(({ told }) => told)).toEqual([
    'One three.',
  ]);
});

test.each([
  ['See e.g. A and i.e. B vs. C by Dr. D, No. 5.', 1],
  ['One. (Two.) “Three.” 4.', 4],
  ['One. two.', 1],
  ['  ', 0],
])('in %j are %i sentences', (text, n) => {
  expect(plainSentences(text)).toHaveLength(n);
});
