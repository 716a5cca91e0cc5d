/** The SHA-1 of a text in UTF-8, as 40 hexadecimal digits (FIPS 180-4). For names and Anki's checksums, not for secrets. */
export function sha1(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const data = new DataView(new ArrayBuffer(blocks * 64));
  new Uint8Array(data.buffer).set(bytes);
  data.setUint8(bytes.length, 0x80);
  data.setUint32(blocks * 64 - 8, Math.floor(bytes.length / 0x2000_0000));
  data.setUint32(blocks * 64 - 4, bytes.length << 3);
  let state: Five = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let block = 0; block < blocks; block += 1) state = absorbed(state, data, block * 64);
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

type Five = [number, number, number, number, number];

function absorbed(state: Five, data: DataView, from: number): Five {
  const words = Array.from({ length: 16 }, (_, at) => data.getInt32(from + at * 4));
  const word = (at: number) => words[at] ?? 0;
  for (let at = 16; at < 80; at += 1)
    words.push(turned(word(at - 3) ^ word(at - 8) ^ word(at - 14) ^ word(at - 16), 1));
  let [a, b, c, d, e] = state;
  for (let at = 0; at < 80; at += 1) {
    const [mixed, constant] = round(at, b, c, d);
    const next = (turned(a, 5) + mixed + e + constant + word(at)) | 0;
    [e, d, c, b, a] = [d, c, turned(b, 30), a, next];
  }
  const [a0, b0, c0, d0, e0] = state;
  return [(a0 + a) | 0, (b0 + b) | 0, (c0 + c) | 0, (d0 + d) | 0, (e0 + e) | 0];
}

function round(at: number, b: number, c: number, d: number): [mixed: number, constant: number] {
  if (at < 20) return [(b & c) | (~b & d), 0x5a827999];
  if (at < 40) return [b ^ c ^ d, 0x6ed9eba1];
  if (at < 60) return [(b & c) | (b & d) | (c & d), 0x8f1bbcdc];
  return [b ^ c ^ d, 0xca62c1d6];
}

function turned(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
