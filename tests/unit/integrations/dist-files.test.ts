import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { distFiles, distPages, pagePath } from '../../../src/integrations/dist-files.ts';

let dir = '';

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'dist-'));
  for (const file of ['index.html', '404.html', 'glossary/index.html', '_astro/a.js']) {
    mkdirSync(join(dir, file, '..'), { recursive: true });
    writeFileSync(join(dir, file), `<p>${file}</p>`);
  }
});

afterAll(() => rmSync(dir, { recursive: true }));

test.each(['', '/'])(
  'files come as root-relative addresses in one order (folder ending "%s")',
  (end) => {
    expect(distFiles(dir + end)).toEqual([
      '/404.html',
      '/_astro/a.js',
      '/glossary/index.html',
      '/index.html',
    ]);
  },
);

test('pages come with the addresses that readers use', () => {
  expect([...distPages(dir)]).toEqual([
    { path: '/404.html', html: '<p>404.html</p>' },
    { path: '/glossary/', html: '<p>glossary/index.html</p>' },
    { path: '/', html: '<p>index.html</p>' },
  ]);
});

test('a page is read when its turn comes, not before', () => {
  const pages = distPages(dir);
  expect(pages.next().value?.path).toBe('/404.html');
  writeFileSync(join(dir, 'glossary/index.html'), '<p>written later</p>');
  expect(pages.next().value?.html).toBe('<p>written later</p>');
});

test('only the file that a server gives for a folder loses its name', () => {
  expect(pagePath('/index.html')).toBe('/');
  expect(pagePath('/a/index.html')).toBe('/a/');
  expect(pagePath('/a/not-index.html')).toBe('/a/not-index.html');
});
