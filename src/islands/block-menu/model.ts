/** The start of a sentence, cut at a word, for use as a title. */
export function titleFromText(text: string, max = 90): string {
  const clean = text
    .replace(/\s*\[[\d–,\s]+\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (clean.length <= max) return clean;
  return `${clean.slice(0, max).replace(/\s+\S*$/, '')} …`;
}
