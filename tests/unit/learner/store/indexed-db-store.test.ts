import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { createIndexedDbStore } from '../../../../src/learner/store/indexed-db-store.ts';
import { answered } from '../arbitraries.ts';
import { full, onNewDevices, tab } from './indexed-db-tab.ts';
import { storeContract } from './store-contract.ts';

/** The database as another program, or another version of the site, would use it. */
function rawDatabase(
  version: number | undefined,
  upgrade: (database: IDBDatabase) => void = () => {},
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('io-reading-room', version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function putRaw(...entries: unknown[]): Promise<void> {
  const database = await rawDatabase(undefined);
  const transaction = database.transaction('events', 'readwrite');
  for (const entry of entries) transaction.objectStore('events').put(entry);
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

const withEvents = (database: IDBDatabase) => {
  database.createObjectStore('events', { keyPath: 'id' });
};

onNewDevices();

storeContract('IndexedDB', () => {
  globalThis.indexedDB = new IDBFactory();
  return createIndexedDbStore();
});

test('what was kept is there after the page is loaded again', async () => {
  const [before, event] = [tab(), answered('a', 0)];
  await before.append([event]);
  before.close();
  expect(await tab().read()).toEqual({ events: [event] });
});

test('two tabs agree as soon as one of them has kept something', async () => {
  const [here, there] = [tab(), tab()];
  const heard = vi.fn();
  there.subscribe(heard);
  const event = answered('a', 0);
  await here.append([event]);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith('appended', true));
  expect((await there.read()).events).toEqual([event]);
});

test('two tabs that write at the same time lose nothing', async () => {
  const [here, there] = [tab(), tab()];
  const events = Array.from({ length: 10 }, (_, at) => answered('a', at));
  await Promise.all(events.map((event, at) => (at % 2 ? here : there).append([event])));
  expect((await here.read()).events).toEqual(events);
  expect((await there.read()).events).toEqual(events);
});

test('erasing in one tab erases in the other, also what could not be written there', async () => {
  const [here, there] = [tab(), tab()];
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await there.append([answered('a', 0)]);
  add.mockRestore();
  const heard = vi.fn();
  there.subscribe(heard);
  await here.erase();
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith('erased', true));
  expect(await there.read()).toEqual({ events: [] });
});

test('when storage is full, answers count while the page is open and the reader is told', async () => {
  const store = tab();
  const [kept, lost, later] = [answered('a', 0), answered('b', 1), answered('c', 2)];
  await store.append([kept]);
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await store.append([lost])).toBe('storage-full');
  expect(await store.read()).toEqual({ events: [kept, lost], problem: 'storage-full' });
  expect((await tab().read()).events).toEqual([kept]);

  add.mockRestore();
  expect(await store.append([later])).toBeUndefined();
  expect(await tab().read()).toEqual({ events: [kept, lost, later] });
});

test('of two writes at the same time, the one that fails still waits', async () => {
  const store = tab();
  const [kept, lost] = [answered('a', 0), answered('b', 1)];
  const add = IDBObjectStore.prototype.add;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
    this: IDBObjectStore,
    value,
  ) {
    if (value.id === lost.id) throw new DOMException('full', 'QuotaExceededError');
    return add.call(this, value);
  });
  await Promise.all([store.append([kept]), store.append([lost])]);
  expect((await store.read()).events).toEqual([kept, lost]);
});

test('storage that is found to be full only at the end of a write is full all the same', async () => {
  const store = tab();
  await store.read();
  const add = IDBObjectStore.prototype.add;
  const abort = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(function (
    this: IDBObjectStore,
    value,
  ) {
    const { transaction } = this;
    const full = new DOMException('full', 'QuotaExceededError');
    Object.defineProperty(transaction, 'error', { get: () => full });
    const request = add.call(this, value);
    queueMicrotask(() => transaction.abort());
    return request;
  });
  expect(await store.append([answered('a', 0), answered('b', 0)])).toBe('storage-full');
  expect(abort).toHaveBeenCalledTimes(2);
  expect((await tab().read()).events).toEqual([]);
});

test.each(['SecurityError', 'InvalidStateError'])(
  'where the browser forbids storage (%s), answers count while the page is open',
  async (name) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', name);
    });
    const store = tab();
    const event = answered('a', 0);
    expect(await store.read()).toEqual({ events: [], problem: 'storage-blocked' });
    expect(await store.append([event])).toBe('storage-blocked');
    expect(await store.read()).toEqual({ events: [event], problem: 'storage-blocked' });
    expect(await store.erase()).toBeUndefined();
    expect((await store.read()).events).toEqual([]);
  },
);

test('entries that are damaged are left alone, and the others count', async () => {
  const store = tab();
  const event = answered('a', 0);
  await store.append([event]);
  const damaged = { id: 'damaged', kind: 'answered', item: 5 };
  await putRaw(damaged, { id: 'of-the-future', kind: 'liked', atMillis: 1 });
  expect(await store.read()).toEqual({ events: [event], problem: 'storage-partly' });
  await store.append([answered('b', 1)]);
  const database = await rawDatabase(undefined);
  const request = database.transaction('events').objectStore('events').get('damaged');
  await vi.waitFor(() => expect(request.result).toEqual(damaged));
  database.close();
});

test('where not all can be read at once, everything that can be read is', async () => {
  const store = tab();
  const [good, bad, other] = [answered('a', 0), answered('b', 1), answered('c', 2)];
  await store.append([good, bad, other]);
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
    throw new DOMException('Failed to read large IndexedDB value', 'UnknownError');
  });
  const get = IDBObjectStore.prototype.get;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    key,
  ) {
    if (key === bad.id) throw new DOMException('damaged', 'UnknownError');
    return get.call(this, key);
  });
  expect(await store.read()).toEqual({ events: [good, other], problem: 'storage-partly' });
});

test('a database that cannot be opened is not deleted, and the reader is told', async () => {
  const event = answered('a', 0);
  await tab().append([event]);
  const refuse = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('corrupt', 'UnknownError');
  });
  const store = tab();
  expect(await store.read()).toEqual({ events: [], problem: 'storage-corrupt' });
  expect(await store.append([answered('b', 1)])).toBe('storage-corrupt');
  refuse.mockRestore();
  expect((await tab().read()).events).toEqual([event]);
});

test('a database without the log is told as damaged, and erasing makes it new', async () => {
  (await rawDatabase(2)).close();
  const store = tab();
  expect((await store.read()).problem).toBe('storage-corrupt');
  expect(await store.append([answered('a', 0)])).toBe('storage-corrupt');
  expect(await store.erase()).toBeUndefined();
  expect(await store.read()).toEqual({ events: [] });
  expect(await store.append([answered('a', 0)])).toBeUndefined();
});

test('a database of a newer version is read but not written, and the reader is told', async () => {
  const [kept, event] = [answered('a', 0), answered('b', 1)];
  (await rawDatabase(3, withEvents)).close();
  await putRaw(kept);
  const store = tab();
  expect(await store.read()).toEqual({ events: [kept], problem: 'storage-newer' });
  expect(await store.append([event])).toBe('storage-newer');
  expect(await store.read()).toEqual({ events: [kept, event], problem: 'storage-newer' });
  expect((await tab().read()).events).toEqual([kept]);
});

test('this page does not stand in the way of a newer one', async () => {
  const [store, kept] = [tab(), answered('a', 0)];
  await store.append([kept]);
  (await rawDatabase(3)).close();
  expect(await store.read()).toEqual({ events: [kept], problem: 'storage-newer' });
  expect(await store.append([answered('b', 1)])).toBe('storage-newer');
});

test('a database that does not answer is told after a while, and used once it does', async () => {
  const holder = await rawDatabase(1, withEvents);
  // Deleting waits for the holder, and everything after it waits for the deleting.
  indexedDB.deleteDatabase('io-reading-room');
  const store = tab(20);
  const event = answered('a', 0);
  expect(await store.append([event])).toBe('storage-waiting');
  expect(await store.read()).toEqual({ events: [event], problem: 'storage-waiting' });
  holder.close();
  await vi.waitFor(async () => expect(await store.append([])).toBeUndefined());
  expect(await tab().read()).toEqual({ events: [event] });
});

test('a connection that breaks off is made again', async () => {
  const [store, event] = [tab(), answered('a', 0)];
  await store.append([event]);
  const lose = () =>
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing', 'InvalidStateError');
    });
  lose();
  expect(await store.read()).toEqual({ events: [event] });
  lose();
  expect(await store.append([answered('b', 1)])).toBeUndefined();
});

test('what cannot be erased is said to be still there', async () => {
  const [store, event] = [tab(20), answered('a', 0)];
  await store.append([event]);
  vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
    throw new DOMException('no', 'UnknownError');
  });
  const holder = await rawDatabase(2);
  expect(await store.erase()).toBe('erase-failed');
  holder.close();
});

test('without a channel between tabs a store works for its own tab', async () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  const store = tab();
  vi.unstubAllGlobals();
  const heard = vi.fn();
  store.subscribe(heard);
  const event = answered('a', 0);
  expect(await store.append([event])).toBeUndefined();
  expect(heard).toHaveBeenCalledExactlyOnceWith('appended', false);
  expect(await store.read()).toEqual({ events: [event] });
});

test('messages of others on the channel are ignored', async () => {
  const store = tab();
  const heard = vi.fn();
  store.subscribe(heard);
  const channel = new BroadcastChannel('io-reading-room');
  channel.postMessage({ kind: 'appended' });
  channel.postMessage('appended');
  await vi.waitFor(() => expect(heard).toHaveBeenCalledExactlyOnceWith('appended', true));
  channel.close();
});

test('a database of the first edition is upgraded where it is, and nothing in it is touched', async () => {
  (await rawDatabase(1, withEvents)).close();
  const { response: _, ...event } = answered('a', 0);
  await putRaw({ ...event, response: [2] });
  const store = tab();
  expect(await store.read()).toEqual({ events: [{ ...event, response: ['c'] }] });
  expect(await store.append([answered('b', 1)], { id: 'import', atMillis: 1 })).toBeUndefined();
  expect(await store.imports()).toHaveLength(1);
});

test('erasing forgets what waits, its import with it', async () => {
  const store = tab();
  const add = full();
  const event = answered('a', 0);
  await store.append([event], { id: 'import', atMillis: 1 });
  await store.erase();
  add.mockRestore();
  expect(await store.imports()).toEqual([]);
  await store.append([]);
  expect(await tab().read()).toEqual({ events: [] });
  expect(await tab().imports()).toEqual([]);
});

test('what another tab keeps does not make a tab forget what waits there', async () => {
  const [here, there] = [tab(), tab()];
  const add = full();
  const [waits, kept] = [answered('a', 0), answered('b', 1)];
  await there.append([waits]);
  add.mockRestore();
  const heard = vi.fn();
  there.subscribe(heard);
  await here.append([kept]);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith('appended', true));
  expect((await there.read()).events).toEqual([waits, kept]);
});

test('a new try is told of only where it has kept something', async () => {
  const store = tab();
  const add = full();
  await store.append([answered('a', 0)]);
  const heard = vi.fn();
  store.subscribe(heard);
  expect(await store.append([])).toBe('storage-full');
  expect(heard).not.toHaveBeenCalled();
  add.mockRestore();
  expect(await store.append([])).toBeUndefined();
  expect(heard).toHaveBeenCalledExactlyOnceWith('appended', false);
  await store.append([]);
  expect(heard).toHaveBeenCalledTimes(1);
});

test('whoever comes back to a page is told of what was kept meanwhile, once it was read', async () => {
  await tab().append([answered('a', 0)]);
  const store = tab();
  const heard = vi.fn();
  store.subscribe(heard);
  await store.lookAgain();
  expect(heard).not.toHaveBeenCalled();
  await store.read();
  await store.lookAgain();
  expect(heard).not.toHaveBeenCalled();
  await putRaw(answered('a', 1));
  await store.lookAgain();
  expect(heard).toHaveBeenCalledExactlyOnceWith('appended', true);
  vi.spyOn(IDBObjectStore.prototype, 'count').mockImplementation(() => {
    throw new DOMException('no', 'UnknownError');
  });
  await store.lookAgain();
  expect(heard).toHaveBeenCalledTimes(1);
});

test('a store that is closed holds the database no more', async () => {
  const store = createIndexedDbStore();
  await store.append([answered('a', 0)]);
  store.close();
  const deleted = new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('io-reading-room');
    request.onsuccess = () => resolve(true);
    request.onblocked = () => reject(new Error('The store still holds the database.'));
  });
  expect(await deleted).toBe(true);
});
