import { SearchEngine } from '../../search/asking/engine.ts';
import { startFile } from '../../search/index-file.ts';

let engine: Promise<SearchEngine> | undefined;
let hasFailed = false;

/** Loads the search once; after a failure the next call tries again, past what the browser has kept. */
export function loadEngine(base: string): Promise<SearchEngine> {
  engine ??= SearchEngine.load((path) => fetchFile(`${base}pagefind/${path}`)).catch(forget);
  return engine;
}

/** To be called when the index turned out not to be whole, as it is after a new edition has come. */
export function forget(error: unknown): never {
  engine = undefined;
  hasFailed = true;
  throw error;
}

async function fetchFile(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const isStart = url.endsWith(startFile);
  const response = await fetch(url, isStart && hasFailed ? { cache: 'reload' } : {});
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
