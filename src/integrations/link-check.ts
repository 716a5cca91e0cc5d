import { brokenLinks, readBuiltPage } from '../checks/site-links.ts';
import { counted } from '../lib/counted.ts';
import { distFiles, distPages } from './dist-files.ts';
import { stopBuild } from './stop-build.ts';

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
