import { createContext, Script } from 'node:vm';
import { beforeEach, expect, test } from 'vitest';
import { fileHash } from '../../../src/offline/edition.ts';
import { retiringScript, workerScript } from '../../../src/offline/script.ts';

const SITE = 'https://example.org/room/';
const EARLIER = 'offline /room/ earlier';
const OWN = 'offline /room/ 1';
const pages = {
  '': 'home',
  '404.html': 'unknown',
  'glossary/': 'terms',
  'theme.js': 'theme',
  'pagefind/pagefind-entry.json': 'index',
};
type Address = keyof typeof pages;
const script = await workerScript({
  version: '1',
  files: Object.entries(pages).map(([address, text]) => [address, fileHash(text)]),
});

/** What the host answers: a text, or a status with the text of the page for unknown addresses. */
let host: Record<string, string | number>;
let asked: string[];
let stores: Map<string, Map<string, Response>>;

beforeEach(() => {
  host = Object.fromEntries(Object.entries(pages).map(([path, text]) => [SITE + path, text]));
  asked = [];
  stores = new Map();
});

/** The browser's caches, as far as workers use them here. */
const caches = {
  open: async (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, store);
    return {
      match: async (url: string) => store.get(url)?.clone(),
      put: async (url: string, response: Response) => void store.set(url, response),
    };
  },
  match: async (url: string, { cacheName }: { cacheName?: string } = {}) =>
    [...stores]
      .filter(([name]) => cacheName === undefined || name === cacheName)
      .flatMap(([, store]) => store.get(url) ?? [])[0]
      ?.clone(),
  keys: async () => [...stores.keys()],
  delete: async (name: string) => stores.delete(name),
};

async function fetchFromHost(request: string | { url: string }, options?: RequestInit) {
  const url = typeof request === 'string' ? request : request.url;
  asked.push(options?.cache ? `${options.cache} ${url}` : url);
  const answer = host[url];
  if (answer === undefined) throw new TypeError('Failed to fetch');
  const [text, status] = typeof answer === 'number' ? [pages['404.html'], answer] : [answer, 200];
  return new Response(text, { status, headers: { vary: '*', 'content-type': 'text/x' } });
}

/** Runs a worker's script; events are given to it as a browser would. */
function start(code = script) {
  const did: string[] = [];
  const handlers: Record<string, (event: object) => void> = {};
  const self = {
    location: { href: `${SITE}sw.js` },
    addEventListener: (type: string, handler: (event: object) => void) => {
      handlers[type] = handler;
    },
    skipWaiting: async () => void did.push('skipWaiting'),
    registration: { unregister: async () => void did.push('unregister') },
    clients: {
      claim: async () => void did.push('claim'),
      matchAll: async () => [{ url: SITE, navigate: (url: string) => did.push(`navigate ${url}`) }],
    },
  };
  const world = { self, caches, fetch: fetchFromHost, crypto, btoa, URL, Headers, Response };
  new Script(code).runInContext(createContext(world));
  return {
    did,
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
    async ask(address: string, { mode = 'no-cors', method = 'GET', headers = {} } = {}) {
      let answer: Promise<Response> | undefined;
      const request = {
        url: new URL(address, SITE).href,
        mode,
        method,
        headers: new Headers(headers),
      };
      handlers['fetch']?.({
        request,
        respondWith: (promise: Promise<Response>) => {
          answer = promise;
        },
      });
      return answer;
    },
  };
}

async function installed() {
  const worker = start();
  await worker.send('install');
  asked = [];
  return worker;
}

const contents = async (name: string) => {
  const all: Record<string, string> = {};
  for (const [url, response] of stores.get(name) ?? [])
    all[url.slice(SITE.length)] = await response.clone().text();
  return all;
};

async function keepEarlier(texts: Partial<Record<Address, string>>): Promise<void> {
  const cache = await caches.open(EARLIER);
  for (const [address, text] of Object.entries(texts))
    await cache.put(SITE + address, new Response(text));
}

test('it keeps every file, asking the host itself and no other cache on the way', async () => {
  const worker = start();
  await worker.send('install');
  expect(await contents(OWN)).toEqual(pages);
  expect(asked.sort()).toEqual(
    Object.keys(pages)
      .map((path) => `reload ${SITE}${path}`)
      .sort(),
  );
  expect(worker.did).toEqual([]);
});

test.each([
  ['is not there', undefined],
  ['fails', 500],
  ['is of another deployment', 'other terms'],
])(
  'when one file %s it is not installed, and the earlier edition is not touched',
  async (_, answer) => {
    await keepEarlier({ '': 'earlier home', 'glossary/': 'earlier terms' });
    if (answer === undefined) delete host[`${SITE}glossary/`];
    else host[`${SITE}glossary/`] = answer;
    await expect(start().send('install')).rejects.toThrow();
    expect(await contents(EARLIER)).toEqual({ '': 'earlier home', 'glossary/': 'earlier terms' });
    expect(await contents(OWN)).not.toHaveProperty('glossary/');
  },
);

test('another attempt asks only for what the first did not get', async () => {
  host[`${SITE}glossary/`] = 503;
  await expect(start().send('install')).rejects.toThrow('glossary');
  host[`${SITE}glossary/`] = pages['glossary/'];
  // The lanes of the first attempt come to their end.
  await new Promise((resolve) => setTimeout(resolve, 20));
  asked = [];
  await start().send('install');
  expect(asked).toEqual([`reload ${SITE}glossary/`]);
  expect(await contents(OWN)).toEqual(pages);
});

test('what has not changed since the earlier edition is copied and not fetched', async () => {
  await keepEarlier({ ...pages, 'glossary/': 'earlier terms' });
  await start().send('install');
  expect(asked).toEqual([`reload ${SITE}glossary/`]);
  expect(await contents(OWN)).toEqual(pages);
});

test('the page for unknown addresses is kept as a page, whatever status the host gives it', async () => {
  host[`${SITE}404.html`] = 404;
  const worker = await installed();
  const answer = await worker.ask('404.html', { mode: 'navigate' });
  expect([answer?.status, await answer?.text()]).toEqual([200, 'unknown']);
  // A cache accepts no answer that varies with everything.
  expect(Object.fromEntries(answer?.headers ?? [])).toEqual({ 'content-type': 'text/x' });
});

test.each([
  ['./', 'home'],
  ['./?utm=1', 'home'],
  ['./index.html', 'home'],
  ['glossary/?q=ici#ici', 'terms'],
  ['glossary/index.html', 'terms'],
  ['pagefind/pagefind-entry.json?ts=1700000000000', 'index'],
])('%s is answered from its cache', async (address, text) => {
  const worker = await installed();
  expect(await (await worker.ask(address, { mode: 'navigate' }))?.text()).toBe(text);
  expect(asked).toEqual([]);
});

test('it answers from its own edition, though an earlier one stands first', async () => {
  await keepEarlier({ 'glossary/': 'earlier terms' });
  const worker = await installed();
  expect(await (await worker.ask('glossary/'))?.text()).toBe('terms');
});

test('what was cleared from its cache comes from the network', async () => {
  const worker = await installed();
  stores.clear();
  expect(await (await worker.ask('theme.js'))?.text()).toBe('theme');
  expect(asked).toEqual([`${SITE}theme.js`]);
});

test('a page without its slash leads to the page', async () => {
  const worker = await installed();
  const answer = await worker.ask('glossary?from=mail', { mode: 'navigate' });
  expect([answer?.status, answer?.headers.get('location')]).toEqual([
    302,
    `${SITE}glossary/?from=mail`,
  ]);
});

test('a page that it does not know is asked for, and without network is unknown', async () => {
  host[`${SITE}newer/`] = 'newer page';
  const worker = await installed();
  expect(await (await worker.ask('newer/', { mode: 'navigate' }))?.text()).toBe('newer page');
  host = {};
  const answer = await worker.ask('newer/', { mode: 'navigate' });
  expect([answer?.status, await answer?.text()]).toEqual([404, 'unknown']);
});

test.each([
  ['a file that it does not know', 'preview/home.png', {}],
  ['a name that every object has', 'constructor', {}],
  ['another method', 'glossary/', { method: 'POST' }],
  ['a question without a body', 'glossary/', { method: 'HEAD' }],
  ['a part of a file', 'theme.js', { headers: { range: 'bytes=0-9' } }],
  ['another site on the origin', '/elsewhere/theme.js', {}],
  ['another origin', 'https://example.com/room/theme.js', {}],
])('%s is left to the browser', async (_, address, request) => {
  const worker = await installed();
  expect(await worker.ask(address, request)).toBeUndefined();
  expect(asked).toEqual([]);
});

test('when it takes over, earlier editions go and caches of other sites stay', async () => {
  const others = ['offline / 1', 'offline /room/annex/ 1', 'offline /rooms/ 1', 'cards'];
  for (const name of [EARLIER, ...others]) await caches.open(name);
  const worker = await installed();
  await worker.send('activate');
  expect([...stores.keys()].sort()).toEqual([OWN, ...others].sort());
  expect(worker.did).toEqual(['claim']);
});

test('the worker that retires takes away what was kept, and itself, and shows the pages anew', async () => {
  for (const name of [EARLIER, OWN, 'offline / 1', 'cards']) await caches.open(name);
  const worker = start(await retiringScript());
  await worker.send('install');
  await worker.send('activate');
  expect([...stores.keys()]).toEqual(['offline / 1', 'cards']);
  expect(worker.did).toEqual(['skipWaiting', 'unregister', `navigate ${SITE}`]);
});

test('the same edition gives the same script, which names no folder and is no module', async () => {
  const files = Object.entries(pages).map(([path, text]): [string, string] => [
    path,
    fileHash(text),
  ]);
  expect(await workerScript({ version: '1', files })).toBe(script);
  expect(script).not.toContain(import.meta.dirname);
  expect(script).not.toMatch(/\b(?:import|export)\b/);
});
