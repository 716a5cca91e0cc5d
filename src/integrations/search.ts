import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { courseFolder } from '../course/read/course-folder.ts';
import { counted } from '../lib/counted.ts';
import { serveSearchIndex } from '../search/indexing/dev-server.ts';
import { writeSearchIndex } from '../search/indexing/write-index.ts';
import { courseSummary } from './course-summary.ts';
import { distPages } from './dist-files.ts';
import { readContent } from './read-content.ts';
import { searchNames } from './search-names.ts';

/**
 * Makes the search index from the built pages, and in dev from the dev server's own pages.
 * @param say says in a line what a build made
 */
export function search(say: (line: string) => void): AstroIntegration {
  let base = '/';
  let root = '.';
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server, logger }) =>
        // The course as it is now, while an author works.
        serveSearchIndex(
          server,
          base,
          () => searchNames(readContent(join(root, courseFolder()))),
          logger,
        ),
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        const count = await writeSearchIndex(
          dist,
          distPages(dist),
          courseSummary(join(root, courseFolder())).names,
        );
        say(`search: ${counted(count, 'result')} to be found`);
      },
    },
  };
}
