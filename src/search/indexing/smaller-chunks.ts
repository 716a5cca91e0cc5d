import { gunzipSync } from 'node:zlib';
import { array, headAt, itemsOf, joined, textAt } from '../cbor.ts';

/** Pagefind's magic word before each of its files. */
const signature = new TextEncoder().encode('pagefind_dcd');
/** A chunk is closed at so many bytes before compression: small enough to be fetched while one types. */
const chunkBytes = 4_700;

/** A file as Pagefind makes it. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

export interface Repacked {
  /** Pagefind's chunks of words, cut anew; uncompressed, with signature, each with how its first word begins. */
  chunks: { name: string; first: string; content: Uint8Array }[];
  /** Pagefind's own names of the pages, in the order of their numbers. */
  pages: string[];
}

/**
 * Pagefind's chunks of words with the same words and places, but smaller, as Pagefind has no setting for that and they are
 * waited for on a slow line; and without what only its own ranking reads. Which chunk has a word must be known before its
 * engine has come; the table that this is given does not say it again.
 * @param nameOf gives a chunk its name from its bytes
 * @throws where the files are not those of Pagefind 1.6
 */
export function smallerChunks(
  files: readonly IndexFile[],
  nameOf: (content: Uint8Array) => string,
): Repacked {
  const named = filesByName(files);
  const meta = unpacked(
    named,
    [...named.keys()].find((name) => name.endsWith('.pf_meta')) ?? '.pf_meta',
  );
  const fields = itemsOf(meta, 0);
  const [, pagesAt = 0, chunksAt = 0] = fields;
  if (fields.length !== 7) throw new Error('search: the table of Pagefind has other fields');
  const pages = itemsOf(meta, pagesAt)
    .slice(0, -1)
    .map((at) => {
      const [hashAt = 0] = itemsOf(meta, at);
      return textAt(meta, hashAt);
    });
  const oldChunks = itemsOf(meta, chunksAt)
    .slice(0, -1)
    .map((at) => textAt(meta, itemsOf(meta, at)[2] ?? 0));

  const chunks: Repacked['chunks'] = [];
  let entries: Uint8Array[] = [];
  let size = 0;
  let before = '';
  const close = (): void => {
    const [first, last] = [entries[0], entries.at(-1)];
    if (!first || !last) return;
    const content = joined([signature, array([array(entries)])]);
    chunks.push({ name: nameOf(content), first: beginning(wordOf(first), before), content });
    before = wordOf(last);
    entries = [];
    size = 0;
  };
  for (const name of oldChunks) {
    const bytes = unpacked(named, `${name}.pf_index`);
    const starts = itemsOf(bytes, itemsOf(bytes, 0)[0] ?? 0);
    for (let i = 0; i + 1 < starts.length; i++) {
      const entry = plainEntry(bytes, starts[i] ?? 0);
      entries.push(entry);
      size += entry.length;
      if (size > chunkBytes) close();
    }
  }
  close();
  return { chunks, pages };
}

/**
 * A word with its pages: of each the number, as a step from the one before, and the places, as steps after the weight of all
 * of them. Weights, places in fields of a page and other spellings weigh in Pagefind's own ranking only: none of them stays.
 */
function plainEntry(bytes: Uint8Array, at: number): Uint8Array {
  const [wordAt = 0, pagesAt = 0] = itemsOf(bytes, at);
  const pages = itemsOf(bytes, pagesAt)
    .slice(0, -1)
    .map((page) => {
      const [numberAt = 0, placesAt = 0] = itemsOf(bytes, page);
      const starts = itemsOf(bytes, placesAt);
      const places = starts.slice(0, -1).map((place, n) => bytes.subarray(place, starts[n + 1]));
      const isWeight = places.map((place) => headAt(place, 0).major === 1);
      if (isWeight.lastIndexOf(true) > 0)
        throw new Error('search: words of one record weigh differently in Pagefind');
      return array([
        bytes.subarray(numberAt, placesAt),
        array(places.filter((_, n) => !isWeight[n])),
      ]);
    });
  return array([bytes.subarray(wordAt, pagesAt), array(pages)]);
}

/** Pagefind's files by the last part of their paths, which no two have in common. */
export function filesByName(files: readonly IndexFile[]): Map<string, IndexFile> {
  return new Map(files.map((file) => [file.path.replace(/^.*\//, ''), file]));
}

/** The content of a file that Pagefind compressed, without its magic word. */
export function unpacked(files: ReadonlyMap<string, IndexFile>, name: string): Uint8Array {
  const file = files.get(name);
  if (!file) throw new Error(`search: Pagefind made no ${name}`);
  return new Uint8Array(gunzipSync(file.content)).subarray(signature.length);
}

/** The shortest beginning of a word that comes after the word before it. */
function beginning(word: string, before: string): string {
  if (word <= before) throw new Error('search: the words of Pagefind stand in another order');
  const letters = [...word];
  let length = 1;
  while (letters.slice(0, length).join('') <= before) length++;
  return letters.slice(0, length).join('');
}

function wordOf(entry: Uint8Array): string {
  return textAt(entry, itemsOf(entry, 0)[0] ?? 0);
}
