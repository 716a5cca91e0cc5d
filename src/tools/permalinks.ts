/**
 * `npm run permalinks` adds the addresses of the built site that are not yet in
 * content/permalinks.txt. It only ever adds: an address that was published stays in the list.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { distPages } from '../integrations/dist-files.ts';

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

const HEADER = `# Every address that was ever published, in the order of publication. Lines are only added, by
# \`npm run permalinks\`. A line must resolve for ever: whoever moves a block leaves its id behind.
`;

/**
 * The addresses that the pages publish: each page and each of its blocks, in page order.
 * @param pages built pages by root-relative address, `/glossary/`; those kept out of search engines publish none
 */
export function publishedAddresses(pages: readonly { path: string; html: string }[]): string[] {
  return pages.flatMap(({ path, html }) => {
    const root = parse(html);
    if (root.querySelector('meta[name=robots][content*=noindex]')) return [];
    // What the page repeats from elsewhere for its notes, and the frames of dialogs, is not published.
    for (const part of root.querySelectorAll('io-notes, dialog')) part.remove();
    return [path, ...root.querySelectorAll(BLOCKS).map(({ id }) => `${path}#${id}`)];
  });
}

/** The addresses in the text of the list, without its comments. */
export function listedAddresses(text: string): string[] {
  return text.split('\n').filter((line) => line.startsWith('/'));
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '../..');
  const file = join(root, 'content/permalinks.txt');
  if (!existsSync(file)) writeFileSync(file, HEADER);
  const listed = new Set(listedAddresses(readFileSync(file, 'utf8')));
  const added = publishedAddresses(distPages(join(root, 'dist'))).filter((a) => !listed.has(a));
  appendFileSync(file, added.map((address) => `${address}\n`).join(''));
  process.stdout.write(`${added.length} addresses added, ${listed.size + added.length} in all\n`);
}
