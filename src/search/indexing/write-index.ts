import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { coreFile, kindLetter, type StartFile, startFile, type TextFile } from '../index-file.ts';
import { searchKinds } from '../kinds.ts';
import type { SearchNames } from '../names.ts';
import { type SearchRecord, searchRecords } from './records.ts';
import { filesByName, type IndexFile, smallerChunks, unpacked } from './smaller-chunks.ts';
import { type IndexedText, indexedText } from './text.ts';
import { textGroups } from './text-groups.ts';
import { vocabularyFiles } from './vocabulary-files.ts';

/**
 * Writes `pagefind/` into a folder; the same pages and names give the same bytes.
 * @param pages paths are root-relative without the base path
 * @returns the number of records
 * @throws one error with all faults of all pages
 */
export async function writeSearchIndex(
  dist: string,
  pages: Iterable<{ path: string; html: string }>,
  names: SearchNames,
): Promise<number> {
  const records = siteRecords(pages);
  const target = join(dist, 'pagefind');
  rmSync(target, { recursive: true, force: true });
  for (const { path, content } of await searchIndex(records, names)) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), content);
  }
  return records.length;
}

/**
 * The records of all pages, in the order of the pages.
 * @param pages paths are root-relative without the base path
 * @throws one error with all faults, also when there is nothing to find at all
 */
export function siteRecords(pages: Iterable<{ path: string; html: string }>): SearchRecord[] {
  const faults: string[] = [];
  const records = Array.from(pages, ({ path, html }) => {
    try {
      // As copies: a piece cut out of a page would keep the whole page in memory.
      return structuredClone(searchRecords(html, path));
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
      return [];
    }
  }).flat();
  if (faults.length > 0) throw new Error(`search:\n${faults.join('\n')}`);
  if (records.length === 0) throw new Error('search: no page has [data-search-body]');
  return records;
}

/** The files of the index of these records, paths relative to `/pagefind/`. */
export async function searchIndex(
  records: readonly SearchRecord[],
  names: SearchNames,
): Promise<IndexFile[]> {
  const shared = sharedTitles(records);
  const lengths: Pick<IndexedText, 'words' | 'titleWords'>[] = [];
  const counts = new Map<string, number>();
  // One record after the other: the words of all of them at once take more room than the site.
  function* contents(): Generator<string> {
    for (const record of records) {
      const { content, words, titleWords, vocabulary } = indexedText(record);
      lengths.push({ words, titleWords });
      for (const word of vocabulary) counts.set(word, (counts.get(word) ?? 0) + 1);
      yield content;
    }
  }
  const made = await pagefindFiles(contents());
  const { meta, chunks, pages } = smallerChunks(made, hashOf);
  const order = recordOrder(made, pages);
  const groups = textGroups(records);
  const groupOf = new Map(groups.flatMap((group, n) => group.map((record) => [record, n])));
  const textFiles = textsByGroup(records, order, groups);
  const letters = vocabularyFiles(counts, names).map(({ letter, file }) => {
    const content = packed(file);
    return { letter, content, name: `${letter}-${hashOf(content)}` };
  });
  const start: StartFile = {
    kinds: order.map((n) => kindLetter(records[n]?.kind ?? 'page', searchKinds)).join(''),
    lengths: order.map((n) => lengths[n]?.words ?? 0),
    titles: order.map((n) =>
      shared.has(records[n]?.title ?? '') ? 0 : (lengths[n]?.titleWords ?? 0),
    ),
    groups: order.map((record) => groupOf.get(record) ?? 0),
    chunks: chunks.map(({ name }) => name),
    firsts: chunks.map(({ first }) => first),
    letters: Object.fromEntries(letters.map(({ letter, name }) => [letter, name])),
    texts: textFiles.map(({ name }) => name),
  };
  const core = made.find(({ path }) => path === coreFile);
  if (!core) throw new Error(`search: Pagefind made no ${coreFile}`);
  return [
    {
      path: startFile,
      content: gzipped(Buffer.concat([Buffer.from(`${JSON.stringify(start)}\n`), meta])),
    },
    core,
    ...chunks.map(({ name, content }) => ({
      path: `index/${name}.pf_index`,
      content: gzipped(content),
    })),
    ...letters.map(({ name, content }) => ({ path: `words/${name}.pf_words`, content })),
    ...textFiles.map(({ name, content }) => ({ path: `text/${name}.pf_text`, content })),
  ];
}

/** Titles that stand on several pages, such as "Key points": they name no matter. */
function sharedTitles(records: readonly SearchRecord[]): ReadonlySet<string> {
  const pages = new Map<string, Set<string>>();
  for (const { title, page } of records)
    pages.set(title, (pages.get(title) ?? new Set()).add(page));
  return new Set([...pages].filter(([, on]) => on.size > 1).map(([title]) => title));
}

/** Pagefind's own files for these contents; the address of each is its number. */
async function pagefindFiles(contents: Iterable<string>): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
    if (!index) throw new Error(errors.join('\n'));
    let n = 0;
    for (const content of contents) {
      const added = await index.addCustomRecord({ url: `/${n}`, content, language: 'unknown' });
      if (added.errors.length > 0) throw new Error(`record ${n}: ${added.errors.join('; ')}`);
      n += 1;
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(made.errors.join('\n'));
    return made.files;
  } finally {
    await close();
  }
}

/** For each of Pagefind's pages the number of the record that it was made from. */
function recordOrder(made: readonly IndexFile[], pages: readonly string[]): number[] {
  const named = filesByName(made);
  return pages.map((page) => {
    const fragment = new TextDecoder().decode(unpacked(named, `${page}.pf_fragment`));
    return Number((JSON.parse(fragment) as { url: string }).url.slice(1));
  });
}

/** The texts in files of records that stand together, under Pagefind's numbers. */
function textsByGroup(
  records: readonly SearchRecord[],
  order: readonly number[],
  groups: readonly (readonly number[])[],
): { name: string; content: Uint8Array }[] {
  const numbers = new Map(order.map((record, number) => [record, number]));
  return groups.map((group) => {
    // As a list of entries they keep the order in which like texts stand together.
    const texts = group.flatMap((record) => {
      const found = records[record];
      if (!found) return [];
      const { url, title, page, text: words, shown: text = words } = found;
      return [[numbers.get(record) ?? -1, { url, title, page, text }] as const];
    });
    const content = packed(texts satisfies TextFile);
    return { name: hashOf(content), content };
  });
}

function packed(value: unknown): Uint8Array {
  return gzipped(new TextEncoder().encode(JSON.stringify(value)));
}

function gzipped(content: Uint8Array): Uint8Array {
  return gzipSync(content, { level: 9 });
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}
