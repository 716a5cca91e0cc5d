import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDatabase, type Database } from '../../../../src/learner/store/database.ts';
import {
  addEvents,
  readEvents,
  readImports,
  rememberImport,
  removeEvents,
  removeImport,
} from '../../../../src/learner/store/event-table.ts';
import { answered } from '../arbitraries.ts';

const numbered = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    answered('a', 0, { id: `e${String(at).padStart(5, '0')}` }),
  );
const refused = () => new DOMException('full', 'QuotaExceededError');

let database: Database;
const add = async (events: Parameters<typeof addEvents>[1]) => {
  const added = new Set<string>();
  await addEvents(database, events, added);
  return [...added];
};
const kept = async () => (await readEvents(database)).events.map(({ id }) => id);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  database = createDatabase();
});
afterEach(() => {
  vi.restoreAllMocks();
  database.close();
});

describe('adding events', () => {
  test('tells which were new, and leaves alone what is there', async () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => answered('x', 0, { id }));
    if (!a || !b || !c) throw new Error('There are three events.');
    expect(await add([c, a])).toEqual(['a', 'c']);
    expect(await add([{ ...a, item: 'other' }, b, c])).toEqual(['b']);
    expect((await readEvents(database)).events).toEqual([a, b, c]);
  });

  test('asks of what is there only for what lies between the first and the last', async () => {
    await add(numbered(1));
    const asked = vi.spyOn(IDBObjectStore.prototype, 'getAllKeys');
    await add(numbered(9).slice(4, 8).reverse());
    expect(asked.mock.calls.map(([range]) => range)).toMatchObject([
      { lower: 'e00004', upper: 'e00007' },
    ]);
  });

  test.each([
    [0, []],
    [1, [1]],
    [500, [500]],
    [501, [500, 1]],
  ])('writes %d in pieces, and opens the database also for none', async (count, pieces) => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'add');
    const sizes: number[] = [];
    const { write } = database;
    vi.spyOn(database, 'write').mockImplementation(async (work) => {
      const before = put.mock.calls.length;
      const result = await write(work);
      sizes.push(put.mock.calls.length - before);
      return result;
    });
    expect(await add(numbered(count))).toHaveLength(count);
    expect(sizes).toEqual(count === 0 ? [0] : pieces);
  });

  test('keeps a piece whole or not at all, and says why', async () => {
    const put = IDBObjectStore.prototype.add;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      value,
    ) {
      if (value.id === 'e00502') throw refused();
      return put.call(this, value);
    });
    await expect(add(numbered(505))).rejects.toThrow('full');
    expect(await kept()).toEqual(numbered(500).map(({ id }) => id));
  });
});

describe('reading events', () => {
  test.each([
    [0, 1],
    [999, 1],
    [1000, 2],
  ])('%d of them takes %d readings', async (count, readings) => {
    await add(numbered(count));
    const read = vi.spyOn(database, 'read');
    const { events, ...rest } = await readEvents(database);
    expect(events).toHaveLength(count);
    expect(rest).toEqual({ entries: count, newer: false });
    expect(read).toHaveBeenCalledTimes(readings);
  });

  test.each([3, 1000])(
    'one by one, where %d cannot be read at once, leaves out those that cannot',
    async (count) => {
      await add(numbered(count));
      const all = IDBObjectStore.prototype.getAll;
      vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
        this: IDBObjectStore,
        range,
        most,
      ) {
        // The damaged one lies in the first piece.
        if (!range) throw new DOMException('damaged', 'DataError');
        return all.call(this, range, most);
      });
      const one = IDBObjectStore.prototype.get;
      vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
        this: IDBObjectStore,
        key,
      ) {
        if (key === 'e00001') throw new DOMException('damaged', 'DataError');
        return one.call(this, key);
      });
      const { events, entries } = await readEvents(database);
      expect(events.map(({ id }) => id)).toEqual(
        numbered(count).flatMap(({ id }) => (id === 'e00001' ? [] : id)),
      );
      expect(entries).toBe(count);
    },
  );

  test('that cannot be read at all fails with the browser’s own error', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('damaged', 'DataError');
    });
    await expect(readEvents(database)).rejects.toThrow('damaged');
  });
});

describe('removing', () => {
  test.each([
    [0, 0],
    [500, 1],
    [501, 2],
  ])('%d events takes %d writings', async (count, writings) => {
    await add(numbered(502));
    const write = vi.spyOn(database, 'write');
    await removeEvents(
      database,
      numbered(count).map(({ id }) => id),
    );
    expect(write).toHaveBeenCalledTimes(writings);
    expect(await kept()).toEqual(
      numbered(502)
        .slice(count)
        .map(({ id }) => id),
    );
  });

  test('in pieces removes each event in one of them', async () => {
    await add(numbered(2));
    const removed = vi.spyOn(IDBObjectStore.prototype, 'delete');
    await removeEvents(
      database,
      numbered(600).map(({ id }) => id),
    );
    expect(removed).toHaveBeenCalledTimes(600);
  });

  test('an import removes what it added and the memory of it, and one that is not known nothing', async () => {
    await add(numbered(3));
    const record = { id: 'i', atMillis: 1, name: 'file', ids: ['e00000', 'e00002', 'gone'] };
    await rememberImport(database, record as never);
    await removeImport(database, 'other');
    expect(await kept()).toHaveLength(3);
    expect(await readImports(database)).toEqual([record]);
    await removeImport(database, 'i');
    expect(await kept()).toEqual(['e00001']);
    expect(await readImports(database)).toEqual([]);
  });
});
