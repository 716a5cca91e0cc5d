import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gunzipSync, inflateRawSync } from 'node:zlib';
import { distFiles } from '../../src/integrations/dist-files.ts';
import { type StartFile, startFile } from '../../src/search/index-file.ts';
import { packTexts, unpackTexts } from '../../src/search/text-file.ts';

/** Where the bytes of a search index lie, in kilobytes. */
export interface IndexBytes {
  whole: number;
  /** What results show: titles, addresses, and texts for their excerpts. */
  texts: number;
  /** Which record has which word. */
  words: number;
  /** The table of all records, the vocabulary, the words that texts have in common, and the engine, which does not grow. */
  other: number;
  /** The texts, were each page in a file of its own: pages of the enlarged course are alike, and some share a file. */
  apart: number;
  /** The same without the words that they have in common. */
  alone: number;
}

/** Measures the index of a built site. */
export function indexBytes(dist: string): IndexBytes {
  const folder = join(dist, 'pagefind');
  const files = distFiles(folder);
  const kilobytes = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1000;
  const ofType = (type: string) => files.filter((name) => name.endsWith(type));
  const [texts, words] = [kilobytes(ofType('.pf_text')), kilobytes(ofType('.pf_index'))];
  const start = gunzipSync(readFileSync(join(folder, startFile))).toString();
  const dictionary = new TextEncoder().encode((JSON.parse(start) as StartFile).frequent);
  const records = ofType('.pf_text').flatMap((name) =>
    unpackTexts(inflateRawSync(readFileSync(join(folder, name)), { dictionary }).toString()),
  );
  const pages = Map.groupBy(records, ({ url }) => url.replace(/#.*/, ''));
  const each = (pack: (page: string) => Buffer) =>
    [...pages.values()].reduce((sum, page) => sum + pack(packTexts(page)).length, 0) / 1000;
  const whole = kilobytes(files);
  return {
    ...{ whole, texts, words, other: whole - texts - words },
    apart: each((page) => deflateRawSync(page, { level: 9, dictionary })),
    alone: each((page) => deflateRawSync(page, { level: 9 })),
  };
}
