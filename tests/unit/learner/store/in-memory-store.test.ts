import { expect, test, vi } from 'vitest';
import { createInMemoryStore } from '../../../../src/learner/store/in-memory-store.ts';
import { answered } from '../arbitraries.ts';
import { storeContract } from './store-contract.ts';

storeContract('in memory', createInMemoryStore);

test('a store in memory says why nothing is kept, and keeps it while the page is open', async () => {
  const store = createInMemoryStore('storage-blocked');
  const event = answered('a', 0);
  expect(await store.append([event])).toBe('storage-blocked');
  expect(await store.read()).toEqual({ events: [event], problem: 'storage-blocked' });
});

test('erasing in another tab erases in memory too, and appending there does not', async () => {
  const store = createInMemoryStore('storage-blocked', 'a-site');
  await store.append([answered('a', 0)], { id: 'import', atMillis: 1 });
  const heard = vi.fn();
  store.subscribe(heard);
  const channel = new BroadcastChannel('a-site');
  channel.postMessage('appended');
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith('appended', true));
  expect((await store.read()).events).toHaveLength(1);
  channel.postMessage('erased');
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith('erased', true));
  expect((await store.read()).events).toEqual([]);
  expect(await store.imports()).toEqual([]);
  channel.close();
  store.close();
});

test('an append that adds nothing is told to nobody, and undoing tells of it', async () => {
  const store = createInMemoryStore();
  const event = answered('a', 0);
  await store.append([event], { id: 'import', atMillis: 1 });
  const heard = vi.fn();
  store.subscribe(heard);
  await store.append([event]);
  expect(heard).not.toHaveBeenCalled();
  await store.undoImport('import');
  expect(heard).toHaveBeenCalledExactlyOnceWith('removed', false);
});
