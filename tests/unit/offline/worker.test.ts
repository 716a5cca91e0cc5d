import { beforeEach, describe, expect, test } from 'vitest';
import { FRAMES_PACK } from '../../../src/offline/pack.ts';
import { retiringScript, workerScript } from '../../../src/offline/script.ts';
import {
  caches,
  contents,
  EARLIER,
  edition,
  installed,
  keepEarlier,
  NOTES,
  OWN,
  packed,
  packedScript,
  pages,
  part,
  renewWorld,
  rest,
  SITE,
  script,
  start,
  world,
} from './worker-host.ts';

beforeEach(renewWorld);

test('it keeps the text; what the browser has of another deployment is asked of the host', async () => {
  world.browserHas = { [`${SITE}theme.js`]: 'earlier theme' };
  const worker = start();
  await worker.send('install');
  expect(await contents(OWN)).toEqual(pages);
  expect(world.asked).toContain(`reload ${SITE}theme.js`);
  expect(worker.did).toEqual([]);
});

test('what the page has loaded is not fetched again', async () => {
  world.browserHas = { [SITE]: 'home', [`${SITE}theme.js`]: 'theme' };
  await start().send('install');
  expect(world.asked.sort()).toEqual(
    ['404.html', 'glossary/'].map((path) => `force-cache ${SITE}${path}`),
  );
  expect(await contents(OWN)).toEqual(pages);
});

test('much that is missing comes in one pack', async () => {
  world.host = {
    [`${SITE}offline/text.pack`]: packed(pages),
    [`${SITE}offline/rest.pack`]: packed(rest),
  };
  const worker = start(packedScript);
  await worker.send('install');
  expect(await contents(OWN)).toEqual(pages);
  expect(await worker.tell('rest')).toMatchObject({ whole: true });
  expect(await contents(OWN)).toEqual({ ...pages, ...rest });
  expect(world.asked).toEqual(
    ['text', 'rest'].map((name) => `force-cache ${SITE}offline/${name}.pack`),
  );
  const answer = await worker.ask('glossary/', { mode: 'navigate' });
  expect(answer?.headers.get('content-type')).toBe('text/html; charset=utf-8');
});

test('a pack of another deployment is not used', async () => {
  world.host[`${SITE}offline/text.pack`] = packed({ ...pages, 'glossary/': 'other terms' });
  await expect(start(packedScript).send('install')).rejects.toThrow('text.pack');
  expect(await contents(OWN)).toEqual({});
});

test('the rest is kept when the reader asks for it, and then of later editions, too', async () => {
  const worker = start();
  await worker.send('install');
  const bytes = part(rest, 1).pack.bytes;
  expect(await worker.tell('state')).toEqual({ whole: false, restBytes: bytes });
  world.host[`${SITE}educators/`] = 503;
  expect(await worker.tell('rest')).toBeUndefined();
  world.host[`${SITE}educators/`] = rest['educators/'];
  expect(await worker.tell('rest')).toEqual({ whole: true, restBytes: bytes });

  world.stores = new Map();
  await keepEarlier({ 'educators/': 'earlier list' });
  await start().send('install');
  expect(await contents(OWN)).toEqual({ ...pages, ...rest });
});

test('on a metered line a new edition waits for leave, and a first copy is for the page to decide', async () => {
  world.line = { saveData: true };
  await start().send('install');
  expect(await contents(OWN)).toEqual(pages);
  world.stores = new Map();
  await keepEarlier({ ...pages, 'glossary/': 'earlier terms' });
  world.asked = [];
  await expect(start(script, { active: true }).send('install')).rejects.toThrow('leave');
  expect(world.asked).toEqual([]);
  const note = world.stores.get(NOTES)?.get(`${SITE}sw.js?asked`);
  expect(await note?.clone().json()).toEqual({ version: '1', bytes: 1 });

  world.stores.get(NOTES)?.set(`${SITE}sw.js?leave`, Response.json('1'));
  await start(script, { active: true }).send('install');
  expect(world.asked).toEqual([`force-cache ${SITE}glossary/`]);
  expect(world.stores.get(NOTES)?.size).toBe(0);
});

test.each([
  ['is not there', undefined],
  ['fails', 500],
  ['is of another deployment', 'other terms'],
])(
  'when one file %s it is not installed, and the earlier edition is not touched',
  async (_, answer) => {
    await keepEarlier({ '': 'earlier home', 'glossary/': 'earlier terms' });
    if (answer === undefined) delete world.host[`${SITE}glossary/`];
    else world.host[`${SITE}glossary/`] = answer;
    await expect(start().send('install')).rejects.toThrow();
    expect(await contents(EARLIER)).toEqual({ '': 'earlier home', 'glossary/': 'earlier terms' });
    expect(await contents(OWN)).not.toHaveProperty('glossary/');
  },
);

test('another attempt asks only for what the first did not get', async () => {
  world.host[`${SITE}glossary/`] = 503;
  await expect(start().send('install')).rejects.toThrow('glossary');
  world.host[`${SITE}glossary/`] = pages['glossary/'];
  // The lanes of the first attempt come to their end.
  await new Promise((resolve) => setTimeout(resolve, 20));
  world.asked = [];
  await start().send('install');
  expect(world.asked).toEqual([`force-cache ${SITE}glossary/`]);
  expect(await contents(OWN)).toEqual(pages);
});

test('what has not changed since the earlier edition is copied and not fetched', async () => {
  await keepEarlier({ ...pages, 'glossary/': 'earlier terms' });
  await start().send('install');
  expect(world.asked).toEqual([`force-cache ${SITE}glossary/`]);
  expect(await contents(OWN)).toEqual(pages);
});

test('the page for unknown addresses is kept as a page, whatever status the host gives it', async () => {
  world.host[`${SITE}404.html`] = 404;
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
  expect(world.asked).toEqual([]);
});

test('it answers from its own edition, though an earlier one stands first', async () => {
  await keepEarlier({ 'glossary/': 'earlier terms' });
  const worker = await installed();
  expect(await (await worker.ask('glossary/'))?.text()).toBe('terms');
});

describe('what was cleared from its cache', () => {
  test('is fetched anew, and kept again', async () => {
    const worker = await installed();
    world.stores.clear();
    expect(await (await worker.ask('theme.js'))?.text()).toBe('theme');
    expect(world.asked).toEqual([`no-cache ${SITE}theme.js`]);
    expect(await (await worker.ask('glossary/', { mode: 'navigate' }))?.text()).toBe('terms');
    expect(await contents(OWN)).toEqual({ 'theme.js': 'theme', 'glossary/': 'terms' });
  });

  test('never comes from another edition into a page of this one', async () => {
    const worker = await installed();
    world.stores.clear();
    for (const address of ['theme.js', 'pagefind/pagefind-entry.json'])
      world.host[SITE + address] = 'of the next edition';
    for (const address of ['theme.js', 'pagefind/pagefind-entry.json'])
      expect((await worker.ask(address))?.type, address).toBe('error');
    expect(world.stores.get(OWN)).toBeUndefined();
  });

  test('is, where a page, that of the host, with all that it loads from there', async () => {
    const worker = await installed();
    world.stores.get(OWN)?.delete(`${SITE}glossary/`);
    world.host = { [`${SITE}glossary/`]: 'next terms', [`${SITE}theme.js`]: 'next theme' };
    const page = await worker.ask('glossary/', { mode: 'navigate', window: 'new' });
    expect(await page?.text()).toBe('next terms');
    expect(await (await worker.ask('theme.js', { window: 'new' }))?.text()).toBe('next theme');
    expect(await (await worker.ask('theme.js', { window: 'other' }))?.text()).toBe('theme');
    // A browser stops a worker after seconds.
    const again = start();
    expect(await (await again.ask('theme.js', { window: 'new' }))?.text()).toBe('next theme');
  });

  test('is said to be missing where nobody can be asked', async () => {
    const worker = await installed();
    world.stores.clear();
    world.host = {};
    const page = await worker.ask('glossary/', { mode: 'navigate' });
    expect(page?.status).toBe(503);
    expect(await page?.text()).toContain('This page is not on this device');
  });
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
  world.host[`${SITE}newer/`] = 'newer page';
  const worker = await installed();
  expect(await (await worker.ask('newer/', { mode: 'navigate' }))?.text()).toBe('newer page');
  world.host = {};
  const answer = await worker.ask('newer/', { mode: 'navigate' });
  expect([answer?.status, await answer?.text()]).toEqual([404, 'unknown']);
});

test('a block for frames comes from the host, and without network out of the pack of its edition', async () => {
  const worker = await installed();
  const show = async (address: string) => {
    const answer = await worker.ask(address, { mode: 'navigate', window: 'frame' });
    return [answer?.status, await answer?.text()];
  };
  world.host[`${SITE}embed/fig-a/`] = 'a block of now';
  expect(await show('embed/fig-a/')).toEqual([200, 'a block of now']);
  world.host = {};
  expect(await show('embed/fig-a/')).toEqual([404, 'unknown']);
  const blocks = { 'embed/fig-a/': 'a block', 'embed/fig-b/': 'another' };
  await (await caches.open(OWN)).put(SITE + FRAMES_PACK, new Response(packed(blocks)));
  expect(await show('embed/fig-a/?theme=dark')).toEqual([200, 'a block']);
  expect(await show('embed/fig-b/')).toEqual([200, 'another']);
  expect(await show('embed/fig-c/')).toEqual([404, 'unknown']);
  const answer = await worker.ask('embed/fig-a/', { mode: 'navigate' });
  expect(answer?.headers.get('content-type')).toBe('text/html; charset=utf-8');
});

test.each([
  ['another method', 'glossary/', { method: 'POST' }],
  ['a question without a body', 'glossary/', { method: 'HEAD' }],
  ['a part of a file', 'theme.js', { headers: { range: 'bytes=0-9' } }],
  ['another site on the origin', '/elsewhere/theme.js', {}],
  ['another origin', 'https://example.com/room/theme.js', {}],
])('%s is left to the browser', async (_, address, request) => {
  const worker = await installed();
  expect(await worker.ask(address, request)).toBeUndefined();
  expect(world.asked).toEqual([]);
});

test('a file that it does not know comes from the host', async () => {
  world.host[`${SITE}preview/home.png`] = 'picture';
  world.host[`${SITE}constructor`] = 'no page';
  const worker = await installed();
  expect(await (await worker.ask('preview/home.png'))?.text()).toBe('picture');
  expect(await (await worker.ask('constructor'))?.text()).toBe('no page');
});

describe('when the reader opens the new edition', () => {
  const earlier = { ...pages, ...rest, 'theme.js': 'earlier theme', '_astro/old.js': 'old code' };
  const old = { id: 'old', url: `${SITE}glossary/` };

  async function switched() {
    await keepEarlier(earlier);
    await (await caches.open(NOTES)).put(
      `${SITE}sw.js?editions`,
      Response.json({ current: EARLIER, others: [] }),
    );
    world.open = [old];
    const worker = start(script, { active: true });
    await worker.send('install');
    await worker.tell('open');
    await worker.send('activate');
    return worker;
  }

  test('the worker takes over, and windows that are open keep their edition', async () => {
    const worker = await switched();
    expect(worker.did).toEqual(['skipWaiting', 'claim']);
    const theme = async (window: string) => (await worker.ask('theme.js', { window }))?.text();
    expect(await theme('old')).toBe('earlier theme');
    expect(await theme('new')).toBe('theme');
    expect(await (await worker.ask('_astro/old.js', { window: 'old' }))?.text()).toBe('old code');
  });

  test('what is missing of an old window is not given from the new edition', async () => {
    const worker = await switched();
    world.stores.get(EARLIER)?.delete(`${SITE}theme.js`);
    expect((await worker.ask('theme.js', { window: 'old' }))?.type).toBe('error');
  });

  test('the old edition goes when its last window has gone', async () => {
    const worker = await switched();
    await worker.ask('', { mode: 'navigate', window: 'new' });
    expect(world.stores.has(EARLIER)).toBe(true);
    world.open = [];
    await worker.ask('', { mode: 'navigate', window: 'newer' });
    expect([...world.stores.keys()].sort()).toEqual([OWN, NOTES].sort());
  });
});

test('a page that came before the worker is served if it is of the edition, and else left to the host', async () => {
  world.browserHas = { [SITE]: 'home', [`${SITE}glossary/`]: 'earlier terms' };
  world.open = ['', 'glossary/', 'unknown/'].map((path) => ({
    id: path,
    url: SITE + path,
    served: false,
  }));
  const worker = await installed();
  await worker.send('activate');
  world.host[`${SITE}theme.js`] = 'theme of the host';
  const texts = world.open.map(async ({ id }) =>
    (await worker.ask('theme.js', { window: id }))?.text(),
  );
  expect(await Promise.all(texts)).toEqual(['theme', 'theme of the host', 'theme of the host']);
});

test('when it takes over, earlier editions go and caches of other sites stay', async () => {
  const others = ['offline / 1', 'offline /room/annex/ 1', 'offline /rooms/ 1', 'cards'];
  for (const name of [EARLIER, ...others]) await caches.open(name);
  const worker = await installed();
  await worker.send('activate');
  expect([...world.stores.keys()].sort()).toEqual([OWN, NOTES, ...others].sort());
  expect(worker.did).toEqual(['claim']);
});

test('the worker that retires takes away what was kept, and itself, and shows the pages anew', async () => {
  for (const name of [EARLIER, OWN, NOTES, 'offline / 1', 'cards']) await caches.open(name);
  world.open = [{ id: 'open', url: SITE }];
  const worker = start(await retiringScript());
  await worker.send('install');
  await worker.send('activate');
  expect([...world.stores.keys()]).toEqual(['offline / 1', 'cards']);
  expect(worker.did).toEqual(['skipWaiting', 'unregister', `navigate ${SITE}`]);
});

test('the same edition gives the same script, which names no folder and is no module', async () => {
  expect(await workerScript(edition(1))).toBe(script);
  expect(script).not.toContain(import.meta.dirname);
  expect(script).not.toMatch(/\b(?:import|export)\b/);
});
