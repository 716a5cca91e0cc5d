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
/** How the index writes an article, a reference, a section or the figures of one. */
export const identifier = /^(?:doi10|ref|section|figure|table)\d+/;

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
      while (shared < 35 && word[shared] === before[shared]) shared++;
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

  /** In how many records a word is, as a power of two. */
  size(word: string): number {
    return this.#sizes.get(word) ?? 0;
  }

  /** All words with their sizes; names that no text has are without one. */
  *sized(): Iterable<readonly [word: string, size: number | undefined]> {
    yield* this.#sizes;
    for (const name of this.#spelled) yield [name, undefined];
  }

  #byFrequency(words: readonly string[]): string[] {
    return [...words].sort((a, b) => (this.#sizes.get(b) ?? 0) - (this.#sizes.get(a) ?? 0));
  }
}
