import { expect, test } from 'vitest';
import { headingIds } from '../../../src/markdown/heading-ids.ts';
import { renderMdx } from './render-mdx.ts';

const render = (source: string) => renderMdx(source, { hastPlugins: [headingIds] });

test.each([
  ['##', 'h2'],
  ['###', 'h3'],
])('a heading after %s has its permanent id and a link to itself', (mark, tag) => {
  expect(render(`${mark} Two signals [#two-signals]`)).toBe(
    `<${tag} id="two-signals">Two signals<a href="#two-signals" className="permalink" data-permalink="" aria-label="Link to or cite this part"/></${tag}>`,
  );
});

test('ids that a heading had before lead to it', () => {
  expect(render('## Words [#words formerly said told]')).toMatch(
    /^<h2 id="words"><span id="said"\/><span id="told"\/>Words<a href="#words"/,
  );
});

test('the brackets of the id are not shown', () => {
  expect(render('## Words [#words]')).not.toContain('[#');
});

test('other brackets and the words around them stay', () => {
  expect(render('## Side effects [59] [#effects]')).toContain('>Side effects [59]<a ');
});

test('a heading without an id is left as it is', () => {
  expect(render('## Words')).toBe('<h2>Words</h2>');
});
