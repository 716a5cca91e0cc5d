/** What stands in a query behind so many characters is not read. */
const LIMIT = 4000;

/** Reads a query, `?q=liver` or `q=liver`; any string of any length is safe. */
export function readQuery(search: string): URLSearchParams {
  return new URLSearchParams(search.slice(0, LIMIT));
}

/** Writes a query with its question mark; nothing when it asks for nothing. */
export function writeQuery(asked: URLSearchParams): string {
  return asked.size > 0 ? `?${asked}` : '';
}

/** The term that a query names, if the table of terms has it. */
export function termOf<K extends string>(
  terms: Readonly<Record<K, unknown>>,
  name: string | null,
): K | undefined {
  return name !== null && Object.hasOwn(terms, name) ? (name as K) : undefined;
}
