import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { serveSearchIndex } from './search-dev.ts';
import { writeSearchIndex } from './search-index.ts';

/** Makes the search index from the built pages, and in dev from the dev server's own pages. */
export function search(): AstroIntegration {
  let base = '/';
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:server:setup': ({ server, logger }) => serveSearchIndex(server, base, logger),
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const count = await writeSearchIndex(fileURLToPath(dir));
        logger.info(`${count} records in ${Math.round(performance.now() - started)} ms`);
      },
    },
  };
}
