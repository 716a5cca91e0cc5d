import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createDatabase,
  type Database,
  storageProblem,
} from '../../../../src/learner/store/database.ts';

test.each([
  ['QuotaExceededError', 'storage-full'],
  ['VersionError', 'storage-newer'],
  ['TimeoutError', 'storage-waiting'],
  ['SecurityError', 'storage-blocked'],
  ['NotAllowedError', 'storage-blocked'],
  ['InvalidStateError', 'storage-blocked'],
  ['ReferenceError', 'storage-blocked'],
  ['TypeError', 'storage-blocked'],
  ['UnknownError', 'storage-corrupt'],
  ['', 'storage-corrupt'],
])('of the error %s the reader is told %s', (name, problem) => {
  expect(storageProblem(new DOMException('x', name))).toBe(problem);
  expect(storageProblem(Object.assign(new Error('x'), { name }))).toBe(problem);
  expect(storageProblem({ name })).toBe('storage-corrupt');
});

const open: Database[] = [];
const created = (patienceMillis?: number) => {
  const database = createDatabase(patienceMillis);
  open.push(database);
  return database;
};
const names = (database: Database) =>
  database.read(async ({ objectStoreNames, version }) => [version, ...objectStoreNames]);
const never = () => new Promise<never>(() => {});
/** Leaves a database of another version of the site behind. */
const left = (version: number, ...stores: string[]) =>
  new Promise<void>((resolve) => {
    const request = indexedDB.open('io-reading-room', version);
    request.onupgradeneeded = () => {
      for (const store of stores) request.result.createObjectStore(store, { keyPath: 'id' });
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const database of open.splice(0)) database.close();
});

describe('a database', () => {
  test('is made with events and imports, and one of the first version gets what it lacks', async () => {
    expect(await names(created())).toEqual([2, 'events', 'imports']);
    globalThis.indexedDB = new IDBFactory();
    await left(1, 'events');
    expect(await names(created())).toEqual([2, 'events', 'imports']);
  });

  test('of a newer version is read as it is and not written', async () => {
    await left(3, 'events', 'more');
    expect(await names(created())).toEqual([3, 'events', 'more']);
    const database = created();
    await names(database);
    await expect(database.write(async () => 1)).rejects.toMatchObject({ name: 'VersionError' });
    await expect(created().write(async () => 1)).rejects.toMatchObject({ name: 'VersionError' });
  });

  test('is opened once for all work, and again after it was closed', async () => {
    const opened = vi.spyOn(indexedDB, 'open');
    const database = created();
    await Promise.all([names(database), names(database)]);
    expect(opened).toHaveBeenCalledTimes(1);
    database.close();
    await names(database);
    expect(opened).toHaveBeenCalledTimes(2);
  });

  test('is deleted with all that is in it', async () => {
    const database = created();
    await database.write(async (connection) => connection.put('imports', { id: 'i' } as never));
    await database.remove();
    expect(await indexedDB.databases()).toEqual([]);
    expect(await database.read(async (connection) => connection.getAll('imports'))).toEqual([]);
  });
});

describe('work that fails', () => {
  test.each(['InvalidStateError', 'UnknownError'])(
    'with %s is done once more with a new connection',
    async (name) => {
      const database = created();
      const close = vi.spyOn(IDBDatabase.prototype, 'close');
      const work = vi
        .fn()
        .mockRejectedValueOnce(new DOMException('lost', name))
        .mockResolvedValue(7);
      expect(await database.read(work)).toBe(7);
      expect(work).toHaveBeenCalledTimes(2);
      expect(work.mock.calls[0]?.[0]).not.toBe(work.mock.calls[1]?.[0]);
      await vi.waitFor(() => expect(close).toHaveBeenCalledTimes(1));
      const broken = vi.fn().mockRejectedValue(new DOMException('lost', name));
      await expect(database.read(broken)).rejects.toMatchObject({ name });
      expect(broken).toHaveBeenCalledTimes(2);
    },
  );

  test('with another error is not done again', async () => {
    const work = vi.fn().mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await expect(created().write(work)).rejects.toThrow('full');
    expect(work).toHaveBeenCalledTimes(1);
  });

  test('to open is tried again the next time', async () => {
    const database = created();
    const opening = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('no', 'SecurityError');
    });
    await expect(names(database)).rejects.toMatchObject({ name: 'SecurityError' });
    expect(await names(database)).toEqual([2, 'events', 'imports']);
    expect(opening).toHaveBeenCalledTimes(2);
  });
});

describe('work that does not end', () => {
  /** After how many milliseconds the reader is told, to ten of them. */
  const toldAfter = async (work: Promise<unknown>) => {
    let name = '';
    work.catch((error) => (name = error.name));
    let millis = 0;
    for (; name === '' && millis < 5000; millis += 10) await vi.advanceTimersByTimeAsync(10);
    return [name, millis];
  };

  test('is waited for at first for long, then shortly, and for long again once something answered', async () => {
    const database = created();
    await names(database);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    expect(await toldAfter(database.read(never))).toEqual(['TimeoutError', 3000]);
    expect(await toldAfter(database.read(never))).toEqual(['TimeoutError', 200]);
    await database.read(async () => 1);
    expect(await toldAfter(database.read(never))).toEqual(['TimeoutError', 3000]);
  });

  test('never gets more patience than the first', async () => {
    const database = created(50);
    await names(database);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    expect(await toldAfter(database.read(never))).toEqual(['TimeoutError', 50]);
    expect(await toldAfter(database.read(never))).toEqual(['TimeoutError', 50]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('leaves no timer behind where it ends in time', async () => {
    const database = created();
    await names(database);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    expect(await database.read(async () => 1)).toBe(1);
    await Promise.resolve();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('fails for another reason, it is still waited for as long', async () => {
    const database = created();
    await names(database);
    await expect(database.read(() => Promise.reject(new Error('other')))).rejects.toThrow('other');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    expect(await toldAfter(database.read(never))).toEqual(['TimeoutError', 3000]);
  });
});
