import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { distFiles, pagePath } from '../integrations/dist-files.ts';
import { reachedScripts } from './reached-scripts.ts';

/**
 * A file that is kept: its address below the site's base (the home page is the empty one), its {@link fileHash}, and
 * what it costs to fetch it alone.
 */
export type OfflineFile = [address: string, hash: string, cost: number];

/** Files that are kept together, and the one file in which the most of them travel. */
export interface OfflinePart {
  files: OfflineFile[];
  pack: { hash: string; bytes: number };
}

/** What a reader's device keeps of one deployment. */
export interface OfflineEdition {
  /** Changes with any byte and any address of the kept files. */
  version: string;
  /** What reading and practice need. */
  text: OfflinePart;
  /** The index of the search, pages for educators, what is to take along, blocks for frames; kept when the reader asks for it. */
  rest: OfflinePart;
}

/** The files of an edition, by the part to which they belong. */
export interface EditionFiles {
  version: string;
  text: OfflineFile[];
  rest: OfflineFile[];
  /** The sum of their bytes. */
  bytes: number;
}

/**
 * What readers never ask for: previews for other sites, the pages for frames one by one, files of educators for other
 * programs and pictures for their slides, maps for crawlers, feeds for feed readers, what hosts keep to themselves, and
 * the packs in which the copy travels.
 */
const FOR_OTHERS =
  /^\/(?:preview|embed|oembed|offline(?!\/frames\.pack$))\/|^\/take\/[^/]+\/(?!items\.json$)|^\/(?:charts|diagrams|illustrations)\/[^/]+\.svg$|^\/(?:robots\.txt|sitemap[^/]*\.xml|sw\.js)$|\/atom\.xml$|\/\.|^\/_[^/]*$/;
/** What pages and search are made of; everything else is to take along, as is a photo in the size of its file. */
const NEEDED =
  /\.(?:html|css|js|json|woff2|webmanifest|pack)$|^\/_astro\/(?!.*\.(?:jpe?g|png|avif)$)|^\/pagefind\//;
/** Something to take along is kept up to this size in bytes; what is larger waits for the network. */
const LARGEST_DOWNLOAD = 100_000;
/** What pages for reading and practice are made of, with the data that they load, and the sign of the site. */
const FOR_READING =
  /^\/(?!(?:educators|take|pagefind)\/).*(?:\.html|\.css|\.js|\.woff2|\.webmanifest)$|^\/_astro\/|^\/(?:practice|terms)\/|^\/(?:favicon|icon)\.\w+$/;
const SCRIPT = /^\/_astro\/.*\.js$/;
/** What another request costs beside the bytes of its file. */
const REQUEST_BYTES = 500;

/** The files of a built site that are kept for offline reading. */
export function readEdition(dist: string): EditionFiles {
  const kept = distFiles(dist).flatMap((file) => {
    if (FOR_OTHERS.test(file)) return [];
    const content = readFileSync(join(dist, file));
    if (!NEEDED.test(file) && content.byteLength > LARGEST_DOWNLOAD) return [];
    const address = encodeURI(pagePath(file).slice(1));
    const cost = gzipSync(content).byteLength + REQUEST_BYTES;
    const entry: OfflineFile = [address, fileHash(content), cost];
    return [{ file, bytes: content.byteLength, entry }];
  });
  // Read once more where they are looked into: of a large course not all pages fit into memory.
  const textOf = (file: string) => readFileSync(join(dist, file), 'utf8');
  const files = kept.map(({ file }) => file);
  const pages = files.filter((file) => FOR_READING.test(file) && file.endsWith('.html'));
  const scripts = new Map(
    files.filter((file) => SCRIPT.test(file)).map((file) => [file, textOf(file)]),
  );
  function* pageTexts(): Generator<string> {
    for (const page of pages) yield textOf(page);
  }
  const reached = reachedScripts(pageTexts(), scripts);
  const isText = (file: string) =>
    FOR_READING.test(file) && (reached.has(file) || !scripts.has(file));
  const entries = (text: boolean) =>
    kept.filter(({ file }) => isText(file) === text).map(({ entry }) => entry);
  return {
    version: fileHash(JSON.stringify(kept.map(({ entry: [address, hash] }) => [address, hash]))),
    text: entries(true),
    rest: entries(false),
    bytes: kept.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** The first 12 characters of the SHA-256 in Base64: enough to tell a file from any other of this site. */
export function fileHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64').slice(0, 12);
}
