import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import { createIndexedDbStore } from '../../../../src/learner/store/indexed-db-store.ts';

type Tab = ReturnType<typeof createIndexedDbStore>;

const open: Tab[] = [];

/** A store of its own, as another tab has it. */
export function tab(patienceMillis?: number): Tab {
  const store = createIndexedDbStore(patienceMillis);
  open.push(store);
  return store;
}

/** Lets nothing be written until it is given back. */
export function full() {
  return vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
}

/** Gives each test of a file a device on which nothing was kept yet. */
export function onNewDevices(): void {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    for (const store of open.splice(0)) store.close();
  });
}
