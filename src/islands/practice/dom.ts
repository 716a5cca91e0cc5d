import { make } from '../question/dom.ts';

/** The address of a place on the site. */
export function siteHref(path: string): string {
  return `${document.documentElement.dataset['base'] ?? '/'}${path}`;
}

/** A link to a place on the site. */
export function link(path: string, ...content: readonly (Node | string)[]): HTMLAnchorElement {
  const element = make('a', '', ...content);
  element.href = siteHref(path);
  return element;
}
