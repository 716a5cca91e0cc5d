import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteRecords, writeSearchIndex } from '../../src/build/search-index.ts';

const pages = {
  'index.html': '<h1>Home</h1><p data-search-body>Read the review.</p>',
  'ici/index.html': `<h1>Combinations</h1><div data-search-body>
    <h2 id="part">Mechanisms</h2><h3 id="antigen">Heat releases antigen</h3><p>An abscopal effect is rare. p &lt; 0.05</p>
    <table id="t1" data-search="table" data-search-title="Table 1"><tr><td>ICI</td></tr></table></div>`,
  'glossary/index.html': `<h1>Glossary</h1><dl>
    <div id="ici" data-search="term" data-search-title="immune checkpoint inhibitor (ICI)">
      <dt>immune checkpoint inhibitor (ICI)</dt><dd>A drug that lifts a brake.</dd></div></dl>`,
  'moved.html': '<h1>Moved</h1>',
};

let dist: string;
let again: string;
let server: Server;

beforeAll(async () => {
  dist = site(pages);
  again = site(pages);
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.replace('/sub/', '');
    response.end(readFileSync(join(dist, path)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
  for (const folder of [dist, again]) rmSync(folder, { recursive: true, force: true });
});

function site(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'search-test-'));
  for (const [file, html] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), html);
  }
  return folder;
}

function indexFiles(folder: string): Map<string, string> {
  const root = join(folder, 'pagefind');
  const files = readdirSync(root, { recursive: true, withFileTypes: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .sort()
      .map((file) => [file.slice(root.length + 1), readFileSync(file, 'base64')]),
  );
}

test('the same pages give the same files, byte for byte, also over an older index', async () => {
  expect(await writeSearchIndex(dist)).toBe(7);
  await writeSearchIndex(again);
  expect(indexFiles(again)).toEqual(indexFiles(dist));
  writeFileSync(join(again, 'pagefind/stale.txt'), 'from an older build');
  await writeSearchIndex(again);
  expect(indexFiles(again)).toEqual(indexFiles(dist));
});

test('only what the browser asks for is written', () => {
  const names = [...indexFiles(dist).keys()].map((file) => file.replace(/en_[\w-]+/, '*'));
  expect([...new Set(names)]).toEqual([
    'filter/*.pf_filter',
    'fragment/*.pf_fragment',
    'index/*.pf_index',
    'pagefind-entry.json',
    'pagefind-worker.js',
    'pagefind.*.pf_meta',
    'pagefind.js',
    'wasm.en.pagefind',
  ]);
});

test('the index answers with the place, kind, page and marked text of a record', async () => {
  const { port } = server.address() as AddressInfo;
  const pagefind = await import(
    /* @vite-ignore */ pathToFileURL(join(dist, 'pagefind/pagefind.js')).href
  );
  const basePath = `http://127.0.0.1:${port}/sub/pagefind/`;
  const engine = pagefind.createInstance({ basePath, baseUrl: '/sub/', noWorker: true });
  const first = async (query: string | null, filters = {}) =>
    (await (await engine.search(query, { filters })).results[0]?.data()) ?? null;

  expect(await first('abscopal')).toMatchObject({
    url: '/sub/ici/#antigen',
    meta: { title: 'Heat releases antigen', page: 'Combinations' },
    filters: { kind: ['section'] },
    excerpt: 'An <mark>abscopal</mark> effect is rare. p &lt; 0.05.',
  });
  expect(await first('mechanism')).toMatchObject({ url: '/sub/ici/#part' });
  expect(await first('inhibitors')).toMatchObject({ url: '/sub/glossary/#ici' });
  expect(await first(null, { kind: ['table'] })).toMatchObject({ url: '/sub/ici/#t1' });
  expect(await first('section')).toBeNull();
  expect(await first(null, { kind: ['card'] })).toBeNull();
});

test('the faults of all pages stop the build together', () => {
  const faulty = (id: string) => ({
    path: `/${id}/`,
    html: `<h1>${id}</h1><p id="${id}" data-search="riddle" data-search-title="x">x</p>`,
  });
  expect(() => siteRecords([faulty('a'), faulty('b')])).toThrow(/\/a\/: .*riddle.*\n\/b\/: /);
});

test('a site without anything to find is a fault', () => {
  expect(() => siteRecords([{ path: '/', html: '<p>x</p>' }])).toThrow('data-search-body');
});
