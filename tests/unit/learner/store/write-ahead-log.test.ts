import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDeviceStore } from '../../../../src/learner/store/device-store.ts';
import type { LearnerStore } from '../../../../src/learner/store/learner-store.ts';
import {
  clearPending,
  pendingEntries,
  writeAhead,
} from '../../../../src/learner/store/write-ahead-log.ts';
import { answered } from '../arbitraries.ts';
import { StorageStub } from './storage-stub.ts';

const open: LearnerStore[] = [];
let shelf: StorageStub;

function store(): LearnerStore {
  const opened = openDeviceStore();
  open.push(opened);
  return opened;
}

beforeEach(() => {
  shelf = new StorageStub();
  vi.stubGlobal('localStorage', shelf);
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.unstubAllGlobals();
  for (const opened of open.splice(0)) opened.close();
});

test('an answer written down on a page that was left counts on the next page', async () => {
  const event = answered('a', 0);
  writeAhead([event]);
  expect((await store().read()).events).toEqual([event]);
  expect(pendingEntries()).toEqual([]);
  expect((await store().read()).events).toEqual([event]);
});

test('an answer that the store has is crossed out and counts once', async () => {
  const event = answered('a', 0);
  writeAhead([event]);
  const opened = store();
  expect(await opened.append([event])).toBeUndefined();
  expect(pendingEntries()).toEqual([]);
  expect((await opened.read()).events).toEqual([event]);
});

test('what is erased does not come back from what was written down', async () => {
  writeAhead([answered('a', 0)]);
  const opened = store();
  await opened.erase();
  expect((await opened.read()).events).toEqual([]);
});

test('entries that are no events are left out, and other entries are left alone', async () => {
  shelf.setItem('io-written-down:x', '{"kind":"answered","item":"<img>"}');
  shelf.setItem('io-written-down:y', 'no data');
  shelf.setItem('theme', 'dark');
  expect((await store().read()).events).toEqual([]);
  clearPending('all');
  expect(shelf.getItem('theme')).toBe('dark');
  expect(shelf.length).toBe(1);
});

test('without storage nothing is written down and nothing fails', async () => {
  vi.stubGlobal('localStorage', undefined);
  writeAhead([answered('a', 0)]);
  clearPending('all');
  expect(pendingEntries()).toEqual([]);
  expect((await store().read()).events).toEqual([]);
});
