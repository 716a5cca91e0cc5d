import { deflateRawSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { jsonOf, Once, textAfter, uncompressed } from '../../../../src/search/asking/files.ts';

test('a file is read compressed, or as a host has already uncompressed it', async () => {
  const plain = new TextEncoder().encode('{"a":1}');
  expect(await jsonOf(new Uint8Array(gzipSync(plain)))).toEqual({ a: 1 });
  expect(await uncompressed(plain)).toBe(plain);
  // Compressed is what begins with both bytes of the mark of gzip.
  for (const bytes of [Uint8Array.of(0x1f, 0), Uint8Array.of(0x84, 0x8b), new Uint8Array()])
    expect(await uncompressed(bytes)).toBe(bytes);
});

test('a text that was compressed with other text before it is read with that', async () => {
  const before = new TextEncoder().encode(`${' ablation of tumors'.repeat(20)} β`);
  for (const text of ['ablation of β tumors', '', 'x'.repeat(70_000)]) {
    const bytes = new Uint8Array(deflateRawSync(text, { dictionary: before }));
    expect(await textAfter(before, bytes)).toBe(text);
    expect(await textAfter(new Uint8Array(), new Uint8Array(deflateRawSync(text)))).toBe(text);
  }
});

test('a thing is done once, and again after it failed', async () => {
  let tries = 0;
  const once = new Once(async (name: string) => {
    tries++;
    if (tries === 1) throw new Error(name);
    return tries;
  });
  await expect(once.do('a')).rejects.toThrow('a');
  expect(await once.do('a')).toBe(2);
  expect(await once.do('a')).toBe(2);
});
