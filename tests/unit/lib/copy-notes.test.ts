import { expect, test } from 'vitest';
import { notesCache, ownCaches } from '../../../src/lib/copy-notes.ts';

test('the caches of a site are told from those of another folder of its host', () => {
  expect(ownCaches('https://example.org/')).toBe('offline / ');
  expect(ownCaches('https://example.org/room/')).toBe('offline /room/ ');
  expect(ownCaches('https://example.org/room/page')).toBe('offline /room/ ');
  expect(notesCache('https://example.org/room/')).toBe('offline /room/ notes');
});
