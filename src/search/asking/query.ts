import { doiWord, wordForms, wordParts } from '../words.ts';
import { numberOf } from './spelling.ts';

/** One word of a query, or several in quotation marks. */
export interface QueryPiece {
  /** As it was typed. */
  text: string;
  /** The folded word, hyphens and the like left out; for a quotation its words. */
  words: string[];
  /** What stands between hyphens, slashes and the like. */
  parts: string[];
  quoted: boolean;
  /** Whether it may still be being typed. */
  open: boolean;
  /** Whether it asks nothing by itself: "what", "is". */
  filler: boolean;
  /** Whether it only turns a question: "help", "work". */
  light: boolean;
  /** Whether it stands after a minus: what has it is not wanted. */
  unwanted: boolean;
}

/**
 * Words that carry no question of their own, in small letters. As abbreviations they are meant only
 * when written in capitals: `US` is ultrasound, `us` is not.
 */
const fillers = new Set(
  `a about act after all am an and anti any are as at be been before between by can could did do does for from get go had
  has have he her his how i if in into is it its make makes may me mean means might my no nor not of off on one or
  our out own per plus she should so tell than that the their them then there these they this to too up us
  versus via vs was we were what when where which who why will with would you your`.split(/\s+/),
);
/** Words of everyday questions: they are asked for, but what they are said of matters more. */
const light = new Set(
  `add adding adds best better big bigger common difference differences done ever free gets give given gives
  good great happen happens help helpful helps keep keeps know long longer lose loses made many
  matter matters more most much need needed needs often possible really replace replaces show shows
  some start still stop take takes tells use used useful using want way well work working works
  worse worth`.split(/\s+/),
);
/** As databases of articles join words; here all words are asked for anyway. */
const operator = /(?<=\s)(?:AND|OR|NOT)(?=\s)/g;
/** What stands between a measure and its value: p<0.05, HR=0.58; the n of n=26 is no word. */
const comparison = /(?<!\S)(?!\S*:\/\/|10\.)(?:n\s*=\s*(?=\d)|(\S+?)[=<>≤≥≈](?=\S))/gi;
/** A size as it is written where a comma stands before decimals. */
const decimalComma = /(?<=\d),(?=\d+ ?[cm%])/g;
/** A minus before a word, as search engines read it; one before a number belongs to a name: "IL -2". */
const afterMinus = /^-\p{L}/u;
const quotation = /"([^"]*)"?|[^\s"]+/g;
const quotes = /[“”„‟«»″＂]/g;
/** NCT02837029, however it is spaced and punctuated. */
const registryNumber = /\bnct[\s.:#_–-]*(\d{8})\b/gi;
/** Reference 20 of the review, however it is abbreviated. */
const referenceNumber = /(?:\bref(?:erence)?s?[\s.#]*|\[)(\d{1,3})\]?(?=[\s,;.]|$)/gi;
/** The address of a trial in a registry. */
const registryAddress = /\b(?:https?:\/\/)?[\w.-]+\.\w{2,}\/\S*?(nct\d{8})\S*/gi;
/** A section, or the figures of one, by its number. */
const sectionNumber = /\b(section|figure|table)s?\s+(?=\d{1,2}(?:[\s,;?!]|$))/gi;
/** A section by other names, and its number as a word; one "I" may be the reader. */
const chapter = /\b(?:chapter|part)(?=\s+\d{1,2}(?:[\s,;?!]|$))/gi;
const writtenNumber = /\b(section|chapter|part|figure|table)(\s+)([a-z]+)(?=[\s,;?!]|$)/gi;
/** The field of a scanner: no letter of another name, such as that of T cells. */
const fieldStrength = /(?<!\S)(\d(?:\.\d)?) T(?=\s+MR|\s*$)/g;
const figureNumber = /\bfigs?\.?\s*(?=\d)/gi;
const doiPrefix = /(?:https?:\/\/)?(?:dx\.)?doi(?:\.org\/|[:\s]+)\s*(?=10\.)/gi;

/**
 * The pieces of a query in their order.
 * @param caret where in the query one types; the word that ends there may not be finished
 */
export function readQuery(query: string, caret?: number): QueryPiece[] {
  const plain = query
    .replace(quotes, '"')
    .replace(registryAddress, '$1')
    .replace(registryNumber, 'NCT$1')
    .replace(figureNumber, 'figure ')
    .replace(writtenNumber, (whole, name: string, gap: string, word: string) => {
      const number = numberOf(word);
      return number ? `${name}${gap}${number}` : whole;
    })
    .replace(chapter, 'section')
    .replace(sectionNumber, '$1-')
    .replace(referenceNumber, 'ref$1')
    .replace(doiPrefix, '')
    .replace(operator, '')
    .replace(comparison, '$1 ')
    .replace(decimalComma, '.')
    .replace(fieldStrength, '"$1 T"');
  // What was put into its usual form has other places, but the same end.
  const typing = caret === query.length ? plain.length : plain === query ? caret : undefined;
  const pieces: QueryPiece[] = [];
  for (const { 0: text, 1: quoted, index } of plain.matchAll(quotation)) {
    const piece = quoted === undefined ? wordPiece(text) : quotedPiece(quoted);
    if (piece.words.length === 0) continue;
    const open = quoted === undefined && index + text.length === typing;
    pieces.push({ ...piece, open, unwanted: pieces.length > 0 && afterMinus.test(text) });
  }
  return pieces;
}

function wordPiece(text: string): QueryPiece {
  const doi = doiWord(text);
  const all = doi ? [doi] : wordParts(text);
  const whole = all.join('');
  // The parts of a web address are no words that somebody asks for.
  const parts = whole && text.includes('://') ? [whole] : all;
  return {
    text: text
      .replace(/^ref(?=\d{1,3}$)/, 'reference ')
      .replace(/^(section|figure|table)-(?=\d)/i, '$1 ')
      .replace(/^-/, ''),
    words: whole ? [whole] : [],
    parts,
    quoted: false,
    open: false,
    filler: fillers.has(whole) && !/^[A-Z]{2,}$/.test(text),
    light: light.has(whole),
    unwanted: false,
  };
}

function quotedPiece(text: string): QueryPiece {
  const words = text.split(/\s+/).flatMap((word) => wordForms(word)[0] ?? []);
  return {
    text: text.trim(),
    words,
    parts: words,
    quoted: true,
    open: false,
    filler: false,
    light: false,
    unwanted: false,
  };
}
