const HEADER_BYTES = 6;
const ENTRY_BYTES = 16;

/**
 * An icon file with one picture, for clients that ask for `/favicon.ico` and know nothing else.
 * @param png the picture as PNG
 * @param size its edge in pixels, below 256
 */
export function ico(png: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const start = HEADER_BYTES + ENTRY_BYTES;
  const file = new Uint8Array(start + png.byteLength);
  const view = new DataView(file.buffer);
  // Reserved, kind "icon", one picture.
  for (const [i, value] of [0, 1, 1].entries()) view.setUint16(i * 2, value, true);
  view.setUint8(HEADER_BYTES, size);
  view.setUint8(HEADER_BYTES + 1, size);
  // One color plane, 32 bits a pixel, then length and place of the picture.
  view.setUint16(HEADER_BYTES + 4, 1, true);
  view.setUint16(HEADER_BYTES + 6, 32, true);
  view.setUint32(HEADER_BYTES + 8, png.byteLength, true);
  view.setUint32(HEADER_BYTES + 12, start, true);
  file.set(png, start);
  return file;
}
