import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FIXED_PAGES } from '../../../src/build/check/links.ts';

test('links may lead to every page that is not made from the content', () => {
  const pages = readdirSync(join(import.meta.dirname, '../../../src/pages'))
    .filter((file) => /^[a-z-]+\.astro$/.test(file))
    .map((file) => (file === 'index.astro' ? '/' : `/${file.replace('.astro', '')}/`));
  const fromContent = ['/trials/', '/glossary/', '/references/'];
  expect([...FIXED_PAGES, ...fromContent].sort()).toEqual(pages.sort());
});
