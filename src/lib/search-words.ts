/** Longer words to look for are cut here. */
export const WORDS_LIMIT = 100;

/** Makes one line of at most `limit` characters of whatever was typed or stands in an address. */
export function oneLine(raw: string, limit: number): string {
  const line = raw.replace(/\p{Cf}/gu, '').replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ');
  return [...line.trim()].slice(0, limit).join('').trim();
}

/** A text as it is compared: without accents, in lower case, with single spaces. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase();
}

/** Whether a text has all the words, compared as {@link fold} makes them; no words are in every text. */
export function hasWords(text: string, words: string): boolean {
  const folded = fold(text);
  return fold(words)
    .split(' ')
    .every((word) => folded.includes(word));
}
