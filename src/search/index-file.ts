import type { SearchKind } from './kinds.ts';

/** The first file of the index, and the only one with a lasting name; it names all the others. */
export const startFile = 'start.pf_start';
/** Pagefind's engine without a stemmer of its own; its bytes change with Pagefind alone. */
export const coreFile = 'wasm.unknown.pagefind';

/** What ranking must know of each record; one column each, in the order of Pagefind's own numbers. */
export interface RecordColumns {
  /** One letter apiece, see {@link kindLetter}. */
  kinds: string;
  /** How many words the record has, its title among them; what comes after is the title of its page. */
  lengths: readonly number[];
  /** How many of these are the title's; they come first. */
  titles: readonly number[];
}

/** The head of {@link startFile}, one line of JSON; Pagefind's own table of pages follows it. */
export interface StartFile extends RecordColumns {
  /** For each first letter the name of its vocabulary file. */
  letters: Readonly<Record<string, string>>;
  /** The names of the chunks of words, in the order of these. */
  chunks: readonly string[];
  /** How the first stem in each of them begins: far enough that the one before it comes earlier. */
  firsts: readonly string[];
  /** The names of the files with the records' texts. */
  texts: readonly string[];
  /** In which of these each record stands. */
  groups: readonly number[];
}

/** What a result shows. */
export interface RecordText {
  /** Root-relative without the base path. */
  url: string;
  title: string;
  page: string;
  text: string;
}

/** Records that stand together, each with its number. */
export type TextFile = readonly (readonly [record: number, text: RecordText])[];

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
