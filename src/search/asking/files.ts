/** Gets a file of the index by its path below `/pagefind/`; throws when it cannot be had. */
export type LoadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** The content of a file that may be compressed; a host may have taken that off already. */
export async function uncompressed(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The value of a compressed JSON file. */
export async function jsonOf<T>(bytes: Uint8Array<ArrayBuffer>): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await uncompressed(bytes))) as T;
}

/**
 * The text that was compressed with other text before it (zlib's `dictionary`). Browsers have no name for that: they
 * are given the other text once more, as a block that is not compressed.
 * @param before fewer than 65,536 bytes
 */
export async function textAfter(
  before: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const size = [before.length & 255, before.length >> 8];
  const head = Uint8Array.from([0, ...size, ...size.map((byte) => byte ^ 255)]);
  const stream = new Blob([head, before, bytes])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const all = new Uint8Array(await new Response(stream).arrayBuffer());
  return new TextDecoder().decode(all.subarray(before.length));
}

/** Does each thing once by its name; what failed is done again when next asked for. */
export class Once<T> {
  readonly #done = new Map<string, Promise<T>>();
  readonly #work: (name: string) => Promise<T>;

  constructor(work: (name: string) => Promise<T>) {
    this.#work = work;
  }

  do(name: string): Promise<T> {
    const done =
      this.#done.get(name) ??
      this.#work(name).catch((error: unknown) => {
        this.#done.delete(name);
        throw error;
      });
    this.#done.set(name, done);
    return done;
  }
}
