/**
 * Puts a query into the address bar without a new entry in the history.
 * @param hash the place on the page to keep in the address; none when left out
 */
export function keepAddress(query: string, hash = ''): void {
  try {
    history.replaceState(null, '', location.pathname + query + hash);
  } catch {
    // Safari allows 100 changes in 30 seconds; a later one will do.
  }
}

/** Copies the address of this page with another query, and says in a sentence how that went. */
export async function copyAddress(query: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(location.origin + location.pathname + query);
    return 'Link to this selection copied.';
  } catch {
    return 'Copying is not allowed here; the address of this page is the link.';
  }
}
