import { checkFolder } from '../../src/checks/check-content.ts';
import { plainText } from '../../src/course/read/content-files.ts';
import type { Fault } from '../../src/course/read/fault.ts';
import { ReadMemory } from '../../src/course/read/read-memory.ts';
import { drawings } from '../../src/integrations/content-check.ts';
import { contentFiles, root } from './sections.ts';

const made = drawings(root);
/** What was read of the course as it is; a copy with one change is read in the time of that change. */
const memory = new ReadMemory();
checkFolder(contentFiles, made, memory);

/** A change of one file; a file without text is taken away. */
export interface Change {
  /** From the content folder, `glossary.yaml`. */
  file: string;
  text: string | undefined;
}

/** Everything that the checks tell of a copy of the course with some changes. */
export function faultsWith(...changes: readonly Change[]): Fault[] {
  const copy = new Map(contentFiles);
  for (const { file, text } of changes) {
    if (text === undefined) copy.delete(file);
    else copy.set(file, plainText(text));
  }
  return checkFolder(copy, made, new ReadMemory(memory));
}

/** The text of a file of the course. */
export function fileText(file: string): string {
  const text = contentFiles.get(file);
  if (text === undefined) throw new Error(`The course has no ${file}.`);
  return text;
}

/**
 * A file in which the first occurrence of some words is replaced.
 * @throws when it does not hold them, so that no test passes for want of a change
 */
export function replaced(file: string, words: string | RegExp, by: string): Change {
  const text = fileText(file);
  const changed = text.replace(words, () => by);
  if (changed === text) throw new Error(`${file} does not hold ${words}.`);
  return { file, text: changed };
}
