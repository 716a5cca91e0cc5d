/*
 * What the page and the worker have to tell each other of the copy for reading offline, beside the copy itself: it must
 * survive the worker, which a browser stops after seconds, and be there for a page that comes later.
 */

/** `asked`: a new edition waits for leave to be fetched; `leave`: the reader gave it; `editions`: who shows which one. */
export type CopyNote = 'asked' | 'leave' | 'editions';

/** What stands in the note `asked`. */
export interface AskedEdition {
  version: string;
  /** What fetching it costs. */
  bytes: number;
}

/** What a page asks of the worker: how complete the copy is, to complete it, to open the edition that waits. */
export type CopyRequest = 'state' | 'rest' | 'open';

/** The worker's answer to `state` and `rest`. */
export interface CopyState {
  whole: boolean;
  /** What completing it costs. */
  restBytes: number;
}

/**
 * What the names of this site's caches begin with. Caches belong to a whole origin, on which other folders can hold
 * other sites.
 * @param scope address of the site's base
 */
export function ownCaches(scope: string): string {
  return `offline ${new URL('./', scope).pathname} `;
}

/** The cache in which the notes lie; it goes with the others when the copy is given up. */
export function notesCache(scope: string): string {
  return `${ownCaches(scope)}notes`;
}

/** A note, or nothing where there is none. */
export async function readNote<T>(scope: string, name: CopyNote): Promise<T | undefined> {
  const found = await caches.match(address(scope, name), { cacheName: notesCache(scope) });
  return found?.json();
}

/** Keeps a note, or takes it away. */
export async function writeNote(scope: string, name: CopyNote, value: unknown): Promise<void> {
  const cache = await caches.open(notesCache(scope));
  if (value === undefined) await cache.delete(address(scope, name));
  else await cache.put(address(scope, name), new Response(JSON.stringify(value)));
}

function address(scope: string, name: CopyNote): string {
  return new URL(`sw.js?${name}`, scope).href;
}
