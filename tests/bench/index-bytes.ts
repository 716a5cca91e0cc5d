import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { distFiles } from '../../src/integrations/dist-files.ts';
import type { RecordText, TextFile } from '../../src/search/index-file.ts';

/** Where the bytes of a search index lie, in kilobytes. */
export interface IndexBytes {
  whole: number;
  /** What results show: titles, addresses, and texts for their excerpts. */
  texts: number;
  /** Which record has which word. */
  words: number;
  /** The table of all records, the vocabulary, and the engine, which does not grow. */
  other: number;
  /** The texts alone, each once, without titles and addresses, all of a page in one file: an index that keeps them takes more. */
  plain: { gzip: number; brotli: number };
}

/** Measures the index of a built site. */
export function indexBytes(dist: string): IndexBytes {
  const folder = join(dist, 'pagefind');
  const files = distFiles(folder);
  const kilobytes = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1000;
  const ofType = (type: string) => files.filter((name) => name.endsWith(type));
  const [texts, words] = [kilobytes(ofType('.pf_text')), kilobytes(ofType('.pf_index'))];
  const pages = plainPages(
    ofType('.pf_text').flatMap((name) => {
      const json = gunzipSync(readFileSync(join(folder, name))).toString();
      return (JSON.parse(json) as TextFile).map(([, text]) => text);
    }),
  );
  const packed = (pack: (page: string) => Buffer) =>
    pages.reduce((sum, page) => sum + pack(page).length, 0) / 1000;
  const whole = kilobytes(files);
  return {
    ...{ whole, texts, words, other: whole - texts - words },
    plain: {
      gzip: packed((page) => gzipSync(page, { level: 9 })),
      brotli: packed((page) => brotliCompressSync(page)),
    },
  };
}

/** The text of each page; a key sentence stands in its part already. */
function plainPages(texts: readonly RecordText[]): string[] {
  const pages = new Map<string, string>();
  for (const { url, text } of texts) {
    const page = url.replace(/#.*/, '');
    const before = pages.get(page) ?? '';
    if (!before.includes(text)) pages.set(page, `${before}${text}\n`);
  }
  return [...pages.values()];
}
