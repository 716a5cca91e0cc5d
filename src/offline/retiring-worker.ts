/// <reference lib="webworker" />
import { ownCaches } from '../lib/copy-notes.ts';

/*
 * Takes the kept copy away and itself with it, and shows the pages that are open anew. The dev server
 * answers with it where the built site has its worker: a browser that has seen the built site on the
 * same port would never show a change. A site that gives up reading offline has to publish it as sw.js.
 */
declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(retire()));

async function retire(): Promise<void> {
  const cachePrefix = ownCaches(self.location.href);
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
  for (const client of await self.clients.matchAll({ type: 'window' })) client.navigate(client.url);
}
