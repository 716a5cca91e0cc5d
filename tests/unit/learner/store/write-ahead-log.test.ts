import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDeviceStore } from '../../../../src/learner/store/device-store.ts';
import type { LearnerStore } from '../../../../src/learner/store/learner-store.ts';
import {
  clearPending,
  pendingEntries,
  pendingLasts,
  writeAhead,
} from '../../../../src/learner/store/write-ahead-log.ts';
import { answered } from '../arbitraries.ts';
import { StorageStub } from './storage-stub.ts';

const open: LearnerStore[] = [];
let shelf: StorageStub;
let tab: StorageStub;

function store(): LearnerStore {
  const opened = openDeviceStore();
  open.push(opened);
  return opened;
}

beforeEach(() => {
  shelf = new StorageStub();
  tab = new StorageStub();
  vi.stubGlobal('localStorage', shelf);
  vi.stubGlobal('sessionStorage', tab);
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
  vi.stubGlobal('sessionStorage', undefined);
  writeAhead([answered('a', 0)]);
  clearPending('all');
  expect(pendingEntries()).toEqual([]);
  expect((await store().read()).events).toEqual([]);
});

test('an entry under a wrong name is taken over once, and nobody is told of it again and again', async () => {
  const event = answered('a', 0);
  shelf.setItem('io-written-down:x', JSON.stringify(event));
  const opened = store();
  const told = vi.fn();
  opened.subscribe(told);
  expect((await opened.read()).events).toEqual([event]);
  await opened.read();
  expect(told).toHaveBeenCalledTimes(1);
  expect(shelf.length).toBe(0);
});

test('an entry that cannot be read is thrown away', () => {
  shelf.setItem('io-written-down:torn', '{"kind":"ans');
  shelf.setItem('io-written-down:whole', '{"kind":"answered"}');
  expect(pendingEntries()).toEqual([{ kind: 'answered' }]);
  expect(shelf.getItem('io-written-down:torn')).toBeNull();
  expect(shelf.length).toBe(1);
});

test('what the device has no room for waits in the tab', () => {
  const event = answered('a', 0);
  shelf.isFull = true;
  writeAhead([event]);
  expect([shelf.length, tab.length]).toEqual([0, 1]);
  expect(pendingEntries()).toEqual([event]);
  clearPending([event.id]);
  expect(tab.length).toBe(0);
});

test('as many as a session brings forth are written ahead; the events of a long file are not', () => {
  const events = (count: number) => Array.from({ length: count }, (_, i) => answered(`q${i}`, i));
  writeAhead(events(500));
  expect(shelf.length).toBe(500);
  clearPending('all');
  writeAhead(events(501));
  expect(shelf.length).toBe(0);
});

test('events last as long as the place lasts that holds the most fleeting of them', () => {
  const [a, b] = [answered('a', 0), answered('b', 1)];
  writeAhead([a]);
  expect(pendingLasts(new Set([a.id]))).toBe('device');
  shelf.isFull = true;
  writeAhead([b]);
  expect(pendingLasts(new Set([a.id, b.id]))).toBe('tab');
  expect(pendingLasts(new Set([a.id, 'nowhere']))).toBe('page');
});

test.each([
  ['device', false, false],
  ['tab', true, false],
  ['page', true, true],
] as const)(
  'while nothing waits, it is tried that the next one lasts as long as the %s, and the try is cleared',
  (lasts, isFull, isTabFull) => {
    shelf.isFull = isFull;
    tab.isFull = isTabFull;
    expect(pendingLasts(new Set())).toBe(lasts);
    expect([shelf.length, tab.length]).toEqual([0, 0]);
  },
);

test('of very many events that the database has, only those that were written ahead are looked for', () => {
  const [waits, other] = [answered('a', 0), answered('b', 0)];
  writeAhead([waits, other]);
  const remove = vi.spyOn(shelf, 'removeItem');
  clearPending([waits.id, ...Array.from({ length: 5000 }, (_, at) => `imported-${at}`)]);
  expect(remove.mock.calls).toEqual([[`io-written-down:${waits.id}`]]);
  expect(pendingEntries()).toEqual([other]);
});
