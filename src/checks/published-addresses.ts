import { parse } from 'node-html-parser';

/** What on a page has an address of its own: parts, figures, tables, claims, objectives, entries, notes, changes. */
const BLOCKS = [
  ':is(h1, h2, h3)[id]',
  'figure[id]',
  '.claim[id]',
  '.objectives li[id]',
  '[data-search][id]',
  ':is(tbody, tr)[id]',
  '.side-note[id]',
  '.update[id]',
  '.change[id]',
]
  .map((block) => `main ${block}`)
  .join(', ');

/**
 * The addresses that the pages publish: each page and each of its blocks, in page order.
 * @param pages built pages by root-relative address, `/glossary/`; those kept out of search engines publish none
 */
export function publishedAddresses(pages: Iterable<{ path: string; html: string }>): string[] {
  return Array.from(pages, ({ path, html }) => {
    const root = parse(html);
    if (root.querySelector('meta[name=robots][content*=noindex]')) return [];
    // What the page repeats from elsewhere for its notes, and the frames of dialogs, is not published.
    for (const part of root.querySelectorAll('io-side-notes, dialog')) part.remove();
    return [path, ...root.querySelectorAll(BLOCKS).map(({ id }) => `${path}#${id}`)];
  }).flat();
}
