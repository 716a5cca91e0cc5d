import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LearnerStore } from '../../../../src/learner/store/learner-store.ts';
import { openStore } from '../../../../src/learner/store/page-store.ts';
import {
  clearPending,
  pendingEntries,
  writeAhead,
} from '../../../../src/learner/store/write-ahead-log.ts';
import { answered } from '../arbitraries.ts';

/** `localStorage` in memory. */
class Shelf {
  #entries = new Map<string, string>();
  get length(): number {
    return this.#entries.size;
  }
  key(i: number): string | null {
    return [...this.#entries.keys()][i] ?? null;
  }
  getItem(name: string): string | null {
    return this.#entries.get(name) ?? null;
  }
  setItem(name: string, value: string): void {
    this.#entries.set(name, value);
  }
  removeItem(name: string): void {
    this.#entries.delete(name);
  }
}

const open: LearnerStore[] = [];
let shelf: Shelf;

function store(): LearnerStore {
  const opened = openStore(undefined);
  open.push(opened);
  return opened;
}

beforeEach(() => {
  shelf = new Shelf();
  vi.stubGlobal('localStorage', shelf);
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.unstubAllGlobals();
  for (const opened of open.splice(0)) opened.close();
});

test('an answer written down on a page that was left counts on the next page', async () => {
  const event = answered('a', 0);
  writeAhead(event);
  expect((await store().read()).events).toEqual([event]);
  expect(pendingEntries()).toEqual([]);
  expect((await store().read()).events).toEqual([event]);
});

test('an answer that the store has is crossed out and counts once', async () => {
  const event = answered('a', 0);
  writeAhead(event);
  const opened = store();
  expect(await opened.append([event])).toBeUndefined();
  expect(pendingEntries()).toEqual([]);
  expect((await opened.read()).events).toEqual([event]);
});

test('what is erased does not come back from what was written down', async () => {
  writeAhead(answered('a', 0));
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
  writeAhead(answered('a', 0));
  clearPending('all');
  expect(pendingEntries()).toEqual([]);
  expect((await store().read()).events).toEqual([]);
});
