/** The head of one CBOR item (RFC 8949, definite lengths only): its major type, its number, where its content starts. */
export interface Head {
  major: number;
  value: number;
  next: number;
}

/** Reads the head of the item at an offset; throws at the end of the bytes. */
export function headAt(bytes: Uint8Array, at: number): Head {
  const first = bytes[at];
  if (first === undefined) throw new Error('search: the index of Pagefind ends too early');
  const [major, info] = [first >> 5, first & 31];
  if (info < 24) return { major, value: info, next: at + 1 };
  const size = 2 ** (info - 24);
  if (size > 4) throw new Error(`search: the index of Pagefind has an item of ${size} bytes`);
  let value = 0;
  for (let i = 1; i <= size; i++) value = value * 256 + (bytes[at + i] ?? 0);
  return { major, value, next: at + 1 + size };
}

/** Where the item at an offset ends, with all that is in it. */
export function endOf(bytes: Uint8Array, at: number): number {
  const { major, value, next } = headAt(bytes, at);
  if (major === 2 || major === 3) return next + value;
  const items = major === 4 ? value : major === 5 ? value * 2 : 0;
  let end = next;
  for (let i = 0; i < items; i++) end = endOf(bytes, end);
  return end;
}

/** Where each item of the array at an offset begins, and at last where the array ends. */
export function itemsOf(bytes: Uint8Array, at: number): number[] {
  const { major, value, next } = headAt(bytes, at);
  if (major !== 4) throw new Error('search: the index of Pagefind has no array where one was');
  const starts = [next];
  for (let i = 0; i < value; i++) starts.push(endOf(bytes, starts[i] ?? 0));
  return starts;
}

/** The text at an offset. */
export function textAt(bytes: Uint8Array, at: number): string {
  const { value, next } = headAt(bytes, at);
  return new TextDecoder().decode(bytes.subarray(next, next + value));
}

/** The bytes of a head. */
export function head(major: number, value: number): Uint8Array {
  if (value < 24) return Uint8Array.of((major << 5) | value);
  if (value < 0x100) return Uint8Array.of((major << 5) | 24, value);
  if (value < 0x10000) return Uint8Array.of((major << 5) | 25, value >> 8, value & 255);
  return Uint8Array.of(
    (major << 5) | 26,
    ...[24, 16, 8, 0].map((shift) => (value >>> shift) & 255),
  );
}

/** The bytes of a text. */
export function text(value: string): Uint8Array {
  const bytes = new TextEncoder().encode(value);
  return joined([head(3, bytes.length), bytes]);
}

/** The bytes of an array of items that are bytes already. */
export function array(items: readonly Uint8Array[]): Uint8Array {
  return joined([head(4, items.length), ...items]);
}

/** Bytes one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
