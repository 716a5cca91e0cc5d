import { type ContentFolder, readFolder } from '../course/read/content-files.ts';
import { ReadMemory } from '../course/read/read-memory.ts';

/** The files of a course, and what was read of them. */
export interface ReadContent {
  files: ContentFolder;
  memory: ReadMemory;
}

/**
 * The files of a course as they are now, of which nothing is read yet.
 * @param dir path of the content folder
 */
export function readContent(dir: string): ReadContent {
  return { files: readFolder(dir), memory: new ReadMemory() };
}
