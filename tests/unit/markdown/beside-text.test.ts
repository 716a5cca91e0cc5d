import { expect, test } from 'vitest';
import { besideText } from '../../../src/markdown/beside-text.ts';
import { renderMdx } from './render-mdx.ts';

const render = (source: string) =>
  renderMdx(source, { mdastPlugins: [besideText] }, ['BesideText']);

test('a paragraph has before it the place for what its tags mean', () => {
  expect(
    render(
      'A <Term id="anergy">word</Term> in a <Claim id="one">sentence <Cite n="2-3" /></Claim>.',
    ),
  ).toMatch(
    /^<BesideText section="" part="" terms="anergy" refs="2 3" stretch="\[.*\]" at="0"\/>\s*<p>/,
  );
});

test('a list has one place for all its entries', () => {
  const html = render('- <Term id="one">One</Term>\n- <Term id="two">Two</Term>');
  expect(html).toMatch(/^<BesideText section="" part="" terms="one two"/);
  expect(html.match(/<BesideText/g)).toHaveLength(1);
});

test('a reference is told once in each part', () => {
  const html = render(
    '## A [#a]\n\nX <Cite n="4" />\n\nY <Cite n="4" />\n\n## B [#b]\n\nZ <Cite n="4" />',
  );
  expect(
    html.match(
      /<BesideText section="" part="(?:a|b)" terms="" refs="4" stretch="\[.*\]" at="\d"\/>/g,
    ),
  ).toHaveLength(2);
});

/** The stretches that places are told of, and which of the paragraphs each is beside. */
const told = (html: string) =>
  [...html.matchAll(/stretch="(\[.*\])" at="(\d+)"/g)].map(([, stretch = '', at]) => ({
    stretch: JSON.parse(stretch),
    at: Number(at),
  }));

test('paragraphs between two figures are one stretch, with the source notes directly below each', () => {
  const html = render(
    'Before it. <Cite n="1" />\n\n<Chart id="c" />\n\nA <Claim id="one">b c</Claim>\n\n<SourceNote id="x" />\n\n<SourceNote id="y" />\n\n- D\n\n<SourceNote id="z" />\n\n<Diagram id="d" />\n\nAfter.',
  );
  const stretch = [
    { words: 3, after: 0, claims: ['one'], notes: ['x', 'y'] },
    { words: 1, after: 0, claims: [], notes: ['z'] },
  ];
  expect(told(html)).toEqual([
    { stretch: [{ words: 2, after: 0, claims: [], notes: [] }], at: 0 },
    { stretch, at: 0 },
    { stretch, at: 1 },
  ]);
});

test('a paragraph without source notes is told of itself alone', () => {
  const html = render(
    'A <Claim id="one">b c</Claim>\n\n<SourceNote id="x" />\n\nD <Term id="two">e</Term>',
  );
  const noted = { words: 3, after: 0, claims: ['one'], notes: ['x'] };
  const plain = { words: 2, after: 0, claims: [], notes: [] };
  expect(told(html)).toEqual([
    { stretch: [noted, plain], at: 0 },
    { stretch: [plain], at: 0 },
  ]);
});

test('a paragraph without tags has nothing beside it', () => {
  expect(render('Plain words.\n\n> <Term id="quoted">Quoted</Term>')).not.toContain('BesideText');
});
