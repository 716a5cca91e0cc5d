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
    /^<BesideText section="" part="" terms="anergy" claims="one" refs="2 3" words="6" notes="0"\/>\s*<p>/,
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
      /<BesideText section="" part="(?:a|b)" terms="" claims="" refs="4" words="1" notes="0"\/>/g,
    ),
  ).toHaveLength(2);
});

test('the source notes directly below a paragraph are counted, for they take its margin', () => {
  const html = render(
    'A <Cite n="1" />\n\n<SourceNote id="x" />\n\n<SourceNote id="y" />\n\nB.\n\n<SourceNote id="z" />',
  );
  expect(html).toContain('notes="2"');
});

test('a paragraph without tags has nothing beside it', () => {
  expect(render('Plain words.\n\n> <Term id="quoted">Quoted</Term>')).not.toContain('BesideText');
});
