import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { notesCache, ownCaches, readNote, writeNote } from '../../../src/lib/copy-notes.ts';

test('the caches of a site are told from those of another folder of its host', () => {
  expect(ownCaches('https://example.org/')).toBe('offline / ');
  expect(ownCaches('https://example.org/room/')).toBe('offline /room/ ');
  expect(ownCaches('https://example.org/room/page')).toBe('offline /room/ ');
  expect(notesCache('https://example.org/room/')).toBe('offline /room/ notes');
});

describe('a note', () => {
  const scope = 'https://example.org/room/';
  /** Caches by name, each with what lies in it by address. */
  let kept: Map<string, Map<string, Response>>;

  beforeEach(() => {
    kept = new Map();
    const cache = (name: string) => kept.get(name) ?? new Map<string, Response>();
    vi.stubGlobal('caches', {
      match: async (address: string, { cacheName }: { cacheName: string }) =>
        cache(cacheName).get(address)?.clone(),
      open: async (name: string) => {
        const lying = cache(name);
        kept.set(name, lying);
        return {
          put: async (address: string, note: Response) => lying.set(address, note),
          delete: async (address: string) => lying.delete(address),
        };
      },
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  test('is read as it was written, in the cache of the notes under an address of its own', async () => {
    await writeNote(scope, 'asked', { version: 'b', bytes: 7 });
    await writeNote(scope, 'leave', false);
    expect(await readNote(scope, 'asked')).toEqual({ version: 'b', bytes: 7 });
    expect(await readNote(scope, 'leave')).toBe(false);
    expect([...kept].map(([name, lying]) => [name, ...lying.keys()])).toEqual([
      [notesCache(scope), `${scope}sw.js?asked`, `${scope}sw.js?leave`],
    ]);
  });

  test('is nothing before it is written and after it is taken away, and others stay', async () => {
    expect(await readNote(scope, 'asked')).toBeUndefined();
    await writeNote(scope, 'asked', 1);
    await writeNote(scope, 'editions', ['a']);
    await writeNote(scope, 'asked', undefined);
    expect(await readNote(scope, 'asked')).toBeUndefined();
    expect(await readNote(scope, 'editions')).toEqual(['a']);
  });
});
