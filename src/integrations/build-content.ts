import { type ContentFolder, readFolder } from '../course/read/content-files.ts';
import { type ContentTree, type Made, readContentTree } from '../course/read/content-tree.ts';
import { ReadMemory } from '../course/read/read-memory.ts';

/** The files of a course, and what was read of them. */
export interface ReadContent {
  files: ContentFolder;
  memory: ReadMemory;
}

const read = new Map<string, ReadContent>();

/**
 * The course of this build, read once for all that asks for it: a build does not see what is changed while it runs.
 * @param dir path of the content folder
 */
export function buildContent(dir: string): ReadContent {
  const content = read.get(dir) ?? { files: readFolder(dir), memory: new ReadMemory() };
  read.set(dir, content);
  return content;
}

/** The same as a tree; each file is scanned once. */
export function buildTree(
  dir: string,
  made: Made = { illustrations: [], plates: [], labs: [] },
): ContentTree {
  const { files, memory } = buildContent(dir);
  return readContentTree(files, made, memory).tree;
}
