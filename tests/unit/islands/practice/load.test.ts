import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const files: Record<string, unknown> = {
  items: [{ id: 'a' }],
  retired: { old: 'Another asks it better.' },
  one: [{ id: 'a' }, { id: 'b' }],
  two: [{ id: 'c' }],
};
const asked: string[] = [];
let isThere = true;

beforeEach(() => {
  vi.resetModules();
  vi.doMock('../../../../src/islands/practice/dom.ts', () => ({
    siteHref: (path: string) => `/room/${path}`,
  }));
  asked.length = 0;
  isThere = true;
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    const name = /^\/room\/practice\/(\w+)\.json$/.exec(url)?.[1] ?? '';
    return isThere ? Response.json(files[name]) : new Response('', { status: 404 });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.doUnmock('../../../../src/islands/practice/dom.ts');
});
const load = () => import('../../../../src/islands/practice/load.ts');

test('items, and why some are asked no more, are files of the site', async () => {
  const { loadItems, loadRetired } = await load();
  expect(await loadItems()).toEqual(files['items']);
  expect(await loadRetired()).toEqual(files['retired']);
  expect(asked).toEqual(['/room/practice/items.json', '/room/practice/retired.json']);
});

test('the texts of some sections are had by item, each section fetched once', async () => {
  const { loadContents } = await load();
  expect([...(await loadContents(['one', 'two', 'one'])).keys()]).toEqual(['a', 'b', 'c']);
  await loadContents(['two']);
  expect(asked).toEqual(['/room/practice/one.json', '/room/practice/two.json']);
});

test('what could not be had is asked for again', async () => {
  const { loadContents, loadItems } = await load();
  isThere = false;
  await expect(loadContents(['one'])).rejects.toThrow('404');
  await expect(loadItems()).rejects.toThrow('404');
  isThere = true;
  expect((await loadContents(['one'])).size).toBe(2);
});
