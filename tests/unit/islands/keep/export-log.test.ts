import { afterEach, expect, test, vi } from 'vitest';
import { createInMemoryStore } from '../../../../src/learner/store/in-memory-store.ts';
import { answered } from '../../learner/arbitraries.ts';

afterEach(() => {
  vi.doUnmock('../../../../src/lib/save-file.ts');
});

test('all that is kept is handed over as a file of the course, and that it was is kept as well', async () => {
  const saveFile = vi.fn();
  vi.resetModules();
  vi.doMock('../../../../src/lib/save-file.ts', () => ({ saveFile }));
  const { exportFile, exportLog } = await import('../../../../src/islands/keep/export-log.ts');
  const store = createInMemoryStore();
  const event = answered('a', 0);
  await store.append([event]);
  expect((await exportLog(store)).events).toEqual([event]);
  expect(exportFile()).toBe('io-reading-room.json');
  const [parts, name, type] = saveFile.mock.calls[0] ?? [];
  const text = await new Blob([parts].flat()).text();
  expect([name, type]).toEqual(['io-reading-room.json', 'application/json']);
  expect(JSON.parse(text).events).toMatchObject([event, { kind: 'exported' }]);
  expect((await store.read()).events).toMatchObject([event, { kind: 'exported' }]);
});
