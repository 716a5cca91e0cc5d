import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { byteWords } from '../lib/byte-words.ts';
import { counted } from '../lib/counted.ts';
import { retiringScript, writeWorker } from '../offline/script.ts';

/**
 * Lets the built site be read without network: writes `sw.js`, which keeps the site, and the packs in which it travels. In dev
 * nothing is kept, and what a built site left in the browser is taken away.
 * @param say says in a line what a build keeps
 */
export function offline(say: (line: string) => void): AstroIntegration {
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
      'astro:build:done': async ({ dir }) => {
        const { version, files, bytes, sizes } = await writeWorker(fileURLToPath(dir));
        say(
          `kept for offline: ${counted(files, 'file')}, ${byteWords(bytes)}, as ${version}; the text travels in ${byteWords(sizes.text)}, the rest in ${byteWords(sizes.rest)}`,
        );
      },
    },
  };
}
