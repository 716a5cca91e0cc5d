import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDeviceStore } from '../../../../src/learner/store/device-store.ts';
import type { LearnerStore } from '../../../../src/learner/store/learner-store.ts';
import { createPageStore, pageStore } from '../../../../src/learner/store/page-store.ts';
import { pendingEntries } from '../../../../src/learner/store/write-ahead-log.ts';
import { answered } from '../arbitraries.ts';
import { StorageStub } from './storage-stub.ts';
import { storeContract } from './store-contract.ts';

const open: LearnerStore[] = [];
const made = (load: () => Promise<LearnerStore>) => {
  const store = createPageStore(load);
  open.push(store);
  return store;
};

beforeEach(() => {
  vi.stubGlobal('localStorage', new StorageStub());
  vi.stubGlobal('sessionStorage', new StorageStub());
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.unstubAllGlobals();
  for (const store of open.splice(0)) store.close();
});

storeContract('the one of a page', () => {
  globalThis.indexedDB = new IDBFactory();
  return createPageStore(async () => openDeviceStore());
});

test('what is appended is written ahead in the same moment, before anything is loaded', () => {
  const event = answered('a', 0);
  void made(() => new Promise(() => {})).append([event]);
  expect(pendingEntries()).toEqual([event]);
});

test('where the rest of the site cannot be loaded, what is new waits and the reader is told', async () => {
  let isThere = false;
  const store = made(() => (isThere ? Promise.resolve(openDeviceStore()) : Promise.reject()));
  const event = answered('a', 0);
  expect(await store.append([event])).toBe('storage-waiting-device');
  expect(store.status()).toBe('storage-waiting-device');
  expect(await store.read()).toEqual({ events: [], problem: 'storage-waiting-device' });
  isThere = true;
  expect(await store.read()).toEqual({ events: [event] });
  expect(store.status()).toBeUndefined();
});

test('each change of what the reader is to be told is told once', async () => {
  const store = made(async () => openDeviceStore());
  const told: unknown[] = [];
  store.onStatus((problem) => told.push(problem));
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await store.append([answered('a', 0)]);
  await store.append([answered('b', 0)]);
  await store.read();
  add.mockRestore();
  await store.append([answered('c', 0)]);
  expect(told).toEqual(['storage-full-device', undefined]);
});

test('a problem of storage goes before what was found in the log, and that stays', async () => {
  const store = made(async () => openDeviceStore());
  store.report('clock-ahead');
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await store.append([answered('a', 0)]);
  expect(store.status()).toBe('storage-full-device');
  add.mockRestore();
  await store.read();
  expect(store.status()).toBe('clock-ahead');
});

test('all parts of a page share one store', () => {
  const store = pageStore();
  open.push(store);
  expect(pageStore()).toBe(store);
});

test('the store of a page is that of the device', async () => {
  const store = pageStore();
  const event = answered('shared', 0);
  expect(await store.append([event])).toBeUndefined();
  const device = openDeviceStore();
  open.push(device);
  expect((await device.read()).events).toContainEqual(event);
});

test('what cannot be done without the rest of the site says so, and lists no imports', async () => {
  const store = made(() => Promise.reject(new Error('gone')));
  expect(await store.imports()).toEqual([]);
  expect(await store.undoImport('any')).toBe('undo-failed');
  expect(await store.erase()).toBe('erase-failed');
});

test('erasing also forgets what waits ahead, and with it the problem, unless it failed', async () => {
  let isThere = false;
  const store = made(() => (isThere ? Promise.resolve(openDeviceStore()) : Promise.reject()));
  await store.append([answered('a', 0)]);
  expect(await store.erase()).toBe('erase-failed');
  expect(pendingEntries()).toEqual([]);
  expect(store.status()).toBe('storage-waiting-device');
  isThere = true;
  expect(await store.erase()).toBeUndefined();
  expect(store.status()).toBeUndefined();
});

test('who has enough of the changes is not told of the next one', async () => {
  const store = made(async () => openDeviceStore());
  const told: string[] = [];
  const stop = store.subscribe((change) => told.push(change));
  await store.append([answered('a', 0)]);
  stop();
  await store.append([answered('b', 0)]);
  expect(told).toEqual(['appended']);
});

test('who asks at the same time shares one reading; after a change it is read again', async () => {
  const device = openDeviceStore();
  const read = vi.spyOn(device, 'read');
  const store = made(async () => device);
  const [first, second] = await Promise.all([store.read(), store.read()]);
  expect(second).toBe(first);
  expect(read).toHaveBeenCalledTimes(1);
  const event = answered('a', 0);
  const [before, , after] = await Promise.all([store.read(), store.append([event]), store.read()]);
  expect(after).not.toBe(before);
  expect(after.events).toEqual([event]);
});

test('what another tab does while this page reads is read again', async () => {
  const store = made(async () => openDeviceStore());
  const other = openDeviceStore();
  open.push(other);
  await store.read();
  const events: unknown[] = [];
  store.subscribe(async () => events.push((await store.read()).events.length));
  await other.append([answered('a', 0)]);
  void store.read();
  await vi.waitFor(() => expect(events).toEqual([1]));
});

test('a page that slept and is looked at again tells what another tab did meanwhile, once', async () => {
  const listeners = new Map<string, () => void>();
  vi.stubGlobal('document', {
    visibilityState: 'visible',
    addEventListener: (type: string, listener: () => void) => listeners.set(type, listener),
  });
  // Nothing is heard between tabs.
  vi.stubGlobal('BroadcastChannel', undefined);
  const store = made(async () => openDeviceStore());
  const other = openDeviceStore();
  open.push(other);
  const told = vi.fn();
  store.subscribe(told);
  expect((await store.read()).events).toEqual([]);
  const event = answered('a', 0);
  await other.append([event]);
  expect(told).not.toHaveBeenCalled();
  listeners.get('visibilitychange')?.();
  await vi.waitFor(() => expect(told).toHaveBeenCalledExactlyOnceWith('appended', true));
  expect((await store.read()).events).toEqual([event]);
  listeners.get('visibilitychange')?.();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(told).toHaveBeenCalledTimes(1);
});

test('closing a page closes the store that was loaded for it, and needs none', async () => {
  const close = vi.fn();
  const store = createPageStore(async () => ({ ...openDeviceStore(), close }));
  store.close();
  expect(close).not.toHaveBeenCalled();
  await store.read();
  store.close();
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
});
