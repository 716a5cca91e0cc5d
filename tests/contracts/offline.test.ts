import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { readEdition } from '../../src/offline/edition.ts';
import { rule } from '../rule.ts';
import { attributes, dist, file, files, pages, scripts, styles } from './built-site.ts';

/**
 * Most bytes that one visit may put on a reader's device, as they travel (gzip): six sections with their
 * diagrams, the plates of procedures, the entries of all corrections, and, when the reader asks for it, the questions as
 * educators take them along and every block for frames; each page with its own styles.
 */
const BUDGET = 2_545_000;

const worker = file('/sw.js').toString();
const edition = readEdition(dist);
const entries = [...edition.text, ...edition.rest];
const kept = new Set(entries.map(([address]) => `/${address}`));

const size = entries
  .map(([address]) => file(`/${address}`.replace(/\/$/, '/index.html')))
  .reduce((sum, content) => sum + gzipSync(content).byteLength, 0);

afterAll(() => {
  process.stdout.write(
    `\nKept offline: ${kept.size} files, ${edition.bytes} bytes, ${size} gzip\n`,
  );
});

test('the worker keeps the site as it was built', () => {
  expect(worker).toContain(`{"version":"${edition.version}"`);
});

rule(
  'every page and all that it loads is kept',
  pages,
  ({ path }) => path,
  (page) => {
    const needed = [
      page.path,
      ...scripts(page),
      ...[...styles(page).matchAll(/url\(([^)"']+)/g)].map(([, address = '']) => address),
      ...attributes(page.root, 'link:is([rel=icon], [rel=manifest])', 'href'),
      ...attributes(page.root, 'main img', 'src'),
    ];
    expect(needed.filter((address) => !kept.has(address))).toEqual([]);
  },
);

test('the whole search is kept', () => {
  const search = files.filter((path) => /^\/pagefind\//.test(path));
  expect(search.length).toBeGreaterThan(10);
  expect(search.filter((address) => !kept.has(address))).toEqual([]);
});

test('what is kept stays within its budget', () => {
  expect(size).toBeLessThanOrEqual(BUDGET);
});
