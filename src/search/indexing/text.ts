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
export function indexedText(record: SearchRecord): IndexedText {
  const { title, text, kind, page } = record;
  const titled = kind === 'claim' ? [] : title.split(/\s+/).filter(Boolean);
  const written = [...titled, ...text.split(/\s+/).filter(Boolean)].map(wordForms);
  const others = new Set(written.flatMap((forms) => forms.slice(1)));
  const number = numberWord(record);
  if (number) others.add(number);
  const context = page === title ? [] : page.split(/\s+/).flatMap(wordForms);
  const main = written.map(([whole]) => whole ?? blank);
  return {
    content: [...main, ...others, ...context].map(stem).join(' ') || blank,
    words: main.length + others.size,
    titleWords: titled.length,
    vocabulary: new Set([...written.flat(), ...others]),
  };
}

/**
 * The one word for the number by which a record is called. Figures and tables of a section, 3.1 and 3.2, share
 * that of the section.
 */
function numberWord({ url, title, kind, number }: SearchRecord): string | undefined {
  if (number) return `section${number}`;
  const reference = kind === 'reference' ? /#ref-(\d+)$/.exec(url)?.[1] : undefined;
  if (reference) return `ref${reference}`;
  const [, own, decimals] = /^(?:Figure|Table) (\d+)(\.\d+)?\. /.exec(title) ?? [];
  return own && (kind === 'figure' || kind === 'table')
    ? `${kind}${own}${decimals ? 'x' : ''}`
    : undefined;
}
