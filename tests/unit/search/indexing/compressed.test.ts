import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { gzipAsync } from '@gfx/zopfli';
import { expect, test, vi } from 'vitest';
import { compressed } from '../../../../src/search/indexing/compressed.ts';

vi.mock('@gfx/zopfli', async (original) => {
  const zopfli = await original<typeof import('@gfx/zopfli')>();
  return { ...zopfli, gzipAsync: vi.fn(zopfli.gzipAsync) };
});

const text = readFileSync(join(import.meta.dirname, 'compressed.test.ts'));

test('what is compressed is the same afterwards, in fewer bytes than by Node itself', async () => {
  const made = await compressed(text);
  expect(gunzipSync(made).equals(text)).toBe(true);
  expect(made.length).toBeLessThan(gzipSync(text, { level: 9 }).length);
});

test('the same content gives the same bytes', async () => {
  expect(await compressed(text)).toEqual(await compressed(text));
});

test('no more rounds are made than pay: each takes as long as the first', async () => {
  await compressed(text);
  const { numiterations = 15 } = vi.mocked(gzipAsync).mock.lastCall?.[1] ?? {};
  expect(numiterations).toBeLessThanOrEqual(5);
});
