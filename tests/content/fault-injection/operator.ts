import type { Random } from './random.ts';

/** One way to spoil a file. */
export interface Operator {
  /** The kind of fault, then what is done. */
  name: string;
  /** The files that it can be applied to, by their path in the content folder. */
  of: RegExp;
  /** The text with one fault, or undefined where the file has no place for it. */
  spoil: (text: string, random: Random) => string | undefined;
  /** The name that the file gets, where it gets another one. */
  rename?: (file: string) => string;
  /** How many different faults are tried on each kind of file; one where nothing is said. */
  times?: number;
}

/** Files by their kinds. */
export const LISTS =
  /^(?:background|changes|charts|comparisons|glossary|procedures|references|source-notes|studies|updates)\.yaml$/;
export const BANK = /^(?:questions|cards)\//;
export const RECORDS = new RegExp(`${LISTS.source}|${BANK.source}`);
export const YAML = /^(?!reviewed).*\.yaml$/;
export const SECTIONS = /^sections\//;
export const WORDS = new RegExp(`${RECORDS.source}|${SECTIONS.source}`);
export const TEXT = /^(?!reviewed|permalinks).*\.(?:yaml|mdx|csv|mmd)$/;

/** Replaces one of the places that a pattern finds; comments and heads of files are left alone. */
export function one(
  pattern: RegExp,
  by: (found: RegExpExecArray, random: Random) => string,
): Operator['spoil'] {
  return (text, random) => {
    const places = [...text.matchAll(pattern)].filter(({ index }) => {
      const line = text.slice(text.lastIndexOf('\n', index) + 1, index + 1);
      return !/^\s*(?:#(?!#)|%%)/.test(line);
    });
    const found = random.of(places);
    if (!found) return undefined;
    const words = by(found, random);
    if (words === found[0]) return undefined;
    return text.slice(0, found.index) + words + text.slice(found.index + found[0].length);
  };
}

/** A word in the middle of running text, after which something can be put. */
const WORD = /(?<=[a-z]{4} )[a-z]{4,}(?= [a-z]{4})/g;
/** Puts something into running text. */
export const after = (words: string): Operator['spoil'] => one(WORD, ([word]) => `${word}${words}`);
