import { expect, test } from 'vitest';
import { partChecks } from '../../../src/markdown/part-checks.ts';
import { renderMdx } from './render-mdx.ts';

const render = (source: string) =>
  renderMdx(source, { mdastPlugins: [partChecks()] }, ['PartCheck']).replaceAll(' section=""', '');

test('the question before reading comes after the first paragraph, those of a part at its end', () => {
  const html = render('## One [#one]\n\nFirst.\n\nSecond.\n\n## Two [#two]\n\nThird.');
  expect(html.replace(/ \[#\w+\]/g, '')).toBe(
    [
      '<h2>One</h2>\n<p>First.</p>\n<PartCheck part="pre"/>\n<p>Second.</p>',
      '<PartCheck part="one"/>\n<h2>Two</h2>\n<p>Third.</p>',
    ].join('\n'),
  );
});

test('words in a list or a box are no first paragraph', () => {
  const html = render('## One [#one]\n\n- Item.\n\n<Limits>\n\nBoxed.\n\n</Limits>\n\nFirst.');
  expect(html.indexOf('<PartCheck')).toBeGreaterThan(html.indexOf('First.'));
});
