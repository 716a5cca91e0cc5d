/** The base path of the site with a slash at both ends, e.g. `/` or `/reading-room/`. */
export const basePath = withSlashes(import.meta.env?.BASE_URL ?? '/');

/**
 * The address of a place on this site under its base path.
 * @param path root-relative, e.g. `/glossary/#anergy`
 */
export function href(path: string): string {
  return basePath + path.replace(/^\//, '');
}

/**
 * The full address of a place on this site, for canonical links, feeds and citations.
 * @param site the origin the site is built for, e.g. `https://example.org`
 */
export function absoluteHref(path: string, site: URL): string {
  return new URL(href(path), site).href;
}

function withSlashes(path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}
