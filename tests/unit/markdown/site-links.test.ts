import { expect, test } from 'vitest';
import { siteLinks } from '../../../src/markdown/site-links.ts';
import { renderMdx } from './render-mdx.ts';

const link = (target: string, base: string) =>
  renderMdx(`[x](${target})`, { hastPlugins: [siteLinks(base)] });

test.each([
  ['/trials/#nct03949231', '/room/trials/#nct03949231'],
  ['/', '/room/'],
  ['#limits', '#limits'],
  ['https://example.org/a', 'https://example.org/a'],
  ['//example.org/a', '//example.org/a'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
])('under the base path /room/ a link to %s leads to %s', (written, target) => {
  expect(link(written, '/room/')).toBe(`<p><a href="${target}">x</a></p>`);
});

test('at the root of a host a link stays as written', () => {
  expect(link('/trials/', '/')).toBe('<p><a href="/trials/">x</a></p>');
});
