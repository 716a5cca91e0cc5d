import type { Progress } from './progress.ts';

export interface SectionReading {
  read: number;
  of: number;
  complete: boolean;
}

/**
 * How much of a section was read.
 * @param parts ids of the headings that the section has now; others that were read do not count
 */
export function sectionReading(
  progress: Progress,
  section: string,
  parts: readonly string[],
): SectionReading {
  const seen = progress.read.get(section);
  const read = parts.filter((part) => seen?.has(part)).length;
  return { read, of: parts.length, complete: parts.length > 0 && read === parts.length };
}
