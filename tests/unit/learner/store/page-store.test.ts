import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LearnerStore } from '../../../../src/learner/store/learner-store.ts';
import {
  openStore,
  type Persistence,
  pageStore,
} from '../../../../src/learner/store/page-store.ts';
import { answered, day } from '../arbitraries.ts';
import { storeContract } from './store-contract.ts';

const open: LearnerStore[] = [];
const visited = { id: 'v', kind: 'visited', atMillis: day(0), section: 'one', part: 'x' } as const;

function browser(persisted = false) {
  return {
    persist: vi.fn(async () => true),
    persisted: vi.fn(async () => persisted),
  } satisfies Persistence;
}

function openWith(persistence: Persistence | undefined): LearnerStore {
  const store = openStore(persistence);
  open.push(store);
  return store;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.unstubAllGlobals();
  for (const store of open.splice(0)) store.close();
});

storeContract('the best there is', () => {
  globalThis.indexedDB = new IDBFactory();
  return openStore(undefined);
});

test('the browser is asked to keep the data once the first answer was kept, and not before', async () => {
  const asked = browser();
  const store = openWith(asked);
  await store.append([visited]);
  await store.read();
  expect(asked.persisted).not.toHaveBeenCalled();
  await store.append([answered('a', 0)]);
  await vi.waitFor(() => expect(asked.persist).toHaveBeenCalledOnce());
});

test('the browser is never asked again', async () => {
  const first = browser();
  await openWith(first).append([answered('a', 0)]);
  await vi.waitFor(() => expect(first.persist).toHaveBeenCalledOnce());
  const later = browser();
  const store = openWith(later);
  await store.append([answered('a', 1)]);
  await store.append([answered('a', 2)]);
  await store.read();
  expect(later.persist).not.toHaveBeenCalled();
});

test('a browser that has promised already is not asked', async () => {
  const asked = browser(true);
  await openWith(asked).append([answered('a', 0)]);
  await vi.waitFor(() => expect(asked.persisted).toHaveBeenCalled());
  expect(asked.persist).not.toHaveBeenCalled();
});

test('a browser that refuses or cannot be asked makes no problem', async () => {
  const refusing = browser();
  refusing.persist.mockRejectedValue(new TypeError('no'));
  expect(await openWith(refusing).append([answered('a', 0)])).toBeUndefined();
  await vi.waitFor(() => expect(refusing.persist).toHaveBeenCalled());
});

test.each([
  ['has no storage', { get: () => undefined }],
  [
    'forbids to look for storage',
    {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    },
  ],
])('in a browser that %s answers count while the page is open', async (_, property) => {
  const original = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
  Object.defineProperty(globalThis, 'indexedDB', { ...property, configurable: true });
  const store = openWith(browser());
  const event = answered('a', 0);
  expect(await store.append([event])).toBe('storage-blocked');
  expect(await store.read()).toEqual({ events: [event], problem: 'storage-blocked' });
  if (original) Object.defineProperty(globalThis, 'indexedDB', original);
});

test('all parts of a page share one store', () => {
  const store = pageStore();
  open.push(store);
  expect(pageStore()).toBe(store);
});
