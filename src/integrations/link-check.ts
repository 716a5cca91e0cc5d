import { existsSync, readFileSync } from 'node:fs';
import { ADDRESS_FILE, listedAddresses } from '../checks/addresses.ts';
import { brokenLinks, readBuiltPage } from '../checks/site-links.ts';
import { counted } from '../lib/counted.ts';
import { distFiles, distPages } from './dist-files.ts';
import { stopBuild } from './stop-build.ts';

/**
 * All addresses ever published.
 * @param list where they are listed
 * @throws when there is no such list
 */
export function publishedAddresses(list: URL): string[] {
  if (!existsSync(list))
    stopBuild(
      `${ADDRESS_FILE} is missing, the list of all addresses ever published. Take it back from the history; a new course begins with an empty one.`,
    );
  return listedAddresses(readFileSync(list, 'utf8'));
}

/**
 * Stops a build in which a link leads nowhere, an id stands twice, or a published address is gone.
 * @param base where the site stands on its host, with or without a slash at the end
 * @returns in a line what was looked at
 */
export function checkLinks(dist: string, base: string, published: readonly string[]): string {
  const known = new Map<string, string>();
  const pages = Array.from(distPages(dist), ({ path, html }) => readBuiltPage(html, path, known));
  const root = base.endsWith('/') ? base : `${base}/`;
  const faults = brokenLinks(pages, new Set(distFiles(dist)), root, published);
  if (faults.length > 0)
    stopBuild(
      `${faults.length} broken ${faults.length === 1 ? 'address' : 'addresses'}\n${faults.map((f) => `  ${f}`).join('\n')}`,
    );
  return `${counted(published.length, 'published address', 'es')}, none of them broken, and no broken link`;
}
