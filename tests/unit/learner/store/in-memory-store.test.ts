import { expect, test } from 'vitest';
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
