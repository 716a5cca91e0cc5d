import { nameKey } from '../names.ts';
import { identifier, type Vocabulary } from '../vocabulary.ts';

/** Shorter beginnings stand for too many words. */
const shortestClip = 3;
/** What a clipped word lacks at least; with less it is another word: colon, colony. */
const shortestRest = 4;
/** Or one of a frequent word: in so many records, as a power of two. */
const frequent = 3;
/** In shorter words one letter makes another word as often as a slip of the same. */
const short = 8;
const long = 10;
/** Two slips in a shorter one make another word, too: continence, confidence. */
const longest = 12;
/** Words that begin with so many letters alike are of one root, whatever their ends: necrotic, necrosis. */
const root = 5;
/** Half of a word that was written together with its neighbor. */
const shortestHalf = 4;
/** Another number is never meant by mistake, nor another article or reference. */
const fixed = new RegExp(`^\\d|${identifier.source}`);

/**
 * The word that was most likely meant by a mistyped one; none if nothing is near, or if it may as well be a word
 * that the site does not have: one that means something else is worse than none.
 * @param mayBeClipped whether it may also be the beginning of one; an abbreviation is not
 */
export function nearest(
  word: string,
  vocabulary: Vocabulary,
  mayBeClipped = true,
): string | undefined {
  // For a word that the site says otherwise this is known: colon, colorectal.
  if (fixed.test(word) || vocabulary.instead(nameKey(word)).length > 0) return undefined;
  const halves = apart(word, vocabulary);
  if (halves) return halves;
  const allowed = word.length < 5 ? 0 : word.length < short ? 1 : 2;
  let best: { other: string; worth: number } | undefined;
  for (const [other, size] of vocabulary.sized()) {
    if (other.length < 4 || fixed.test(other)) continue;
    if (/\d/.test(other) !== /\d/.test(word)) continue;
    const steps = distance(word, other, allowed);
    const worth = -steps * 10 + (size ?? 0) + (other[0] === word[0] ? 5 : 0);
    if (steps > allowed || !isSlip(word, other, steps, size)) continue;
    if (!best || worth > best.worth) best = { other, worth };
  }
  if (best) return best.other;
  // A clipped word: nivo, nivolumab.
  if (!mayBeClipped || word.length < shortestClip) return undefined;
  const [whole = ''] = vocabulary.completions(word, 1);
  const isClipped =
    whole.length - word.length >= shortestRest || vocabulary.size(whole) >= frequent;
  return isClipped ? whole : undefined;
}

/** Whether a word so near is more likely a slip of the other than a word of its own. */
function isSlip(word: string, other: string, steps: number, size: number | undefined): boolean {
  if (size === undefined) return true;
  const sameStart = word[0] === other[0];
  if (steps > 1)
    return (sameStart && word.length >= longest) || word.slice(0, root) === other.slice(0, root);
  if (word.length >= short) return sameStart || word.length >= long;
  return sameStart && word.at(-1) === other.at(-1) && size > 0;
}

/** Two words that were written as one: breastcancer. */
function apart(word: string, vocabulary: Vocabulary): string | undefined {
  for (let at = shortestHalf; at <= word.length - shortestHalf; at++) {
    const halves = [word.slice(0, at), word.slice(at)];
    if (halves.every((half) => vocabulary.has(half))) return halves.join(' ');
  }
  return undefined;
}

/**
 * How many letters must be changed, added, left out or exchanged with their neighbor (optimal string
 * alignment); more than `limit` may be given as any greater number.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (older[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > limit) return limit + 1;
    older = old;
    old = row;
  }
  return old[b.length] ?? 0;
}
