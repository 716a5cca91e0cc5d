import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ADDRESS_FILE, listedAddresses } from '../checks/addresses.ts';
import { brokenLinks, readBuiltPage } from '../checks/site-links.ts';
import { courseFolder } from '../course/read/course-folder.ts';
import { counted } from '../lib/counted.ts';
import { distFiles, distPages } from './dist-files.ts';
import { stopBuild } from './stop-build.ts';

/**
 * Stops a build in which a link leads nowhere, an id stands twice, or a published address is gone.
 * @param say says in a line what was looked at
 */
export function linkCheck(say: (line: string) => void): AstroIntegration {
  let base = '/';
  let list = new URL('file:///');
  let published: string[] = [];
  return {
    name: 'link-check',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        list = new URL(`${courseFolder()}/${ADDRESS_FILE}`, config.root);
      },
      // Before the first page is made: without the list nothing would keep the published addresses.
      'astro:build:start': () => {
        if (!existsSync(list))
          stopBuild(
            `${ADDRESS_FILE} is missing, the list of all addresses ever published. Take it back from the history; a new course begins with an empty one.`,
          );
        published = listedAddresses(readFileSync(list, 'utf8'));
      },
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const known = new Map<string, string>();
        const pages = Array.from(distPages(root), ({ path, html }) =>
          readBuiltPage(html, path, known),
        );
        const faults = brokenLinks(pages, new Set(distFiles(root)), base, published);
        if (faults.length > 0)
          stopBuild(
            `${faults.length} broken ${faults.length === 1 ? 'address' : 'addresses'}\n${faults.map((f) => `  ${f}`).join('\n')}`,
          );
        say(
          `${counted(published.length, 'published address', 'es')}, none of them broken, and no broken link`,
        );
      },
    },
  };
}
