/** The first sentence of a text without its final period, for use as a title. */
export function firstSentence(text: string): string {
  return (/^.*?[.?!](?=\s|$)/s.exec(text)?.[0] ?? text).replace(/\.$/, '');
}
