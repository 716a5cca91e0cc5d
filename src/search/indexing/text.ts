import { wordForms } from '../words.ts';
import type { SearchRecord } from './records.ts';

/** A record as Pagefind gets it. */
export interface IndexedText {
  /** One folded word for each written one, title first, then the other forms of compounds. */
  content: string;
  /** How many written words there are, the title's among them. */
  words: number;
  titleWords: number;
  /** All words under which the record is found. */
  vocabulary: ReadonlySet<string>;
}

/** What stands for a written word without letters and digits, so that places stay counted. */
const blank = '–';

/**
 * The words of a record in their folded form. The title of a key sentence repeats its text and is left out.
 */
export function indexedText({ title, text, kind }: SearchRecord): IndexedText {
  const titled = kind === 'claim' ? [] : title.split(/\s+/).filter(Boolean);
  const written = [...titled, ...text.split(/\s+/).filter(Boolean)].map(wordForms);
  const others = new Set(written.flatMap((forms) => forms.slice(1)));
  const main = written.map(([whole]) => whole ?? blank);
  return {
    content: [...main, ...others].join(' ') || blank,
    words: main.length,
    titleWords: titled.length,
    vocabulary: new Set(written.flat()),
  };
}
