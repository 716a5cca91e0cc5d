/** The encodings that Windows programs save texts in, by the mark that such a file begins with. */
const MARKS = [
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

/** The text of a file, which may have gone through a program that saved it in another encoding. */
export async function fileText(file: Blob): Promise<string> {
  const begin = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const found = MARKS.find(({ mark }) => mark.every((byte, at) => begin[at] === byte));
  return found ? new TextDecoder(found.encoding).decode(await file.arrayBuffer()) : file.text();
}
