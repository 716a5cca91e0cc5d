import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { fixedPages } from '../../../src/checks/links.ts';
import type { ContentTree } from '../../../src/course/read/content-tree.ts';
import { SITE_PAGES } from '../../../src/course/terms/site-pages.ts';
import { LABS } from '../../../src/labs/labs.ts';

test('links may lead to every page that is not made from the content', () => {
  const folder = join(import.meta.dirname, '../../../src/pages');
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /^(?:[a-z-]+\/)*[a-z-]+\.astro$/.test(file) && !file.startsWith('embed/'))
    .map((file) => (file === 'index.astro' ? '/' : `/${file.replace('.astro', '')}/`));
  const fromContent = SITE_PAGES.filter(({ idsOfContent }) => idsOfContent).map(({ path }) => path);
  const everything = { keys: {}, course: { labs: Object.keys(LABS) } } as ContentTree;
  expect([...fixedPages(everything), ...fromContent].sort()).toEqual(pages.sort());
});
