import { afterEach, expect, test, vi } from 'vitest';
import { keepQuery, lastQuery } from '../../../../src/islands/search/last-query.ts';
import { StorageStub } from '../../learner/store/storage-stub.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('what was last asked is there on the next page, until nothing is asked', () => {
  const tab = new StorageStub();
  vi.stubGlobal('sessionStorage', tab);
  expect(lastQuery()).toBe('');
  keepQuery('heat');
  expect(lastQuery()).toBe('heat');
  keepQuery('');
  expect(lastQuery()).toBe('');
  expect(tab.length).toBe(0);
});

test('where nothing can be kept the next page begins with an empty field', () => {
  const tab = new StorageStub();
  vi.stubGlobal('sessionStorage', tab);
  tab.isFull = true;
  keepQuery('heat');
  expect(lastQuery()).toBe('');
  vi.stubGlobal('sessionStorage', undefined);
  keepQuery('heat');
  expect(lastQuery()).toBe('');
});
