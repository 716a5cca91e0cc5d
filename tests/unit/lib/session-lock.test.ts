// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { isSessionOpen, SESSION_CHANGED, tellSession } from '../../../src/lib/session-lock.ts';

test('a session is open from its begin to its end, and each is told once', async () => {
  const held: { name: string }[] = [];
  const request = async (name: string, _: object, hold: () => Promise<void>) => {
    held.push({ name });
    await hold();
    held.pop();
  };
  vi.stubGlobal('navigator', { locks: { request, query: async () => ({ held }) } });
  document.documentElement.dataset['base'] = '/room/';
  const changed = vi.fn();
  document.addEventListener(SESSION_CHANGED, changed);

  expect(await isSessionOpen()).toBe(false);
  tellSession(true);
  tellSession(true);
  expect(await isSessionOpen()).toBe(true);
  expect(held).toEqual([{ name: 'session /room/' }]);
  tellSession(false);
  tellSession(false);
  await vi.waitFor(() => expect(held).toEqual([]));
  expect(await isSessionOpen()).toBe(false);
  expect(changed).toHaveBeenCalledTimes(2);
});

test('without locks a session of this page still counts', async () => {
  vi.stubGlobal('navigator', {});
  tellSession(true);
  expect(await isSessionOpen()).toBe(true);
  tellSession(false);
  expect(await isSessionOpen()).toBe(false);
});
