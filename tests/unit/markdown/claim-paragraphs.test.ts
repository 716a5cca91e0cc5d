import { expect, test } from 'vitest';
import { claimParagraphs } from '../../../src/markdown/claim-paragraphs.ts';
import { renderMdx } from './render-mdx.ts';

const render = (source: string) => renderMdx(source, { mdastPlugins: [claimParagraphs] });
const A = '<Claim id="a">A.</Claim>';
const B = '<Claim id="b">B.</Claim>';
const C = '<Cite n="1"/>';

test.each([
  ['alone on a line', A, `<p>${A}</p>`],
  ['between other paragraphs', `One.\n\n${A}\n\nTwo.`, `<p>One.</p>\n<p>${A}</p>\n<p>Two.</p>`],
  ['beside another on its line', `${A} ${B}`, `<p>${A} ${B}</p>`],
  ['above another on the next line', `${A}\n${B}`, `<p>${A} ${B}</p>`],
  ['first of three lines of tags', `${A}\n${B}\n${C}`, `<p>${A} ${B} ${C}</p>`],
  ['apart from another by a blank line', `${A}\n\n${B}`, `<p>${A}</p>\n<p>${B}</p>`],
  ['in an item of a list', `- ${A}\n- ${B}`, `<ul>\n<li>${A}</li>\n<li>${B}</li>\n</ul>`],
  ['in an item with another below', `- ${A}\n  ${B}`, `<ul>\n<li>${A} ${B}</li>\n</ul>`],
  ['inside a tag that groups', `<Limits>\n\n${A}\n\n</Limits>`, `<Limits><p>${A}</p></Limits>`],
  ['before words on the next line', `${A}\nWords.`, `<p>${A}\nWords.</p>`],
  ['in the middle of a sentence', `One ${A} two.`, `<p>One ${A} two.</p>`],
])('a claim %s is in a paragraph', (_, source, html) => {
  expect(render(source)).toBe(html);
});

test('a remark alone on a line is in a paragraph, one around paragraphs is not', () => {
  expect(render('<Remark>Ours.</Remark>')).toBe('<p><Remark>Ours.</Remark></p>');
  expect(render('- <Remark>Ours.</Remark>')).toBe('<ul>\n<li><Remark>Ours.</Remark></li>\n</ul>');
  expect(render('<Remark>\n\nOurs.\n\n</Remark>')).toBe('<Remark><p>Ours.</p></Remark>');
});

test('a figure alone on a line stays outside of paragraphs', () => {
  expect(render('<Diagram id="a" />\n\n<SourceNote id="b" />')).toBe(
    '<Diagram id="a"/>\n<SourceNote id="b"/>',
  );
});

test('a figure between two claims parts their paragraphs', () => {
  expect(render(`${A}\n<Diagram id="d" />\n${B}`)).toBe(
    `<p>${A}</p>\n<Diagram id="d"/>\n<p>${B}</p>`,
  );
});

test('all that stands in the claims of a paragraph is kept, once', () => {
  const inner = (id: string) =>
    `<Claim id="${id}">In *one* <Term id="t">term</Term>, [this](/x/) and **that**. <Cite n="1" /></Claim>`;
  const html = (id: string) =>
    `<Claim id="${id}">In <em>one</em> <Term id="t">term</Term>, <a href="/x/">this</a> and <strong>that</strong>. <Cite n="1"/></Claim>`;
  expect(render(`${inner('a')}\n${inner('b')}`)).toBe(`<p>${html('a')} ${html('b')}</p>`);
});
