import { expect, test } from 'vitest';
import { headingIds } from '../../../src/markdown/heading-ids.ts';
import { partChanges } from '../../../src/markdown/part-changes.ts';
import { renderMdx } from './render-mdx.ts';

const render = (source: string) =>
  renderMdx(source, { mdastPlugins: [partChanges], hastPlugins: [headingIds] }, ['PartChange']);

test('each heading is followed by the place for the mark of a change, which is no part of it', () => {
  const html = render('## One [#one]\n\nText.\n\n### Two [#two]\n\nMore.');
  expect(html).toMatch(/<\/h2>\s*<PartChange section="" part="one"\/>\s*<p>Text\.<\/p>/);
  expect(html).toMatch(/<\/h3>\s*<PartChange section="" part="two"\/>/);
});

test('a heading without an id has no place of its own', () => {
  expect(render('## Words')).not.toContain('PartChange');
});
