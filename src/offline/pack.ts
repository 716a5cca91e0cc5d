import { decompress } from 'fzstd';

/** Many files as one: a line of JSON with the address and length of each, then their bytes, all compressed (Zstandard). */
export type PackedFile = [address: string, bytes: Uint8Array<ArrayBuffer>];

/** The one file in which the pages for frames are kept: together they are a fortieth of what they are one by one. */
export const FRAMES_PACK = 'offline/frames.pack';

const LINE_END = 10;

/**
 * Puts files together; compressing is left to the build.
 * @param list the lengths of all, in bytes
 * @param read the bytes of one, asked for when its turn comes
 */
export function joinFiles(
  list: readonly (readonly [address: string, length: number])[],
  read: (address: string) => Uint8Array,
): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`${JSON.stringify(list)}\n`);
  const joined = new Uint8Array(list.reduce((sum, [, length]) => sum + length, head.length));
  joined.set(head);
  let at = head.length;
  for (const [address, length] of list) {
    joined.set(read(address), at);
    at += length;
  }
  return joined;
}

/** The files of a pack. */
export function unpackFiles(pack: Uint8Array): PackedFile[] {
  // Its own copy: what the library gives may be a part of a larger buffer.
  const joined = new Uint8Array(decompress(pack));
  let at = joined.indexOf(LINE_END) + 1;
  const list: [string, number][] = JSON.parse(new TextDecoder().decode(joined.subarray(0, at)));
  return list.map(([address, length]) => {
    const bytes = joined.slice(at, at + length);
    at += length;
    return [address, bytes];
  });
}
