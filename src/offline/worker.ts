/// <reference lib="webworker" />
import { ownCaches } from './cache-names.ts';
import type { OfflineEdition } from './edition.ts';

/*
 * The service worker: keeps one edition of the site, all of it, and answers from it.
 *
 * Why from the device and not from the network first: a page, its scripts and the search index belong
 * together. Asked for one by one, around a deployment they would come from two. So each edition has a
 * cache of its own, is complete or not used at all, and every answer comes from one edition:
 *
 * - A deployment changes this script. The browser sees that after a navigation, and the new worker
 *   fetches its edition beside the old one. Each file must have the hash that the build gave it: a host
 *   in the middle of a deployment cannot give a mixture. If one file fails, nothing changes; the next
 *   navigation tries again and goes on where this attempt ended.
 * - The new worker waits until no page of the old edition is open: there is no skipWaiting. Only then
 *   does it delete the old edition. So a session stays with the edition it began with, and the next
 *   start of the site opens the new one. The price: what a reader sees can be one start old.
 *
 * What is not in the edition goes to the network. A page that is not in it may be newer than it, so the
 * network is asked, and only without network is the answer the page for unknown addresses.
 */
declare const self: ServiceWorkerGlobalScope;
/** Written above this script by the build. */
declare const EDITION: OfflineEdition;

const base = new URL('./', self.location.href);
const cachePrefix = ownCaches(self.location.href);
const cacheName = cachePrefix + EDITION.version;
const addresses = new Set(EDITION.files.map(([address]) => address));
/** Few at a time, so that a reader's own requests do not wait. */
const LANES = 4;

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const answer = answerTo(event.request);
  if (answer) event.respondWith(answer);
});

async function keepAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  const files = EDITION.files.values();
  const lane = async (): Promise<void> => {
    for (const [address, hash] of files) await keep(cache, new URL(address, base).href, hash);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

async function keep(cache: Cache, url: string, hash: string): Promise<void> {
  if (await cache.match(url)) return;
  // What is the same as in an earlier edition need not be fetched again.
  const earlier = await caches.match(url);
  const copy = earlier && (await verified(earlier, hash));
  const response = copy ?? (await verified(await fetch(url, { cache: 'reload' }), hash));
  if (!response) throw new Error(`${url} is not of edition ${EDITION.version}`);
  await cache.put(url, response);
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
  const others = (await caches.keys()).filter(
    (name) => name.startsWith(cachePrefix) && name !== cacheName,
  );
  await Promise.all(others.map((name) => caches.delete(name)));
  // After the first visit the page that is open can search without network too.
  await self.clients.claim();
}

/** The answer that this worker has to give; none where the browser goes on by itself. */
function answerTo(request: Request): Promise<Response> | undefined {
  const { origin, pathname, search } = new URL(request.url);
  const isOwn = origin === base.origin && pathname.startsWith(base.pathname);
  if (!isOwn || request.method !== 'GET' || request.headers.has('range')) return undefined;

  // What follows "?" is read by pages, not by the host, and Pagefind adds the time to it.
  const address = pathname.slice(base.pathname.length).replace(/(^|\/)index\.html$/, '$1');
  if (addresses.has(address)) return kept(address).then((response) => response ?? fetch(request));
  if (request.mode !== 'navigate') return undefined;
  if (addresses.has(`${address}/`))
    return Promise.resolve(Response.redirect(`${origin}${pathname}/${search}`));
  return fetch(request).catch(unknownAddress);
}

function kept(address: string): Promise<Response | undefined> {
  return caches.match(new URL(address, base).href, { cacheName });
}

async function unknownAddress(): Promise<Response> {
  const page = await kept('404.html');
  return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
}
