/**
 * What the names of this site's caches begin with. Caches belong to a whole origin, on which other
 * folders can hold other sites.
 * @param worker address of the worker's script, which stands right below the site's base
 */
export function ownCaches(worker: string): string {
  return `offline ${new URL('./', worker).pathname} `;
}
