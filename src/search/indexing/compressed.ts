import { gzipAsync } from '@gfx/zopfli';

/** More rounds take time and gain less than one byte in a thousand. */
const rounds = 5;

/** Content as gzip, a twentieth smaller than by Node's own: each file of the index is waited for on a slow line. */
export function compressed(content: Uint8Array): Promise<Uint8Array> {
  return gzipAsync(content, { numiterations: rounds });
}
