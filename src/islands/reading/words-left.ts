/** Where a part of a section is on the screen, and how much there is to read in it. */
export interface PartOnPage {
  /** Distance of its beginning and of its end from the window's top, in CSS pixels. */
  top: number;
  bottom: number;
  words: number;
}

/**
 * How many words of a section are still to be read: those below the line that is being read. A part whose
 * figures are tall has its words spread over all of its height.
 * @param line distance of that line from the window's top, in CSS pixels
 */
export function wordsLeft(parts: readonly PartOnPage[], line: number): number {
  return parts.reduce((sum, { top, bottom, words }) => {
    const height = Math.max(bottom - top, 1);
    const share = Math.min(Math.max((bottom - line) / height, 0), 1);
    return sum + share * words;
  }, 0);
}

/** What is said of the words that are left: `9 min left`, nothing before the text is begun and after its end. */
export function leftText(left: number, all: number, wordsPerMinute: number): string {
  if (left <= 0 || left >= all) return '';
  return `${Math.max(1, Math.round(left / wordsPerMinute))} min left`;
}
