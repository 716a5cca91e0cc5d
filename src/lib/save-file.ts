/** Hands a text, the bytes of a file or its parts to the browser as a download. */
export function saveFile(
  content: string | Uint8Array | readonly Blob[],
  name: string,
  type: string,
): void {
  const parts = Array.isArray(content) ? content : [content as BlobPart];
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
