import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { retiringScript, writeWorker } from '../offline/script.ts';

/**
 * Lets the built site be read without network: writes `sw.js`, which keeps every file of it. In dev
 * nothing is kept, and what a built site left in the browser is taken away.
 */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          if (!/\/sw\.js(?:\?|$)/.test(request.url ?? '')) return next();
          response.setHeader('content-type', 'text/javascript');
          response.end(await retiringScript());
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { version, files, bytes } = await writeWorker(fileURLToPath(dir));
        logger.info(`edition ${version}: ${files} files, ${(bytes / 1e6).toFixed(2)} MB`);
      },
    },
  };
}
