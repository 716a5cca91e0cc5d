import { isSearchKind, type SearchKind } from '../../search/kinds.ts';

/** Longer questions are cut here; the reader is told. */
export const queryLimit = 200;
/** More results than this are not kept in an address. */
const shownLimit = 1000;

/** What the reader asks for, as the address of the search page keeps it. */
export interface SearchState {
  /** One line, at most {@link queryLimit} characters, nothing that cannot be shown. */
  query: string;
  kind: SearchKind | undefined;
  /** How many results are shown, if more than at first. */
  shown?: number | undefined;
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

/**
 * Where in the clean query one types, for completing that word.
 * @param caret the caret's place in the raw text
 */
export function caretIn(raw: string, caret: number | null): number | undefined {
  const before = raw.slice(0, caret ?? 0);
  return /\S$/.test(before) ? cleanQuery(before).query.length : undefined;
}

/** Reads `?q=…&kind=…&n=…`; any string is safe, what is unknown counts as none. */
export function parseState(search: string): SearchState & { cut: boolean } {
  const params = new URLSearchParams(search);
  const kind = params.get('kind');
  const shown = Number(params.get('n') ?? '');
  return {
    ...cleanQuery(params.get('q') ?? ''),
    kind: isSearchKind(kind) ? kind : undefined,
    shown: Number.isInteger(shown) && shown > 0 ? Math.min(shown, shownLimit) : undefined,
  };
}

/** The inverse of {@link parseState}: `?q=…&kind=…&n=…`, or nothing when nothing is asked for. */
export function formatState({ query, kind, shown }: SearchState): string {
  const params = new URLSearchParams();
  if (query) params.set('q', query);
  if (kind) params.set('kind', kind);
  if (query && shown) params.set('n', `${shown}`);
  return params.size > 0 ? `?${params}` : '';
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
  claim: ['Key sentence', 'Key sentences'],
  figure: ['Figure', 'Figures'],
  table: ['Table', 'Tables'],
  term: ['Term', 'Terms'],
  procedure: ['Procedure', 'Procedures'],
  trial: ['Trial', 'Trials'],
  reference: ['Reference', 'References'],
  update: ['Later report', 'Later reports'],
  note: ['Source note', 'Source notes'],
  lab: ['Lab', 'Labs'],
  page: ['Page', 'Pages'],
  question: ['Question', 'Questions'],
};
