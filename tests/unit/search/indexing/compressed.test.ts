import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressed } from '../../../../src/search/indexing/compressed.ts';

const text = readFileSync(join(import.meta.dirname, 'compressed.test.ts'));

test('what is compressed is the same afterwards, in fewer bytes than by Node itself', async () => {
  const made = await compressed(text);
  expect(gunzipSync(made).equals(text)).toBe(true);
  expect(made.length).toBeLessThan(gzipSync(text, { level: 9 }).length);
});

test('the same content gives the same bytes', async () => {
  expect(await compressed(text)).toEqual(await compressed(text));
});
