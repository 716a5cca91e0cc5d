import { stem } from '../stem.ts';
import { wordForms } from '../words.ts';
import type { SearchRecord } from './records.ts';

/** A record as Pagefind gets it. */
export interface IndexedText {
  /** Stems: one for each written word, title first, then the other forms of compounds, then the page's title. */
  content: string;
  /** How many words there are without the page's title. */
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
export function indexedText({ url, title, text, kind, page }: SearchRecord): IndexedText {
  const titled = kind === 'claim' ? [] : title.split(/\s+/).filter(Boolean);
  const written = [...titled, ...text.split(/\s+/).filter(Boolean)].map(wordForms);
  const others = new Set(written.flatMap((forms) => forms.slice(1)));
  const number = kind === 'reference' ? /#ref-(\d+)$/.exec(url)?.[1] : undefined;
  if (number) others.add(`ref${number}`);
  const context = page === title ? [] : page.split(/\s+/).flatMap(wordForms);
  const main = written.map(([whole]) => whole ?? blank);
  return {
    content: [...main, ...others, ...context].map(stem).join(' ') || blank,
    words: main.length + others.size,
    titleWords: titled.length,
    vocabulary: new Set([...written.flat(), ...others]),
  };
}
