import { isSearchKind, type SearchKind } from '../../model/search-kinds.ts';

/** Longer questions are cut here; the reader is told. */
export const queryLimit = 200;

/** What the reader asks for, as the address of the search page keeps it. */
export interface SearchState {
  /** One line, at most {@link queryLimit} characters, nothing that cannot be shown. */
  query: string;
  kind: SearchKind | undefined;
}

/** A query that can be searched, and whether something had to be cut off. */
export interface CleanQuery {
  query: string;
  cut: boolean;
}

/** Makes one searchable line of whatever was typed, pasted or put into the address. */
export function cleanQuery(raw: string): CleanQuery {
  const visible = raw.replace(/\p{Cf}/gu, '').replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ');
  const line = [...visible.trim()];
  return { query: line.slice(0, queryLimit).join('').trim(), cut: line.length > queryLimit };
}

/** Reads `?q=…&kind=…`; any string is safe, an unknown kind counts as none. */
export function parseState(search: string): SearchState & { cut: boolean } {
  const params = new URLSearchParams(search);
  const kind = params.get('kind');
  return {
    ...cleanQuery(params.get('q') ?? ''),
    kind: isSearchKind(kind) ? kind : undefined,
  };
}

/** The inverse of {@link parseState}: `?q=…&kind=…`, or nothing when nothing is asked for. */
export function formatState({ query, kind }: SearchState): string {
  const params = new URLSearchParams();
  if (query) params.set('q', query);
  if (kind) params.set('kind', kind);
  return params.size > 0 ? `?${params}` : '';
}

/** A stretch of an excerpt; `marked` where it answers the query. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/**
 * Takes Pagefind's excerpt apart, which is text with `<` and `>` escaped and `<mark>` around single
 * words; neighboring marked words become one part, and an ellipsis never stands on a line alone.
 */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return excerpt
    .replace(/<\/mark>(\s+)<mark>/g, '$1')
    .replace(/^… | …$/g, (ellipsis) => ellipsis.replace(' ', '\u00A0'))
    .split(/(<mark>.*?<\/mark>)/s)
    .filter(Boolean)
    .map((part) => ({
      text: part
        .replace(/<\/?mark>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>'),
      marked: part.startsWith('<mark>'),
    }));
}

/** A record that answers a query, before its text is loaded. */
export interface Hit {
  /** Pagefind's id of the record. */
  id: string;
  /** Comparable only within one answer. */
  score: number;
}

/** What a hit through a synonym is worth beside one for the reader's own words. */
const synonymWeight = 0.9;

/**
 * One list from the answers to a query and to its variants, best first. Scores count relative to the
 * best of their answer; a record found more than once keeps its best place and its first excerpt.
 * @param answers the answer to the reader's own words first
 */
export function mergeHits<T extends Hit>(answers: readonly (readonly T[])[]): T[] {
  return tally(answers)
    .map(({ hit, worths }) => ({
      hit,
      worth: Math.max(...worths.map((worth, at) => (at === 0 ? worth : worth * synonymWeight))),
    }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ hit }) => hit);
}

/**
 * One list from the answers to each word of a query: what has more of the words comes first, and what
 * has less than half of them is left out if anything has more.
 */
export function gatherHits<T extends Hit>(answers: readonly (readonly T[])[]): T[] {
  const found = tally(answers).map(({ hit, worths }) => ({
    hit,
    words: worths.filter((worth) => worth > 0).length,
    worth: worths.reduce((sum, worth) => sum + worth, 0),
  }));
  const enough = Math.min(answers.length / 2, Math.max(0, ...found.map(({ words }) => words)));
  return found
    .filter(({ words }) => words >= enough)
    .sort((a, b) => b.words - a.words || b.worth - a.worth)
    .map(({ hit }) => hit);
}

/** Each record once, in the order of finding, with its worth in every answer: from 0, not found, to 1, best. */
function tally<T extends Hit>(answers: readonly (readonly T[])[]): { hit: T; worths: number[] }[] {
  const records = new Map<string, { hit: T; worths: number[] }>();
  for (const [at, hits] of answers.entries()) {
    const best = Math.max(0, ...hits.map((hit) => hit.score)) || 1;
    for (const hit of hits) {
      const record = records.get(hit.id) ?? { hit, worths: answers.map(() => 0) };
      record.worths[at] = hit.score / best;
      records.set(hit.id, record);
    }
  }
  return [...records.values()];
}

/** How many hits there are of each kind; kinds without any are left out. */
export function countKinds(hits: readonly { kind: SearchKind }[]): Map<SearchKind, number> {
  const counts = new Map<SearchKind, number>();
  for (const { kind } of hits) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** The names of each kind: one, several. */
export const kindNames: Record<SearchKind, readonly [string, string]> = {
  section: ['Text', 'Text'],
  figure: ['Figure', 'Figures'],
  table: ['Table', 'Tables'],
  term: ['Term', 'Terms'],
  procedure: ['Procedure', 'Procedures'],
  trial: ['Trial', 'Trials'],
  reference: ['Reference', 'References'],
  question: ['Question', 'Questions'],
  card: ['Card', 'Cards'],
};

/** How an answer was found, for {@link answerText}. */
export interface Finding {
  all: number;
  ofKind: number;
  /** Variants of the query that found something too. */
  synonyms: readonly string[];
  /** Whether nothing had all words of the query, so that results have some of them. */
  partial: boolean;
}

/** So many synonyms are named; more would only be read past. */
const namedSynonyms = 3;

/** What the line above the results says once a query has been answered. */
export function answerText(
  { query, kind, cut }: SearchState & CleanQuery,
  { all, ofKind, synonyms, partial }: Finding,
): string {
  const results = all === 1 ? '1 result' : `${all} results`;
  const also = synonyms.slice(0, namedSynonyms).map((synonym) => `“${synonym}”`);
  const sentences = [
    all === 0 && `No result for “${query}”; try fewer or other words.`,
    all > 0 && (kind ? `${kindNames[kind][1]}: ${ofKind} of ${results}.` : `${results}.`),
    partial && 'Nothing has all of these words; the results have some of them.',
    also.length > 0 && `Also searched for ${also.join(', ')}.`,
    cut && `Only the first ${queryLimit} characters were searched.`,
  ];
  return sentences.filter(Boolean).join(' ');
}

/** What the line above the results says when the index could not be loaded. */
export function failureText({ online, dev }: { online: boolean; dev: boolean }): string {
  if (dev) return 'The search index could not be made; the terminal of the dev server says why.';
  return online
    ? 'The search index could not be loaded. Type again to try once more.'
    : 'You are offline and the search index is not on this device yet. It will be after a first search online.';
}
