import { isInflected } from './inflection.ts';
import { stem } from './stem.ts';

/** The words of the site that begin with one letter, and the names that do, as one small file. */
export interface VocabularyFile {
  /** From {@link packWords}. */
  words: string;
  /** Other ways of writing what a key names; keys as `nameKey` makes them. */
  names: Readonly<Record<string, readonly string[]>>;
  /** Names of one word that no text has, such as trade names; folded, as one types them. */
  spelled: readonly string[];
  /** What the text says for words that readers type; keys likewise. */
  instead: Readonly<Record<string, readonly string[]>>;
}

/** The file in which a word stands: its first letter, `0` for all digits, `_` for all else. */
export function letterOf(word: string): string {
  const first = word[0] ?? '_';
  return /[a-z]/.test(first) ? first : /\d/.test(first) ? '0' : '_';
}

const sizes = '0123456789';
/** Shorter beginnings stand for too many words. */
const shortestClip = 3;
/** Half of a word that was written together with its neighbor. */
const shortestHalf = 4;
/** Another article or reference is never meant by mistake; how they are written is the index's own. */
const identifier = /^(?:doi10|ref)\d+/;
/** Nor is another number. */
const number = /^\d/;

/**
 * Words with how many records have each as one line apiece: the number of letters shared with the word
 * before (one digit in base 36), the other letters, and the number of records as a power of two.
 */
export function packWords(counts: ReadonlyMap<string, number>): string {
  let before = '';
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, count]) => {
      let shared = 0;
      while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared++;
      before = word;
      const size = sizes[Math.min(9, Math.floor(Math.log2(count)))];
      return `${shared.toString(36)}${word.slice(shared)}${size}`;
    })
    .join('\n');
}

/** The inverse of {@link packWords}: words in order, each with its size. */
export function unpackWords(packed: string): [word: string, size: number][] {
  let before = '';
  return packed
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      before = before.slice(0, Number.parseInt(line[0] ?? '0', 36)) + line.slice(1, -1);
      return [before, Number(line.at(-1))];
    });
}

/** All words that the index can answer, as far as their files have been added. */
export class Vocabulary {
  readonly #sizes = new Map<string, number>();
  readonly #families = new Map<string, string[]>();
  readonly #names = new Map<string, readonly string[]>();
  readonly #instead = new Map<string, readonly string[]>();
  readonly #spelled = new Set<string>();

  add({ words, names, spelled, instead }: VocabularyFile): void {
    for (const [word, size] of unpackWords(words)) {
      this.#sizes.set(word, size);
      const root = stem(word);
      this.#families.set(root, [...(this.#families.get(root) ?? []), word]);
    }
    for (const [key, others] of Object.entries(names)) this.#names.set(key, others);
    for (const [key, others] of Object.entries(instead)) this.#instead.set(key, others);
    for (const name of spelled) this.#spelled.add(name);
  }

  has(word: string): boolean {
    return this.#sizes.has(word);
  }

  /** What a key names is also called. */
  names(key: string): readonly string[] | undefined {
    return this.#names.get(key);
  }

  /** What the text says for the words of a key. */
  instead(key: string): readonly string[] {
    return this.#instead.get(key) ?? [];
  }

  /** The other forms of a word, most frequent first. */
  family(word: string): string[] {
    const related = this.#families.get(stem(word)) ?? [];
    return this.#byFrequency(related.filter((other) => isInflected(word, other)));
  }

  /** Words that begin so, most frequent first, at most `limit`. */
  completions(beginning: string, limit: number): string[] {
    const found = [...this.#sizes.keys()].filter(
      (word) =>
        word.length > beginning.length &&
        word.startsWith(beginning) &&
        identifier.test(word) === identifier.test(beginning),
    );
    return this.#byFrequency(found).slice(0, limit);
  }

  /**
   * The word that was most likely meant by a mistyped one; none if nothing is near. Names that the text does not
   * have are as good as its rarest words.
   * @param mayBeClipped whether it may also be the beginning of one; an abbreviation is not
   */
  nearest(word: string, mayBeClipped = true): string | undefined {
    const allowed = word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
    if (identifier.test(word) || number.test(word)) return undefined;
    const apart = this.#apart(word);
    if (apart) return apart;
    let best: { other: string; worth: number } | undefined;
    const names = [...this.#spelled].map((name) => [name, 0] as const);
    for (const [other, size] of [...this.#sizes, ...names]) {
      if (other.length < 4 || identifier.test(other) || number.test(other)) continue;
      if (/\d/.test(other) !== /\d/.test(word)) continue;
      const steps = distance(word, other, allowed);
      const worth = -steps * 10 + size + (other[0] === word[0] ? 5 : 0);
      if (steps <= allowed && (!best || worth > best.worth)) best = { other, worth };
    }
    return best?.other ?? (mayBeClipped ? this.#clipped(word) : undefined);
  }

  /** Two words that were written as one: breastcancer. */
  #apart(word: string): string | undefined {
    for (let at = shortestHalf; at <= word.length - shortestHalf; at++) {
      const halves = [word.slice(0, at), word.slice(at)];
      if (halves.every((half) => this.#sizes.has(half))) return halves.join(' ');
    }
    return undefined;
  }

  /** The word that a clipped one stands for: nivo, nivolumab. */
  #clipped(word: string): string | undefined {
    if (word.length < shortestClip) return undefined;
    const [full] = this.completions(word, 1);
    return full;
  }

  #byFrequency(words: readonly string[]): string[] {
    return [...words].sort((a, b) => (this.#sizes.get(b) ?? 0) - (this.#sizes.get(a) ?? 0));
  }
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
