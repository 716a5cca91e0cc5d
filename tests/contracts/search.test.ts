import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Answer, SearchEngine } from '../../src/search/asking/engine.ts';
import { rank } from '../../src/search/asking/ranking.ts';
import { file, files, pages } from './built-site.ts';

/** An entry of search-queries.yaml, which says what each field means. */
interface Wanted {
  ask: string;
  first?: string;
  find?: string[];
  unknown?: string[];
  meant?: string | null;
}

const wanted = parse(
  readFileSync(join(import.meta.dirname, 'search-queries.yaml'), 'utf8'),
) as Wanted[];

let engine: SearchEngine;
/** The engine of the built site, asked headless: its files instead of its addresses. */
const builtEngine = (): Promise<SearchEngine> =>
  SearchEngine.load(async (path) => new Uint8Array(file(`/pagefind/${path}`)));

beforeAll(async () => {
  engine = await builtEngine();
});

async function addresses({ hits, stems }: Answer): Promise<string[]> {
  return Promise.all(hits.slice(0, 3).map(async (hit) => (await engine.show(hit, stems)).url));
}

/** Whether the first three addresses are what is wanted. */
function isFound({ first, find = [] }: Wanted, found: readonly string[]): boolean {
  return (
    (!first || found[0] === first) && (find.length === 0 || find.some((url) => found.includes(url)))
  );
}

test('at least 120 queries are asked, each once', () => {
  expect(new Set(wanted.map(({ ask }) => ask)).size).toBe(wanted.length);
  expect(wanted.length).toBeGreaterThanOrEqual(120);
});

test.each(wanted)('“$ask” finds what it asks for', async (query) => {
  const answer = await engine.find(query.ask);
  const found = await addresses(answer);
  expect(found, `${query.first ?? query.find}`).toSatisfy(() => isFound(query, found));
  expect(answer.unknown).toEqual(query.unknown ?? []);
  if (query.meant !== undefined) expect(answer.suggestion ?? null).toBe(query.meant);
});

describe('the list above sees a change of ranking', () => {
  test.each([
    ['best last', (answer: Answer) => [...answer.hits].reverse()],
    ['by number', (answer: Answer) => [...answer.hits].sort((a, b) => a.record - b.record)],
    [
      'definitions and text last',
      (answer: Answer) => [
        ...answer.hits.filter(({ kind }) => kind !== 'term' && kind !== 'section'),
        ...answer.hits.filter(({ kind }) => kind === 'term' || kind === 'section'),
      ],
    ],
  ])('%s: more than a quarter is not found any more', { timeout: 60_000 }, async (_, mutate) => {
    const asked = wanted.filter(({ first, find }) => first ?? find);
    const lost: string[] = [];
    for (const query of asked) {
      const answer = await engine.find(query.ask);
      const found = await addresses({ ...answer, hits: mutate(answer) });
      if (!isFound(query, found)) lost.push(query.ask);
    }
    expect(lost.length).toBeGreaterThan(asked.length / 4);
  });
});

test('questions stand behind everything else, and pages for educators nowhere', {
  timeout: 60_000,
}, async () => {
  for (const { ask } of wanted) {
    const { hits, stems } = await engine.find(ask);
    const kinds = hits.map(({ kind }) => kind === 'question');
    expect(kinds.indexOf(true) === -1 || !kinds.slice(kinds.indexOf(true)).includes(false)).toBe(
      true,
    );
    for (const hit of hits.slice(0, 20))
      expect((await engine.show(hit, stems)).url).not.toMatch(/^\/educators\//);
  }
});

test('every figure and table is found first by its number', { timeout: 60_000 }, async () => {
  const numbered = pages
    .flatMap(({ html }) => [
      ...html.matchAll(/data-search-title="((?:Figure|Table) [T\d.]*\d)\. /g),
    ])
    .map(([, name = '']) => name);
  expect(numbered.length).toBeGreaterThan(30);
  for (const name of new Set(numbered)) {
    const { hits, stems } = await engine.find(name);
    expect(hits[0] && (await engine.show(hits[0], stems)).title).toMatch(
      new RegExp(`^${name.replace('.', '\\.')}\\. `),
    );
  }
});

test('a word is completed only while it is typed, and then to words of the site', async () => {
  expect((await engine.find('pembro')).unknown).toEqual(['pembro']);
  const typing = await engine.find('pembro', 6);
  expect(typing.completions).toEqual(['pembrolizumab']);
  expect(typing.hits.length).toBeGreaterThan(5);
});

test('no query takes more files than a slow line can bear', { timeout: 60_000 }, async () => {
  const most = { kilobytes: 0, ask: '' };
  for (const { ask } of wanted.filter(({ unknown }) => !unknown)) {
    let bytes = 0;
    const fresh = await SearchEngine.load(async (path) => {
      const content = file(`/pagefind/${path}`);
      if (!path.startsWith('wasm')) bytes += content.byteLength;
      return new Uint8Array(content);
    });
    const { hits, stems } = await fresh.find(ask);
    const [best] = hits;
    if (best) await fresh.show(best, stems);
    if (bytes / 1000 > most.kilobytes) Object.assign(most, { kilobytes: bytes / 1000, ask });
  }
  process.stdout.write(
    `\nMost files of the index for a query: ${most.kilobytes} kB, “${most.ask}”\n`,
  );
  expect(most.kilobytes).toBeLessThan(70);
});

test('the index has only what is asked for', () => {
  const names = files
    .filter((path) => path.startsWith('/pagefind/'))
    .map((path) => path.replace(/[\w-]+(?=\.pf_(?:index|text|words)$)/, '*'));
  expect([...new Set(names)].sort()).toEqual([
    '/pagefind/index/*.pf_index',
    '/pagefind/start.pf_start',
    '/pagefind/text/*.pf_text',
    '/pagefind/wasm.unknown.pagefind',
    '/pagefind/words/*.pf_words',
  ]);
});

test('a ranking without any hit is empty', () => {
  expect(rank([], { kinds: '', lengths: [], titles: [] })).toEqual([]);
});
