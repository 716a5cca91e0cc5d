/** The first sentence of a text without its final period, for use as a title. */
export function firstSentence(text: string): string {
  return (/^.*?[.?!](?=\s|$)/s.exec(text)?.[0] ?? text).replace(/\.$/, '');
}

/** The start of a text, cut at a word. */
export function shortened(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max).replace(/[\s,;:]+\S*$/, '')} …`;
}

/** The start of a sentence without its citations, for use as a title. */
export function titleFromText(text: string, max = 90): string {
  const clean = text
    .replace(/\s*\[[\d–,\s]+\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return shortened(clean, max);
}
