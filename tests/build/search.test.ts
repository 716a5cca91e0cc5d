import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { distPages } from '../../src/integrations/dist-files.ts';
import { SearchEngine } from '../../src/search/asking/engine.ts';
import { coreFile } from '../../src/search/index-file.ts';
import { siteRecords, writeSearchIndex } from '../../src/search/indexing/write-index.ts';

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

const names = { same: [['immune checkpoint inhibitor', 'ICI']], instead: [] };
const write = (folder: string) => writeSearchIndex(folder, distPages(folder), names);

beforeAll(() => {
  dist = site(pages);
  again = site(pages);
});

afterAll(() => {
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
  expect(await write(dist)).toBe(7);
  await write(again);
  expect(indexFiles(again)).toEqual(indexFiles(dist));
  writeFileSync(join(again, 'pagefind/stale.txt'), 'from an older build');
  await write(again);
  expect(indexFiles(again)).toEqual(indexFiles(dist));
});

test('the engine answers with the place, kind, page and marked text of a record', async () => {
  const engine = await SearchEngine.load(
    async (path) => new Uint8Array(readFileSync(join(dist, 'pagefind', path))),
  );
  const first = async (query: string) => {
    const { hits, stems } = await engine.find(query);
    return hits[0] && { kind: hits[0].kind, ...(await engine.show(hits[0], stems)) };
  };
  expect(await first('abscopal')).toEqual({
    kind: 'section',
    url: '/ici/#antigen',
    title: 'Heat releases antigen',
    page: 'Combinations',
    text: 'An abscopal effect is rare. p < 0.05.',
    excerpt: [
      { text: 'An ', marked: false },
      { text: 'abscopal', marked: true },
      { text: ' effect is rare. p < 0.05.', marked: false },
    ],
  });
  expect(await first('mechanism')).toMatchObject({ url: '/ici/#part' });
  expect(await first('inhibitors')).toMatchObject({ url: '/glossary/#ici' });
  expect(await first('ICIs')).toMatchObject({ url: '/glossary/#ici', kind: 'term' });
  expect(await first('section')).toBeUndefined();
});

test('a question is found by its options, which its result does not show', async () => {
  const folder = site({
    'q/index.html': `<h1>Q</h1><div data-search-body><form id="q1" data-search="question"
      data-search-title="Which kills?">Freezing does. <p>Show the answer: Freezing.</p></form></div>`,
  });
  await write(folder);
  const engine = await SearchEngine.load(
    async (path) => new Uint8Array(readFileSync(join(folder, 'pagefind', path))),
  );
  const { hits, stems } = await engine.find('freezing');
  const [hit] = hits;
  expect(hit && (await engine.show(hit, stems))).toMatchObject({
    ...{ url: '/q/#q1', title: 'Which kills?', excerpt: [] },
  });
  rmSync(folder, { recursive: true, force: true });
});

test('what has a word after a minus is left out, and the word named', async () => {
  const engine = await SearchEngine.load(
    async (path) => new Uint8Array(readFileSync(join(dist, 'pagefind', path))),
  );
  const all = await engine.find('ICI');
  const fewer = await engine.find('ICI -brakes');
  const shown = await Promise.all(
    fewer.hits.map(async (hit) => (await engine.show(hit, fewer.stems)).url),
  );
  expect(all.hits.length).toBeGreaterThan(shown.length);
  expect(shown).toEqual(['/ici/#t1']);
  expect(fewer).toMatchObject({ unwanted: ['brakes'], unknown: [] });
});

test('what a query and its first result need is loaded while one types, each file once', async () => {
  const loaded: string[] = [];
  const engine = await SearchEngine.load(async (path) => {
    loaded.push(path);
    return new Uint8Array(readFileSync(join(dist, 'pagefind', path)));
  });
  await Promise.all([engine.prepare('abscop', 6), engine.prepare('abscopal', 8)]);
  const before = [...loaded];
  const { hits, stems } = await engine.find('abscopal', 8);
  if (hits[0]) await engine.show(hits[0], stems);
  expect(hits).toHaveLength(1);
  expect(loaded).toEqual(before);
  expect(new Set(loaded).size).toBe(loaded.length);
});

test('the words of a query are fetched before the engine has come', async () => {
  let come = () => {};
  const isThere = new Promise<void>((resolve) => {
    come = resolve;
  });
  const loaded: string[] = [];
  const engine = await SearchEngine.load(async (path) => {
    if (path === coreFile) await isThere;
    loaded.push(path);
    return new Uint8Array(readFileSync(join(dist, 'pagefind', path)));
  });
  const prepared = engine.prepare('abscopal', 8);
  await expect.poll(() => loaded.some((path) => path.startsWith('index/'))).toBe(true);
  expect(loaded).not.toContain(coreFile);
  come();
  await prepared;
});

test('many records are found each by its own words, whatever chunk these are in', async () => {
  const words = Array.from({ length: 3000 }, (_, n) => `w${n.toString(36)}x`);
  const parts = words.map((word, n) => `<h2 id="p${n}">${word}</h2><p>${word} text</p>`).join('');
  const folder = site({ 'a/index.html': `<h1>A</h1><div data-search-body>${parts}</div>` });
  await write(folder);
  const engine = await SearchEngine.load(
    async (path) => new Uint8Array(readFileSync(join(folder, 'pagefind', path))),
  );
  for (const n of [0, 1, 35, 36, 1500, 2998, 2999]) {
    const { hits, stems } = await engine.find(words[n] ?? '');
    const [hit] = hits;
    expect(hits).toHaveLength(1);
    expect(hit && (await engine.show(hit, stems)).url).toBe(`/a/#p${n}`);
  }
  rmSync(folder, { recursive: true, force: true });
});

test('the faults of all pages stop the build together', () => {
  const faulty = (id: string) => ({
    path: `/${id}/`,
    html: `<h1>${id}</h1><p id="${id}" data-search="riddle" data-search-title="x">x</p>`,
  });
  expect(() => siteRecords([faulty('a'), faulty('b')])).toThrow(/\/a\/: .*riddle.*\n\/b\/: /);
});

test('of a page only its records are kept: of a large course not all pages fit into memory', () => {
  const megabyte = 1_000_000;
  function* largePages() {
    for (let n = 0; n < 40; n++) {
      const rest = String(n % 10).repeat(megabyte);
      const part = `<h2 id="a-part-with-a-name-${n}">A part with a name of its own</h2>`;
      yield {
        path: `/${n}/`,
        html: `<h1>A page with a title of its own</h1><div data-search-body>${part}</div><!--${rest}-->`,
      };
    }
  }
  const before = heapInUse();
  const records = siteRecords(largePages());
  const kept = heapInUse() - before;
  expect(records).toHaveLength(80);
  expect(kept).toBeLessThan(10 * megabyte);
});

test('a site without anything to find is a fault', () => {
  expect(() => siteRecords([{ path: '/', html: '<p>x</p>' }])).toThrow('data-search-body');
});

/** Bytes that are in use after all garbage is taken away. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}
