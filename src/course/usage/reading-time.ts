import type { SectionScan } from '../read/section-scan.ts';

/** Unhurried reading of unfamiliar prose with figures, in words a minute. */
const WORDS_PER_MINUTE = 180;

/** How long a section takes to read, in whole minutes, at least one. */
export function readingMinutes(scan: SectionScan): number {
  const words = scan.parts.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
