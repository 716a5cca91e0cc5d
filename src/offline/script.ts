import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { type OfflineEdition, readEdition } from './edition.ts';

/** Writes `sw.js` into a folder of built pages, over an older one; comes after all other files. */
export async function writeWorker(
  dist: string,
): Promise<{ version: string; files: number; bytes: number }> {
  const { bytes, ...edition } = readEdition(dist);
  writeFileSync(join(dist, 'sw.js'), await workerScript(edition));
  return { version: edition.version, files: edition.files.length, bytes };
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
