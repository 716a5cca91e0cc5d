import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainLineEnds } from '../../lib/line-ends.ts';

/** The files of a course as read: the text of each by its path in the folder, with forward slashes. */
export type ContentFolder = ReadonlyMap<string, string>;

/** Files that hold text; of all others only the name is known. */
const TEXTS = /\.(?:yaml|csv|mdx|mmd|json|svg|txt)$/;

/** A content file as read, with the name that faults and authors use for it. */
export interface ContentFile {
  /** Path from the project's root with forward slashes, e.g. `content/glossary.yaml`. */
  name: string;
  /** File name without folder and ending. */
  slug: string;
  text: string;
}

/**
 * Reads all files of a content folder, in the order of their names. A byte order mark and the line ends of
 * Windows are of the editor that wrote a file, and no part of it.
 */
export function readFolder(dir: string): ContentFolder {
  if (!existsSync(dir)) return new Map();
  const names = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, '/').length))
    .map((name) => name.replaceAll('\\', '/'))
    // What editors and systems leave beside files, as in .DS_Store and glossary.yaml~.
    .filter((name) => !/(?:^|\/)\.|~$|\.(?:tmp|swp)$/.test(name))
    .sort();
  return new Map(
    names.map((name) => [
      name,
      TEXTS.test(name) ? plainText(readFileSync(join(dir, name), 'utf8')) : '',
    ]),
  );
}

/** A text without what its editor added. */
export function plainText(text: string): string {
  return plainLineEnds(text.replace(/^\uFEFF/, ''));
}

/** One file of a content folder, or undefined when it is not there. */
export function readContentFile(folder: ContentFolder, file: string): ContentFile | undefined {
  const text = folder.get(file);
  if (text === undefined) return undefined;
  const slug = file.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
  return { name: `content/${file}`, slug, text };
}

/** All files with one ending in a folder of the content folder, in the order of their names. */
export function readContentFolder(
  content: ContentFolder,
  folder: string,
  ending: string,
): ContentFile[] {
  return [...content.keys()]
    .filter((name) => name.startsWith(`${folder}/`) && name.endsWith(ending))
    .filter((name) => !name.slice(folder.length + 1).includes('/'))
    .sort()
    .flatMap((name) => readContentFile(content, name) ?? []);
}
