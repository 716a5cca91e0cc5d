import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateRawSync, gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { coreFile, kindLetter, type StartFile, startFile } from '../index-file.ts';
import { searchKinds } from '../kinds.ts';
import type { SearchNames } from '../names.ts';
import { packTexts, type RecordText } from '../text-file.ts';
import { compressed } from './compressed.ts';
import { frequentWords } from './frequent-words.ts';
import { type SearchRecord, searchRecords } from './records.ts';
import { filesByName, type IndexFile, smallerChunks, unpacked } from './smaller-chunks.ts';
import { type IndexedText, indexedText } from './text.ts';
import { textGroups } from './text-groups.ts';
import { vocabularyFiles } from './vocabulary-files.ts';

type Gzip = (content: Uint8Array) => Uint8Array | Promise<Uint8Array>;

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
  for (const { path, content } of await searchIndex(records, names, compressed)) {
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

/**
 * The files of the index of these records, paths relative to `/pagefind/`.
 * @param gzip how they are compressed
 */
export async function searchIndex(
  records: readonly SearchRecord[],
  names: SearchNames,
  gzip: Gzip,
): Promise<IndexFile[]> {
  const shared = sharedTitles(records);
  const groups = textGroups(records).map((group) => group.flatMap((n) => records[n] ?? []));
  const ordered = groups.flat();
  const lengths: Pick<IndexedText, 'words' | 'titleWords'>[] = [];
  const counts = new Map<string, number>();
  // One record after the other: the words of all of them at once take more room than the site.
  function* contents(): Generator<string> {
    for (const record of ordered) {
      const { content, words, titleWords, vocabulary } = indexedText(record);
      lengths.push({ words, titleWords });
      for (const word of vocabulary) counts.set(word, (counts.get(word) ?? 0) + 1);
      yield content;
    }
  }
  const made = await pagefindFiles(contents());
  const { chunks, pages } = smallerChunks(made, hashOf);
  checkOrder(made, pages);
  const words = frequentWords(ordered.map((record) => textOf(record).text));
  const dictionary = new TextEncoder().encode(words);
  const textFiles = groups.map((group) => {
    const content = deflateRawSync(packTexts(group.map(textOf)), { level: 9, dictionary });
    return { content, name: hashOf(content) };
  });
  const letters = await Promise.all(
    vocabularyFiles(counts, names).map(async ({ letter, file }) => {
      const content = await packed(file, gzip);
      return { letter, content, name: `${letter}-${hashOf(content)}` };
    }),
  );
  const start: StartFile = {
    kinds: ordered.map(({ kind }) => kindLetter(kind, searchKinds)).join(''),
    lengths: lengths.map((length) => length.words),
    titles: ordered.map(({ title }, n) => (shared.has(title) ? 0 : (lengths[n]?.titleWords ?? 0))),
    chunks: chunks.map(({ name }) => name),
    firsts: chunks.map(({ first }) => first),
    letters: Object.fromEntries(letters.map(({ letter, name }) => [letter, name])),
    texts: textFiles.map(({ name }) => name),
    begins: beginsOf(groups),
    frequent: words,
  };
  const core = made.find(({ path }) => path === coreFile);
  if (!core) throw new Error(`search: Pagefind made no ${coreFile}`);
  return [
    { path: startFile, content: await packed(start, gzip) },
    { path: coreFile, content: await gzip(gunzipSync(core.content)) },
    ...(await Promise.all(
      chunks.map(async ({ name, content }) => ({
        path: `index/${name}.pf_index`,
        content: await gzip(content),
      })),
    )),
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

/** Pagefind's own files for these contents, which it numbers in the order of their addresses. */
async function pagefindFiles(contents: Iterable<string>): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
    if (!index) throw new Error(errors.join('\n'));
    let n = 0;
    for (const content of contents) {
      const added = await index.addCustomRecord({
        url: addressOf(n),
        content,
        language: 'unknown',
      });
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

function addressOf(record: number): string {
  return `/${`${record}`.padStart(7, '0')}`;
}

/** Throws where Pagefind gave its pages other numbers than those of the records that they were made from. */
function checkOrder(made: readonly IndexFile[], pages: readonly string[]): void {
  const named = filesByName(made);
  for (const [n, page] of pages.entries()) {
    const fragment = new TextDecoder().decode(unpacked(named, `${page}.pf_fragment`));
    if ((JSON.parse(fragment) as { url: string }).url !== addressOf(n))
      throw new Error(
        'search: Pagefind numbers its pages in another order than that of their addresses',
      );
  }
}

/** The number of the first record in each group. */
function beginsOf(groups: readonly (readonly unknown[])[]): number[] {
  let begin = 0;
  return groups.map(({ length }) => {
    begin += length;
    return begin - length;
  });
}

function textOf({ url, title, page, text, shown = text }: SearchRecord): RecordText {
  return { url, title, page, text: shown };
}

async function packed(value: unknown, gzip: Gzip): Promise<Uint8Array> {
  return gzip(new TextEncoder().encode(JSON.stringify(value)));
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}
