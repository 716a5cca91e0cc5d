import { expect, test, vi } from 'vitest';
import { askPersistence, persistenceState } from '../../../../src/learner/store/persistence.ts';

const browser = (persisted: boolean, persist = persisted) => ({
  persisted: vi.fn(async () => persisted),
  persist: vi.fn(async () => persist),
});

test('looking whether the browser has promised to keep the data asks the reader nothing', async () => {
  const asked = browser(false, true);
  expect(await persistenceState(asked)).toBe('best-effort');
  expect(await persistenceState(browser(true))).toBe('persistent');
  expect(asked.persist).not.toHaveBeenCalled();
});

test('the browser is asked when the reader wants it, and its answer is told', async () => {
  expect(await askPersistence(browser(false, true))).toBe('persistent');
  expect(await askPersistence(browser(false))).toBe('best-effort');
});

test('a browser that cannot be asked, or fails, is told as unknown', async () => {
  const failing = { ...browser(false), persist: () => Promise.reject(new TypeError('no')) };
  expect(await askPersistence(undefined)).toBe('unknown');
  expect(await persistenceState(undefined)).toBe('unknown');
  expect(await askPersistence(failing)).toBe('unknown');
});

test('the browser that is asked is the one at hand; one without storage of its own is told as unknown', async () => {
  vi.stubGlobal('navigator', { storage: browser(true) });
  expect(await persistenceState()).toBe('persistent');
  vi.stubGlobal('navigator', { storage: browser(false, true) });
  expect([await persistenceState(), await askPersistence()]).toEqual(['best-effort', 'persistent']);
  for (const without of [undefined, {}]) {
    vi.stubGlobal('navigator', without);
    expect([await persistenceState(), await askPersistence()]).toEqual(['unknown', 'unknown']);
  }
  vi.unstubAllGlobals();
});
