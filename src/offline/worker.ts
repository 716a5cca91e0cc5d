/// <reference lib="webworker" />
import {
  type AskedEdition,
  type CopyRequest,
  type CopyState,
  notesCache,
  ownCaches,
  readNote,
  writeNote,
} from '../lib/copy-notes.ts';
import { deviceLine, isMetered } from '../lib/metered-line.ts';
import type { OfflineEdition, OfflineFile, OfflinePart } from './edition.ts';
import { mediaType } from './media-types.ts';
import { FRAMES_PACK, unpackFiles } from './pack.ts';
import { NETWORK, Windows } from './windows.ts';

/*
 * The service worker: keeps one edition of the site and answers from it.
 *
 * Why from the device and not from the network first: a page, its scripts and the search index belong
 * together. Asked for one by one, around a deployment they would come from two. So each edition has a
 * cache of its own, and every window has one edition:
 *
 * - A deployment changes this script. The browser sees that after a navigation, and the new worker
 *   fetches its edition beside the old one: what is new, alone or in one pack, whichever is less. All of it has the
 *   hashes that the build gave it: a host in the middle of a deployment cannot give a mixture. If one
 *   file fails, nothing changes; the next navigation tries again and goes on where this attempt ended.
 * - The new worker waits until no page of the old edition is open, or until the reader asks for the new one.
 *   Windows that are open then keep the edition with which they were opened (`windows.ts`), and only when none is
 *   left does an old edition go.
 * - A file that the browser has cleared is fetched anew, and used if it is still the same. Otherwise the host has
 *   another edition: a page is then shown as the host has it, with all that it loads; a script or data of a page of
 *   this edition fails, and the page says so.
 * - The text is kept without asking on a free line, the rest (search, what educators need) when the reader
 *   wants it, and on a metered line nothing without leave.
 *
 * What is not in the edition goes to the network. A page that is not in it may be newer than it, so the
 * network is asked, and only without network is the answer the page for unknown addresses. Pages for frames are kept in
 * one file, and are answered out of it in the same way.
 */
declare const self: ServiceWorkerGlobalScope;
/** Written above this script by the build. */
declare const EDITION: OfflineEdition;

const base = new URL('./', self.location.href);
const cachePrefix = ownCaches(self.location.href);
const cacheName = cachePrefix + EDITION.version;
const files = [...EDITION.text.files, ...EDITION.rest.files];
const hashes = new Map(files.map(([address, hash]) => [address, hash]));
const windows = new Windows(self.clients, base.href, cacheName);
/** Few at a time, so that a reader's own requests do not wait. */
const LANES = 4;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', (event) =>
  event.waitUntil(answerPage(event.data, event.ports[0])),
);
self.addEventListener('fetch', (event) => {
  const answer = answerTo(event);
  if (answer) event.respondWith(answer);
});

async function install(): Promise<void> {
  // Whoever has kept the rest of an earlier edition wants that of this one.
  const earlier = await Promise.all(
    EDITION.rest.files.map(([address]) => caches.match(at(address))),
  );
  const parts = earlier.some(Boolean) ? [EDITION.text, EDITION.rest] : [EDITION.text];
  const plans = await Promise.all(parts.map(missing));
  // Over the first copy the page decides, which asks the reader.
  if (self.registration.active && isMetered(deviceLine())) {
    const asked: AskedEdition = {
      version: EDITION.version,
      bytes: plans.reduce((sum, { bytes }) => sum + bytes, 0),
    };
    if ((await readNote(base.href, 'leave')) !== EDITION.version) {
      await writeNote(base.href, 'asked', asked);
      throw new Error('A metered line: the new edition waits for leave.');
    }
  }
  for (const plan of plans) await bring(plan);
  for (const note of ['asked', 'leave'] as const) await writeNote(base.href, note, undefined);
}

/** What of a part is to be fetched, and in the cheaper of two ways. */
interface Plan {
  part: OfflinePart;
  left: Map<string, string>;
  bytes: number;
  inPack: boolean;
}

/** What of a part is neither kept nor the same as in an earlier edition. */
async function missing(part: OfflinePart): Promise<Plan> {
  const cache = await caches.open(cacheName);
  const left: OfflineFile[] = [];
  for (const file of part.files) {
    const [address, hash] = file;
    if (await cache.match(at(address))) continue;
    const earlier = await caches.match(at(address));
    const copy = earlier && (await verified(earlier, hash));
    if (copy) await cache.put(at(address), copy);
    else left.push(file);
  }
  const alone = left.reduce((sum, [, , cost]) => sum + cost, 0);
  const inPack = alone > part.pack.bytes;
  return {
    part,
    left: new Map(left.map(([address, hash]) => [address, hash])),
    bytes: inPack ? part.pack.bytes : alone,
    inPack,
  };
}

async function bring({ part, left, inPack }: Plan): Promise<void> {
  const cache = await caches.open(cacheName);
  if (inPack) {
    const name = part === EDITION.text ? 'text' : 'rest';
    const pack = await fetched(`offline/${name}.pack`, part.pack.hash);
    for (const [address, bytes] of unpackFiles(new Uint8Array(await pack.arrayBuffer()))) {
      if (!left.delete(address)) continue;
      const headers = { 'content-type': mediaType(address) };
      await cache.put(at(address), new Response(bytes, { headers }));
    }
  }
  const rest = left.entries();
  const lane = async (): Promise<void> => {
    for (const [address, hash] of rest) await cache.put(at(address), await fetched(address, hash));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** A file of this edition: as the browser has it since the page was read, or else from the host. */
async function fetched(address: string, hash: string): Promise<Response> {
  for (const cache of ['force-cache', 'reload'] as const) {
    const response = await verified(await fetch(at(address), { cache }), hash);
    if (response) return response;
  }
  throw new Error(`${at(address)} is not of edition ${EDITION.version}`);
}

/** The response as it can be kept, or nothing if it has other bytes. */
async function verified(response: Response, hash: string): Promise<Response | undefined> {
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  if (!btoa(String.fromCharCode(...digest)).startsWith(hash)) return undefined;
  const headers = new Headers(response.headers);
  // The same file answers every request for it.
  headers.delete('vary');
  // A response made anew: one that was redirected could not answer a navigation.
  return new Response(bytes, { headers });
}

async function takeOver(): Promise<void> {
  await windows.takeOver(isOfThisEdition);
  await clear();
  // After the first visit the page that is open can be read on without network too.
  await self.clients.claim();
}

/** Whether the page that a window shows, as the browser has it, is of this edition; asks no host. */
async function isOfThisEdition(url: string): Promise<boolean> {
  const hash = hashes.get(addressOf(new URL(url)));
  if (hash === undefined) return false;
  try {
    const page = await fetch(url, { cache: 'only-if-cached', mode: 'same-origin' });
    return (await verified(page, hash)) !== undefined;
  } catch {
    return false;
  }
}

/** Takes the editions away that no window shows any more. */
async function clear(): Promise<void> {
  const shown = new Set([cacheName, notesCache(base.href), ...(await windows.editions())]);
  const gone = (await caches.keys()).filter(
    (name) => name.startsWith(cachePrefix) && !shown.has(name),
  );
  await Promise.all(gone.map((name) => caches.delete(name)));
}

async function answerPage(request: CopyRequest, port: MessagePort | undefined): Promise<void> {
  if (request === 'open') return self.skipWaiting();
  let failed = false;
  if (request === 'rest')
    await missing(EDITION.rest)
      .then(bring)
      .catch(() => (failed = true));
  const kept = await (await caches.open(cacheName)).keys();
  const state: CopyState = {
    whole: kept.length >= files.length,
    restBytes: EDITION.rest.pack.bytes,
  };
  port?.postMessage(failed ? undefined : state);
}

/** The answer that this worker has to give; none where the browser goes on by itself. */
function answerTo(event: FetchEvent): Promise<Response> | undefined {
  const { request } = event;
  const url = new URL(request.url);
  const { origin, pathname, search } = url;
  const isOwn = origin === base.origin && pathname.startsWith(base.pathname);
  if (!isOwn || request.method !== 'GET' || request.headers.has('range')) return undefined;

  const address = addressOf(url);
  if (request.mode !== 'navigate') return loaded(request, event.clientId, address);
  // Old editions of windows that are closed by now.
  event.waitUntil(windows.forget().then((some) => (some ? clear() : undefined)));
  if (hashes.has(address)) return page(event, address);
  if (hashes.has(`${address}/`))
    return Promise.resolve(Response.redirect(`${origin}${pathname}/${search}`));
  return asOnHost(event).catch(async () => (await framed(address)) ?? unknownAddress());
}

/** What follows "?" is read by pages, not by the host, and Pagefind adds the time to it. */
function addressOf({ pathname }: URL): string {
  return pathname.slice(base.pathname.length).replace(/(^|\/)index\.html$/, '$1');
}

/** A page of this edition; where it was cleared, the page that the host has now. */
async function page(event: FetchEvent, address: string): Promise<Response> {
  const copy = await kept(cacheName, address);
  if (copy) return copy;
  try {
    const own = await refetched(address);
    return own ?? (await asOnHost(event));
  } catch {
    return notHere();
  }
}

/** The pages for frames of this edition, unpacked when a first frame asks for one. */
let frames: Promise<Map<string, Uint8Array<ArrayBuffer>>> | undefined;

/** A block in a frame of the site's own, as a playlist shows it without network. */
async function framed(address: string): Promise<Response | undefined> {
  const pack = address.startsWith('embed/') && (await kept(cacheName, FRAMES_PACK));
  if (!pack) return undefined;
  frames ??= pack.arrayBuffer().then((bytes) => new Map(unpackFiles(new Uint8Array(bytes))));
  const page = (await frames).get(address);
  return page && new Response(page, { headers: { 'content-type': mediaType(address) } });
}

/** A page as the host has it now; all that it loads comes from there, too. */
async function asOnHost({ request, resultingClientId }: FetchEvent): Promise<Response> {
  const response = await fetch(request);
  await windows.set(resultingClientId, NETWORK);
  return response;
}

/** What a page loads, from the edition of which the page is. */
async function loaded(request: Request, window: string, address: string): Promise<Response> {
  const edition = await windows.editionOf(window);
  if (edition === NETWORK) return fetch(request);
  const copy = await kept(edition, address);
  if (copy) return copy;
  const isFixed = !address.startsWith('_astro/');
  if (edition !== cacheName && isFixed && hashes.has(address)) return Response.error();
  if (!hashes.has(address)) return fetch(request);
  return (await refetched(address)) ?? Response.error();
}

/** A file of this edition that the copy lacks, if the host still has it; the text, once kept, is made whole again. */
async function refetched(address: string): Promise<Response | undefined> {
  const response = await verified(
    await fetch(at(address), { cache: 'no-cache' }),
    hashes.get(address) ?? '',
  );
  if (response && EDITION.text.files.some(([file]) => file === address))
    await (await caches.open(cacheName)).put(at(address), response.clone());
  return response;
}

function kept(edition: string, address: string): Promise<Response | undefined> {
  return caches.match(at(address), { cacheName: edition });
}

function at(address: string): string {
  return new URL(address, base).href;
}

async function unknownAddress(): Promise<Response> {
  const page = await kept(cacheName, '404.html');
  return page ? new Response(page.body, { status: 404, headers: page.headers }) : notHere();
}

/** Says in a page of its own, for which nothing has to be kept, why there is none. */
function notHere(): Response {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Not on this device</title><main style="max-width:36rem;margin:3rem auto;padding:0 1rem;font:1.1rem/1.5 sans-serif"><h1>This page is not on this device</h1><p>It was not kept, or the browser has cleared it, and the site cannot be reached now. Try again with a connection.</p><p><a href="${base.pathname}">Start page</a></p></main>`;
  return new Response(html, { status: 503, headers: { 'content-type': mediaType('') } });
}
