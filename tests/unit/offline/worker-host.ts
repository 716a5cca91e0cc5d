import { createContext, Script } from 'node:vm';
import { zstdCompressSync } from 'node:zlib';
import { fileHash } from '../../../src/offline/edition.ts';
import { joinFiles } from '../../../src/offline/pack.ts';
import { workerScript } from '../../../src/offline/script.ts';

export const SITE = 'https://example.org/room/';
export const EARLIER = 'offline /room/ earlier';
export const OWN = 'offline /room/ 1';
export const NOTES = 'offline /room/ notes';
export const pages = {
  '': 'home',
  '404.html': 'unknown',
  'glossary/': 'terms',
  'theme.js': 'theme',
};
export const rest = { 'educators/': 'list', 'pagefind/pagefind-entry.json': 'index' };
export type Address = keyof typeof pages | keyof typeof rest;

export const packed = (files: Record<string, string>) =>
  zstdCompressSync(
    joinFiles(
      Object.entries(files).map(([name, text]) => [name, Buffer.byteLength(text)]),
      (name) => new TextEncoder().encode(files[name]),
    ),
  );
/** A part of an edition in which each file alone costs so much; with its pack it can be had in one. */
export const part = (files: Record<string, string>, cost: number) => ({
  files: Object.entries(files).map(([address, text]): [string, string, number] => [
    address,
    fileHash(text),
    cost,
  ]),
  pack: { hash: fileHash(packed(files)), bytes: packed(files).byteLength },
});
export const edition = (cost: number) => ({
  version: '1',
  text: part(pages, cost),
  rest: part(rest, cost),
});
export const script = await workerScript(edition(1));
/** The same, where the pack is the cheaper way. */
export const packedScript = await workerScript(edition(1000));

/** What the worker meets; as new before each test. */
export const world = {
  /** What the host answers: a text, or a status with the text of the page for unknown addresses. */
  host: {} as Record<string, string | number | Uint8Array<ArrayBuffer>>,
  /** What the browser itself still has of files that a page loaded. */
  browserHas: {} as Record<string, string>,
  asked: [] as string[],
  stores: new Map<string, Map<string, Response>>(),
  /** The windows that are open, and whether this worker serves them. */
  open: [] as { id: string; url: string; served?: boolean }[],
  line: undefined as object | undefined,
};

/** Makes the world as new, with a host that has all files. */
export function renewWorld(): void {
  const all = Object.entries({ ...pages, ...rest });
  Object.assign(world, {
    host: Object.fromEntries(all.map(([path, text]) => [SITE + path, text])),
    browserHas: {},
    open: [],
    line: undefined,
    asked: [],
    stores: new Map(),
  });
}

/** The browser's caches, as far as workers use them here. */
export const caches = {
  open: async (name: string) => {
    const store = world.stores.get(name) ?? new Map<string, Response>();
    world.stores.set(name, store);
    return {
      match: async (url: string) => store.get(url)?.clone(),
      put: async (url: string, response: Response) => void store.set(url, response),
      delete: async (url: string) => store.delete(url),
      keys: async () => [...store.keys()],
    };
  },
  match: async (url: string, { cacheName }: { cacheName?: string } = {}) =>
    [...world.stores]
      .filter(([name]) => cacheName === undefined || name === cacheName)
      .flatMap(([, store]) => store.get(url) ?? [])[0]
      ?.clone(),
  keys: async () => [...world.stores.keys()],
  delete: async (name: string) => world.stores.delete(name),
};

async function fetchFromHost(request: string | { url: string }, options?: RequestInit) {
  const url = typeof request === 'string' ? request : request.url;
  const own = world.browserHas[url];
  if (own !== undefined && /force-cache|only-if/.test(options?.cache ?? ''))
    return new Response(own);
  if (options?.cache === 'only-if-cached') throw new TypeError('Failed to fetch');
  world.asked.push(options?.cache ? `${options.cache} ${url}` : url);
  const answer = world.host[url];
  if (answer === undefined) throw new TypeError('Failed to fetch');
  const [text, status] = typeof answer === 'number' ? [pages['404.html'], answer] : [answer, 200];
  return new Response(text, { status, headers: { vary: '*', 'content-type': 'text/x' } });
}

/** Runs a worker's script; events are given to it as a browser would. */
export function start(code = script, { active = false } = {}) {
  const did: string[] = [];
  const handlers: Record<string, (event: object) => void> = {};
  const self = {
    location: { href: `${SITE}sw.js` },
    addEventListener: (type: string, handler: (event: object) => void) => {
      handlers[type] = handler;
    },
    skipWaiting: async () => void did.push('skipWaiting'),
    registration: {
      active: active ? {} : null,
      unregister: async () => void did.push('unregister'),
    },
    clients: {
      claim: async () => void did.push('claim'),
      matchAll: async ({ includeUncontrolled = false } = {}) =>
        world.open
          .filter(({ served = true }) => served || includeUncontrolled)
          .map((window) => ({ ...window, navigate: (url: string) => did.push(`navigate ${url}`) })),
    },
  };
  const navigator = { connection: world.line };
  const web = { crypto, btoa, URL, Headers, Response, TextDecoder };
  const globals = { self, caches, navigator, fetch: fetchFromHost, ...web };
  new Script(code).runInContext(createContext(globals));
  return {
    did,
    /** What it answers to a page. */
    async tell(data: string): Promise<unknown> {
      let done: Promise<void> | undefined;
      let reply: unknown = 'nothing';
      const ports = [{ postMessage: (answer: unknown) => (reply = answer) }];
      const waitUntil = (promise: Promise<void>) => (done = promise);
      handlers['message']?.({ data, ports, waitUntil });
      await done;
      return reply;
    },
    async send(type: 'install' | 'activate'): Promise<void> {
      let done: Promise<void> | undefined;
      handlers[type]?.({
        waitUntil: (promise: Promise<void>) => {
          done = promise;
        },
      });
      await done;
    },
    /** The worker's answer, or undefined where it leaves the request to the browser. */
    async ask(
      address: string,
      { mode = 'no-cors', method = 'GET', headers = {}, window = 'a window' } = {},
    ) {
      let answer: Promise<Response> | undefined;
      const also: Promise<unknown>[] = [];
      const request = {
        url: new URL(address, SITE).href,
        mode,
        method,
        headers: new Headers(headers),
      };
      handlers['fetch']?.({
        request,
        clientId: mode === 'navigate' ? 'the window before' : window,
        resultingClientId: mode === 'navigate' ? window : '',
        waitUntil: (promise: Promise<unknown>) => also.push(promise),
        respondWith: (promise: Promise<Response>) => {
          answer = promise;
        },
      });
      const given = await answer;
      await Promise.all(also);
      return given;
    },
  };
}

export async function installed() {
  const worker = start();
  await worker.send('install');
  await worker.tell('rest');
  world.asked = [];
  return worker;
}

export const contents = async (name: string) => {
  const all: Record<string, string> = {};
  for (const [url, response] of world.stores.get(name) ?? [])
    all[url.slice(SITE.length)] = await response.clone().text();
  return all;
};

export async function keepEarlier(texts: Partial<Record<Address, string>>): Promise<void> {
  const cache = await caches.open(EARLIER);
  for (const [address, text] of Object.entries(texts))
    await cache.put(SITE + address, new Response(text));
}
