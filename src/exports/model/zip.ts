import { strToU8, type Zippable, zipSync } from 'fflate';

/** A file of a package by its path. */
export type PackageFiles = Readonly<Record<string, string | Uint8Array>>;

/**
 * Files as a zip, in the order given; the same files give the same bytes.
 * @param stored paths of files that must not be compressed
 */
export function zip(files: PackageFiles, stored: readonly string[] = []): Uint8Array {
  // Zip files hold local time: made of local parts it is the same in every time zone.
  const mtime = new Date(2020, 0, 1);
  const entries = Object.entries(files).map(([path, content]): [string, Zippable[string]] => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    return [path, [bytes, { level: stored.includes(path) ? 0 : 9, mtime }]];
  });
  return zipSync(Object.fromEntries(entries));
}
