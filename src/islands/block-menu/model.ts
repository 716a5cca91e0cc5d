import { shortened } from '../../lib/sentences.ts';

/** The start of a sentence without its citations, for use as a title. */
export function titleFromText(text: string, max = 90): string {
  const clean = text
    .replace(/\s*\[[\d–,\s]+\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return shortened(clean, max);
}
