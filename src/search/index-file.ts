import type { SearchKind } from './kinds.ts';

/** The first file of the index, and the only one with a lasting name; it names all the others. */
export const startFile = 'start.pf_start';
/** Pagefind's engine without a stemmer of its own; its bytes change with Pagefind alone. */
export const coreFile = 'wasm.unknown.pagefind';

/** What ranking must know of each record; one column each, in the order of the files of texts. */
export interface RecordColumns {
  /** One letter apiece, see {@link kindLetter}. */
  kinds: string;
  /** How many words the record has, its title among them; what comes after is the title of its page. */
  lengths: readonly number[];
  /** How many of these are the title's; they come first. */
  titles: readonly number[];
}

/** What {@link startFile} says, as JSON. */
export interface StartFile extends RecordColumns {
  /** For each first letter the name of its vocabulary file. */
  letters: Readonly<Record<string, string>>;
  /** The names of the chunks of words, in the order of these. */
  chunks: readonly string[];
  /** How the first stem in each of them begins: far enough that the one before it comes earlier. */
  firsts: readonly string[];
  /** The names of the files with the records' texts. */
  texts: readonly string[];
  /** The number of the first record in each of them; the others follow in order. */
  begins: readonly number[];
  /** The words that stand before each of them while it is unpacked. */
  frequent: string;
}

/** The letter of a kind in {@link RecordColumns}; permanent within one edition only. */
export function kindLetter(kind: SearchKind, kinds: readonly SearchKind[]): string {
  return kinds.indexOf(kind).toString(36);
}

/** The kind of a letter. */
export function kindOfLetter(
  letter: string | undefined,
  kinds: readonly SearchKind[],
): SearchKind | undefined {
  return kinds[Number.parseInt(letter ?? '', 36)];
}
