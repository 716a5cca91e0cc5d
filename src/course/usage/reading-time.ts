import type { SectionScan } from '../read/section-scan.ts';

/** Unhurried reading of unfamiliar prose with figures, in words a minute. */
export const WORDS_PER_MINUTE = 180;

/** How long a section takes to read, without its questions, in whole minutes, at least one. */
export function readingMinutes(scan: SectionScan): number {
  const words = scan.parts.reduce((sum, { text }) => sum + wordCount(text), 0);
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

/**
 * How many words stand under each heading of the second level, with what stands under the smaller ones below
 * it. What comes before the first of them is read with it.
 */
export function wordsOfParts(scan: Pick<SectionScan, 'parts'>): number[] {
  const words: number[] = [];
  let before = 0;
  for (const { heading, text } of scan.parts) {
    const count = wordCount(text);
    if (heading?.depth === 2) words.push(count + before);
    else if (words.length === 0) before += count;
    else words[words.length - 1] = (words.at(-1) ?? 0) + count;
    if (heading?.depth === 2) before = 0;
  }
  return words;
}

function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
