import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distFiles, pagePath } from '../integrations/dist-files.ts';

/** What a reader's device keeps of one deployment. */
export interface OfflineEdition {
  /** Changes with any byte and any address of the kept files. */
  version: string;
  /** Addresses below the site's base (the home page is the empty one), each with {@link fileHash}. */
  files: [address: string, hash: string][];
}

/**
 * What readers never ask for: previews and embeds for other sites, files of educators for other programs and pictures
 * for their slides, maps for crawlers, feeds for feed readers, and what hosts keep to themselves.
 */
const FOR_OTHERS =
  /^\/(?:preview|embed|oembed)\/|^\/take\/[^/]+\/|^\/(?:charts|diagrams|illustrations)\/[^/]+\.svg$|^\/(?:robots\.txt|sitemap[^/]*\.xml|sw\.js)$|\/atom\.xml$|\/\.|^\/_[^/]*$/;
/** What pages and search are made of; everything else is to take along, as is a photo in the size of its file. */
const NEEDED =
  /\.(?:html|css|js|json|woff2|webmanifest)$|^\/_astro\/(?!.*\.(?:jpe?g|png|avif)$)|^\/pagefind\//;
/** Something to take along is kept up to this size in bytes; what is larger waits for the network. */
const LARGEST_DOWNLOAD = 100_000;

/** The files of a built site that are kept for offline reading, and the sum of their bytes. */
export function readEdition(dist: string): OfflineEdition & { bytes: number } {
  let bytes = 0;
  const files = distFiles(dist).flatMap((file): OfflineEdition['files'] => {
    if (FOR_OTHERS.test(file)) return [];
    const content = readFileSync(join(dist, file));
    if (!NEEDED.test(file) && content.byteLength > LARGEST_DOWNLOAD) return [];
    bytes += content.byteLength;
    return [[encodeURI(pagePath(file).slice(1)), fileHash(content)]];
  });
  return { version: fileHash(JSON.stringify(files)), files, bytes };
}

/** The first 12 characters of the SHA-256 in Base64: enough to tell a file from any other of this site. */
export function fileHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64').slice(0, 12);
}
