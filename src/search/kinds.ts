/** What a search result can be, in the order in which filters show them. */
export const searchKinds = [
  'section',
  'claim',
  'figure',
  'table',
  'term',
  'procedure',
  'trial',
  'reference',
  'update',
  'note',
  'lab',
  'page',
  'question',
] as const;

export type SearchKind = (typeof searchKinds)[number];

/** Whether a word from HTML or from an address names a kind of search result. */
export function isSearchKind(word: string | null | undefined): word is SearchKind {
  return searchKinds.includes(word as SearchKind);
}
