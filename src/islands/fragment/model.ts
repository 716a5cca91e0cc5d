/** Longer fragments are shown and searched for up to here. */
const limit = 60;

/**
 * Ids that someone who writes a fragment may mean: it in small letters, without the punctuation that a
 * sentence leaves at the end of a link, with hyphens for spaces; likeliest first.
 */
export function likelyIds(fragment: string): string[] {
  const trimmed = fragment.trim().replace(/[\s.,;:!?'"’”)\]}>¶]+$/u, '');
  const small = trimmed.toLowerCase();
  return [...new Set([trimmed, small, small.replace(/[\s_]+/g, '-')])].filter(Boolean);
}

/** What to search for instead of a place: the words of its fragment. */
export function wordsOf(fragment: string): string {
  return [
    ...fragment
      .replace(/[\s_-]+/g, ' ')
      .replace(/\p{C}/gu, '')
      .trim(),
  ]
    .slice(0, limit)
    .join('')
    .trim();
}
