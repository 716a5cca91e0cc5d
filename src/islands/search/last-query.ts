/** Where a tab keeps what was last asked in the dialog; it is gone with the tab. */
const key = 'io-search-last';

/** What was last asked in this tab, on whatever page; nothing where the browser keeps nothing. */
export function lastQuery(): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a query for the next page of this tab; an empty one is forgotten. */
export function keepQuery(query: string): void {
  try {
    if (query) sessionStorage.setItem(key, query);
    else sessionStorage.removeItem(key);
  } catch {
    // The next page then begins with an empty field.
  }
}
