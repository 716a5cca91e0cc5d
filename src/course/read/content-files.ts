import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainLineEnds } from '../../lib/line-ends.ts';

/** A content file as read, with the name that faults and authors use for it. */
export interface ContentFile {
  /** Path from the project's root with forward slashes, e.g. `content/glossary.yaml`. */
  name: string;
  /** File name without folder and ending. */
  slug: string;
  text: string;
}

/** Reads one file of a content folder, or undefined when it is not there. */
export function readContentFile(dir: string, file: string): ContentFile | undefined {
  const path = join(dir, file);
  if (!existsSync(path)) return undefined;
  return {
    name: `content/${file}`,
    slug: file.replace(/^.*\//, '').replace(/\.[^.]+$/, ''),
    text: plainLineEnds(readFileSync(path, 'utf8')),
  };
}

/** Reads all files with one ending in a folder of the content folder, in the order of their names. */
export function readContentFolder(dir: string, folder: string, ending: string): ContentFile[] {
  const path = join(dir, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .sort()
    .flatMap((name) => readContentFile(dir, `${folder}/${name}`) ?? []);
}
