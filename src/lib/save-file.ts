/** Hands a text, the bytes of a file or a file to the browser as a download. */
export function saveFile(content: string | Uint8Array | Blob, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
