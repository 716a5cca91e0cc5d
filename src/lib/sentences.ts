/** The first sentence of a text without its final period, for use as a title. */
export function firstSentence(text: string): string {
  return (/^.*?[.?!](?=\s|$)/s.exec(text)?.[0] ?? text).replace(/\.$/, '');
}

/** The start of a text, cut at a word. */
export function shortened(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max).replace(/[\s,;:]+\S*$/, '')} …`;
}
