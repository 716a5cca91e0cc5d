import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  forgetSeenKeys,
  noteSeenKey,
  seenKeys,
} from '../../../../src/islands/section-check/seen-keys.ts';
import { StorageStub } from '../../learner/store/storage-stub.ts';

const KEY = 'io-practice-seen-keys';
const DAY = 86_400_000;
let device: StorageStub;
beforeEach(() => {
  device = new StorageStub();
  vi.stubGlobal('localStorage', device);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('keys that were opened are known for a day, each by itself', () => {
  noteSeenKey('a', 1000);
  noteSeenKey('b', 2000);
  expect(seenKeys(3000)).toEqual({ a: 1000, b: 2000 });
  expect(seenKeys(1000 + DAY - 1)).toEqual({ a: 1000, b: 2000 });
  expect(seenKeys(1000 + DAY)).toEqual({ b: 2000 });
  expect(seenKeys(2000 + DAY)).toEqual({});
});

test('a key that a wrong clock dates in the future is forgotten as well', () => {
  noteSeenKey('a', 2 * DAY);
  expect(seenKeys(0)).toEqual({});
});

test('those of a section can be forgotten, and of none nothing is kept', () => {
  noteSeenKey('a', 1000);
  noteSeenKey('b', 1000);
  forgetSeenKeys(['a', 'c'], 1000);
  expect(seenKeys(1000)).toEqual({ b: 1000 });
  forgetSeenKeys(['b'], 1000);
  expect(device.length).toBe(0);
});

test('what is damaged or of another kind is none', () => {
  for (const text of ['{', 'null', '5', '{"a":"1000"}', '[]']) {
    device.setItem(KEY, text);
    expect(seenKeys(1000), text).toEqual({});
  }
});

test('where nothing can be kept, nothing is known', () => {
  device.isFull = true;
  noteSeenKey('a', 1000);
  expect(seenKeys(1000)).toEqual({});
  vi.stubGlobal('localStorage', undefined);
  noteSeenKey('a', 1000);
  expect(seenKeys(1000)).toEqual({});
});
