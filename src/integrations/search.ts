import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { courseFolder } from '../course/read/course-folder.ts';
import { serveSearchIndex } from '../search/indexing/dev-server.ts';
import { readContent } from './read-content.ts';
import { searchNames } from './search-names.ts';

/** Serves in dev a search index of the dev server's own pages. */
export function search(): AstroIntegration {
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
    },
  };
}
