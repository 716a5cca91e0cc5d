import { brotliCompressSync, constants } from 'node:zlib';

const known = new Map<string, number>();

/** Bytes of a text as it travels, brotli at its best; what many pages have in common is compressed once. */
export function compressed(text: string): number {
  const found = known.get(text);
  if (found !== undefined) return found;
  const bytes = Buffer.from(text);
  const { byteLength } = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  known.set(text, byteLength);
  return byteLength;
}
