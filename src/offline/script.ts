import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gzipSync, zstdCompress } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { distFiles, pagePath } from '../integrations/dist-files.ts';
import {
  fileHash,
  type OfflineEdition,
  type OfflineFile,
  type OfflinePart,
  readEdition,
} from './edition.ts';
import { FRAMES_PACK, joinFiles } from './pack.ts';

/** What pages ask before there is a worker: what the two parts of the copy cost. */
export interface CopySizes {
  text: number;
  rest: number;
}

/** Compressed already, and most of them on the device since the page was read: these travel alone. */
const ALONE = /\.(?:woff2|png|webp|ico)$/;
/**
 * Half of the text stands in several files; a window over all of it halves it once more. A higher level takes
 * minutes on a busy machine and gains a twentieth.
 */
const PACKING = {
  [constants.ZSTD_c_compressionLevel]: 15,
  [constants.ZSTD_c_windowLog]: 23,
  [constants.ZSTD_c_enableLongDistanceMatching]: 1,
};

const compress = promisify(zstdCompress);

/** Writes `sw.js` and the packs of its edition into a folder of built pages, over older ones; comes after all other files. */
export async function writeWorker(
  dist: string,
): Promise<{ version: string; files: number; bytes: number; sizes: CopySizes }> {
  const folder = join(dist, 'offline');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const frames = distFiles(dist).filter((file) => /^\/embed\/.*\.html$/.test(file));
  const frameAddresses = frames.map((file) => encodeURI(pagePath(file).slice(1)));
  if (frames.length > 0) writeFileSync(join(dist, FRAMES_PACK), await packOf(dist, frameAddresses));
  const { version, text, rest, bytes } = readEdition(dist);
  const part = async (name: string, files: OfflineFile[]): Promise<OfflinePart> => {
    const addresses = files.map(([address]) => address);
    const pack = await packOf(
      dist,
      addresses.filter((address) => !ALONE.test(address)),
    );
    writeFileSync(join(folder, `${name}.pack`), pack);
    return { files, pack: { hash: fileHash(pack), bytes: pack.byteLength } };
  };
  const [texts, others] = await Promise.all([part('text', text), part('rest', rest)]);
  const edition = { version, text: texts, rest: others };
  const script = await workerScript(edition);
  writeFileSync(join(dist, 'sw.js'), script);
  const sizes = {
    text: gzipSync(script).byteLength + edition.text.pack.bytes,
    rest: edition.rest.pack.bytes,
  };
  writeFileSync(join(folder, 'sizes.json'), JSON.stringify(sizes));
  return { version, files: text.length + rest.length, bytes, sizes };
}

/** Files as one, compressed on a thread of its own. */
function packOf(dist: string, addresses: readonly string[]): Promise<Uint8Array> {
  const fileAt = (address: string) =>
    join(dist, decodeURI(address).replace(/(^|\/)$/, '$1index.html'));
  const lengths = addresses.map((address) => [address, statSync(fileAt(address)).size] as const);
  const joined = joinFiles(lengths, (address) => readFileSync(fileAt(address)));
  // The size in the head, as if all was compressed at once.
  return compress(joined, { params: PACKING, pledgedSrcSize: joined.byteLength });
}

/** The script of the worker that keeps an edition; the same edition gives the same bytes. */
export async function workerScript(edition: OfflineEdition): Promise<string> {
  return `const EDITION=${JSON.stringify(edition)};\n${await bundle('worker.ts')}`;
}

/** The script of the worker that takes the kept copy away. */
export function retiringScript(): Promise<string> {
  return bundle('retiring-worker.ts');
}

/** A worker as one plain script: modules are not accepted as service workers everywhere. */
async function bundle(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, file), formats: ['iife'], name: 'worker' },
    },
  });
  const [output] = built as Rolldown.RolldownOutput[];
  return output?.output[0].code ?? '';
}
