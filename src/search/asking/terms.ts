import { nameKey } from '../names.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { numberParts, wordForms } from '../words.ts';
import type { QueryPiece } from './query.ts';
import { spellings } from './spelling.ts';

/** One way in which a record can answer a term: words side by side, or apart. */
export interface Way {
  words: readonly string[];
  apart?: boolean;
  /** Beside one for the reader's own words, from 0 to 1. */
  worth: number;
  /** Set where it completes the word that is being typed. */
  completes?: boolean;
  /** Set where it is what the text says for the reader's word. */
  instead?: boolean;
  /** As a synonym is shown; absent for the reader's own words. */
  synonym?: string;
}

/** What a record should have to answer a query: one of its ways. */
export interface Term {
  /** As it was typed. */
  text: string;
  /** Whether it only turns a question. */
  light?: boolean;
  ways: Way[];
}

/** A query as the vocabulary understands it. */
export interface Reading {
  terms: Term[];
  /** Words that are nowhere on the site, as they were typed. */
  unknown: string[];
}

/** Where nothing has this number itself, as Table 1, it is that of a section: Figure 3 stands for 3.1, 3.2. */
const ofSection = /^(?:section|figure|table)\d{1,2}$/;
const longestName = 8;
const longestJoin = 3;
const completionLimit = 4;
/** Shorter beginnings say too little; what they begin is waited for. */
const shortestBeginning = 3;
const alternatives = 4;
const worth = {
  synonym: 0.9,
  spelling: 0.95,
  apart: 0.6,
  completion: 0.8,
  against: 0.7,
  instead: 0.5,
};

/**
 * What is asked for: names with their synonyms, words that are also written as one, and the other words,
 * each by what the vocabulary has of it. Fillers count only within names, or if there is nothing else.
 */
export function readTerms(pieces: readonly QueryPiece[], vocabulary: Vocabulary): Reading {
  const known = pieces.map(({ words: [word = ''] }) => knownWords(word, vocabulary));
  const taken = new Map<number, { end: number; term: Term }>();
  const isFree = (start: number, end: number) =>
    ![...taken].some(([from, { end: to }]) => start < to && end > from);
  const spans: ((start: number, end: number) => Term | undefined)[] = [
    (start, end) => namedTerm(pieces.slice(start, end), known.slice(start, end), vocabulary),
    (start, end) => joinedTerm(pieces.slice(start, end), known.slice(start, end), vocabulary),
  ];
  // The longest wins where several overlap, and a name where two are as long.
  for (let length = Math.min(longestName, pieces.length); length > 0; length--) {
    for (const termOf of spans) {
      for (let start = 0; start + length <= pieces.length; start++) {
        if (!isFree(start, start + length)) continue;
        const term = termOf(start, start + length);
        if (term) taken.set(start, { end: start + length, term });
      }
    }
  }
  const askAll = pieces.every(({ filler }) => filler);
  const terms: Term[] = [];
  const unknown: string[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    const span = taken.get(at);
    if (span) {
      terms.push(span.term);
      at = span.end - 1;
    } else if (piece && (askAll || !piece.filler)) {
      const reading = wordTerms(piece, known[at] ?? [], vocabulary);
      terms.push(...reading.terms);
      unknown.push(...reading.unknown);
    }
  }
  // A word that is typed twice is asked for once.
  const once = new Map(terms.map((term) => [JSON.stringify(term.ways), term]));
  return { terms: [...once.values()], unknown: [...new Set(unknown)] };
}

/** The words of the vocabulary that a word stands for, its own spelling first; none if it has to be guessed. */
function knownWords(word: string, vocabulary: Vocabulary): string[] {
  const others = spellings(word).filter((other) => vocabulary.has(other));
  if (vocabulary.has(word)) return [word, ...others].slice(0, alternatives);
  if (others.length > 0) return others.slice(0, alternatives);
  if (/^\d{8}$/.test(word) && vocabulary.has(`nct${word}`)) return [`nct${word}`];
  if (ofSection.test(word) && vocabulary.has(`${word}x`)) return [`${word}x`];
  const families = [word, ...spellings(word)].flatMap((other) => vocabulary.family(other));
  return [...new Set(families)].slice(0, alternatives);
}

/** A name of the glossary or a trade name: side by side, by its other names, or its words apart. */
function namedTerm(
  pieces: readonly QueryPiece[],
  known: readonly string[][],
  vocabulary: Vocabulary,
): Term | undefined {
  if (pieces.some(({ quoted }) => quoted) || pieces.every(({ filler }) => filler)) return undefined;
  const typed = pieces.flatMap(({ words }) => words);
  const parts = pieces.flatMap((piece) => piece.parts);
  const words = pieces.map((piece, n) => known[n]?.[0] ?? piece.words[0] ?? '');
  const keys = [typed, words, parts].map((own) => nameKey(own.join(' ')));
  const others = keys.map((key) => vocabulary.names(key)).find(Boolean);
  // Several words that the text says otherwise are one matter as well: "side effects".
  const isPhrase = words.length > 1 && keys.some((key) => vocabulary.instead(key).length > 0);
  if (!others && !isPhrase) return undefined;
  const own: Way[] = words.every((word) => vocabulary.has(word))
    ? [
        { words, worth: 1 },
        ...(words.length > 1
          ? [{ words: contentWords(pieces, words), apart: true, worth: worth.apart }]
          : (known[0]?.slice(1).map((word) => ({ words: [word], worth: worth.spelling })) ?? [])),
      ]
    : [];
  const joined = typed.join('');
  if (words.length > 1 && vocabulary.has(joined)) own.push({ words: [joined], worth: 1 });
  if (own.length === 0) own.push(...partWays(parts, vocabulary));
  const ways = (others ?? []).map((synonym) => ({
    words: synonym.split(/\s+/).flatMap((word) => wordForms(word)[0] ?? []),
    worth: worth.synonym,
    synonym,
  }));
  return { text: textOf(pieces), ways: [...own, ...ways] };
}

/** Words that the site also writes as one: "immuno therapy", "PD 1". */
function joinedTerm(
  pieces: readonly QueryPiece[],
  known: readonly string[][],
  vocabulary: Vocabulary,
): Term | undefined {
  if (pieces.length < 2 || pieces.length > longestJoin) return undefined;
  if (pieces.some(({ quoted }) => quoted) || pieces.every(({ filler }) => filler)) return undefined;
  const joined = pieces.flatMap(({ words }) => words).join('');
  if (joined.length < 3 || !vocabulary.has(joined)) return undefined;
  const words = pieces.map((piece, n) => known[n]?.[0] ?? piece.words[0] ?? '');
  const apart = words.every((word) => vocabulary.has(word))
    ? [
        { words, worth: 1 },
        { words: contentWords(pieces, words), apart: true, worth: worth.apart },
      ]
    : [];
  const parts = pieces.flatMap((piece) => piece.words);
  const ways = [{ words: [joined], worth: 1 }, ...apart, ...compoundWays(parts, vocabulary)];
  return { text: textOf(pieces), ways };
}

function wordTerms(piece: QueryPiece, known: readonly string[], vocabulary: Vocabulary): Reading {
  const { text, words, parts, quoted, open } = piece;
  if (quoted) return quotedTerm(piece, vocabulary);
  const [word = ''] = words;
  const ways: Way[] = known.map((other, n) => ({
    words: [other],
    worth: n === 0 ? 1 : worth.spelling,
  }));
  // One letter is hardly ever the whole word; two may be.
  if (open && (word.length < 2 || (ways.length === 0 && word.length < shortestBeginning)))
    return { terms: [], unknown: [] };
  if (open && !vocabulary.has(word)) {
    for (const other of vocabulary.completions(word, completionLimit))
      if (!known.includes(other))
        ways.push({ words: [other], worth: worth.completion, completes: true });
  }
  if (ofSection.test(word) && parts.every((part) => vocabulary.has(part))) {
    // The text names figures of the review so.
    return { terms: [{ text, ways: [...ways, { words: parts, worth: 1 }] }], unknown: [] };
  }
  const inParts = parts.length > 1 ? parts : ways.length > 0 ? [] : numberParts(word);
  if (inParts.length > 0) {
    ways.push(...compoundWays(inParts, vocabulary), ...partWays(inParts, vocabulary));
    if (ways.length === 0) {
      const terms = inParts.map((part) => ({
        text: part,
        ways: knownWords(part, vocabulary).map((other) => ({ words: [other], worth: 1 })),
      }));
      return { terms: terms.filter((term) => term.ways.length > 0), unknown: [text] };
    }
  }
  if (ways.length > 0)
    return { terms: [{ text, ways, ...(piece.light && { light: true }) }], unknown: [] };
  const instead = insteadWays(text, vocabulary);
  return { terms: instead.length > 0 ? [{ text, ways: instead }] : [], unknown: [text] };
}

/** A compound in two known pieces, and what is against something by the name of that: anti-PD-1, PD-1. */
function compoundWays(parts: readonly string[], vocabulary: Vocabulary): Way[] {
  const pairs = parts
    .slice(1)
    .map((_, n) => [parts.slice(0, n + 1).join(''), parts.slice(n + 1).join('')]);
  return pairs
    .filter((pair) => pair.every((word) => vocabulary.has(word)))
    .flatMap(([first = '', second = '']) => [
      { words: [first, second], worth: 1 },
      { words: [first, second], apart: true, worth: worth.apart },
      ...(first === 'anti' ? [{ words: [second], worth: worth.against }] : []),
    ]);
}

/** A compound by its parts, side by side or apart; none if a part is nowhere. */
function partWays(parts: readonly string[], vocabulary: Vocabulary): Way[] {
  const words = parts.flatMap((part) => knownWords(part, vocabulary)[0] ?? []);
  if (words.length < parts.length) return [];
  return [
    { words, worth: 1 },
    { words, apart: true, worth: worth.apart },
  ];
}

/** A quotation is found as it stands or not at all. */
function quotedTerm({ text, words }: QueryPiece, vocabulary: Vocabulary): Reading {
  const unknown = words.filter(
    (word) => !vocabulary.has(word) && vocabulary.family(word).length === 0,
  );
  if (unknown.length > 0) return { terms: [], unknown };
  return { terms: [{ text: `“${text}”`, ways: [{ words, worth: 1 }] }], unknown: [] };
}

function contentWords(pieces: readonly QueryPiece[], words: readonly string[]): string[] {
  return words.filter((_, n) => !pieces[n]?.filler);
}

function textOf(pieces: readonly QueryPiece[]): string {
  return pieces.map(({ text }) => text).join(' ');
}

/** The same terms, each also by what the text says instead of a word that readers type. */
export function readOtherwise(terms: readonly Term[], vocabulary: Vocabulary): Term[] {
  return terms.map((term) => {
    const { text, ways } = term;
    const typed = ways.find(({ synonym }) => !synonym)?.words.join(' ') ?? text;
    const known = new Set(ways.map(({ synonym }) => synonym));
    const added = [...new Set([text, typed])].flatMap((name) => insteadWays(name, vocabulary));
    return { ...term, ways: [...ways, ...added.filter(({ synonym }) => !known.has(synonym))] };
  });
}

function insteadWays(name: string, vocabulary: Vocabulary): Way[] {
  return vocabulary.instead(nameKey(name)).map((synonym) => ({
    words: synonym.split(/\s+/).flatMap((word) => wordForms(word)[0] ?? []),
    worth: worth.instead,
    instead: true,
    synonym,
  }));
}
