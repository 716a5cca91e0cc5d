import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { answered } from '../arbitraries.ts';
import { full, onNewDevices, tab } from './indexed-db-tab.ts';

onNewDevices();

test('an import that could be kept only in part can be undone all the same', async () => {
  const store = tab();
  const events = Array.from({ length: 2500 }, (_, at) => answered('a', at / 1000));
  const add = IDBObjectStore.prototype.add;
  let calls = 0;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
    this: IDBObjectStore,
    value,
  ) {
    calls += 1;
    if (calls > 2100) throw new DOMException('full', 'QuotaExceededError');
    return add.call(this, value);
  });
  expect(await store.append(events, { id: 'import', atMillis: 1 })).toBe('storage-full');
  expect((await store.read()).events).toHaveLength(2500);
  expect(await store.undoImport('import')).toBeUndefined();
  expect((await store.read()).events).toEqual([]);
});

test('an import whose events wait is told with the others, the latest first, and can be undone', async () => {
  const store = tab();
  await store.append([answered('a', 0)], { id: 'old', atMillis: 1 });
  await store.append([answered('a', 1)], { id: 'older', atMillis: 0 });
  full();
  const [event, other] = [answered('b', 2), answered('c', 3)];
  expect(await store.append([event], { id: 'new', atMillis: 2 })).toBe('storage-full');
  await store.append([other]);
  expect((await store.imports()).map(({ id }) => id)).toEqual(['new', 'old', 'older']);
  const heard = vi.fn();
  store.subscribe(heard);
  expect(await store.undoImport('new')).toBeUndefined();
  expect(heard).toHaveBeenCalledExactlyOnceWith('removed', false);
  expect((await store.imports()).map(({ id }) => id)).toEqual(['old', 'older']);
  const { events } = await store.read();
  expect(events).not.toContainEqual(event);
  expect(events).toContainEqual(other);
});

test('undoing an import that waited leaves what was kept before', async () => {
  const [store, kept, added] = [tab(), answered('a', 0), answered('b', 1)];
  await store.append([kept]);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  // The events of the import are kept, the memory of it is not.
  expect(await store.append([kept, added], { id: 'import', atMillis: 1 })).toBe('storage-full');
  put.mockRestore();
  expect(await store.undoImport('import')).toBeUndefined();
  expect(await tab().read()).toEqual({ events: [kept] });
});

test('an import that cannot be taken back is said to be still there', async () => {
  const store = tab();
  await store.append([answered('a', 0)], { id: 'import', atMillis: 1 });
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
    throw new DOMException('no', 'UnknownError');
  });
  const heard = vi.fn();
  store.subscribe(heard);
  expect(await store.undoImport('import')).toBe('undo-failed');
  expect(heard).not.toHaveBeenCalled();
});
