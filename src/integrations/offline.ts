import type { AstroIntegration } from 'astro';
import { byteWords } from '../lib/byte-words.ts';
import { counted } from '../lib/counted.ts';
import { retiringScript, writeWorker } from '../offline/script.ts';

/** In dev nothing is kept for reading without network, and what a built site left in the browser is taken away. */
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
    },
  };
}

/**
 * Lets a built site be read without network: writes `sw.js`, which keeps the site, and the packs in which it travels.
 * @returns in a line what is kept
 */
export async function keepOffline(dist: string): Promise<string> {
  const { version, files, bytes, sizes } = await writeWorker(dist);
  return `kept for offline: ${counted(files, 'file')}, ${byteWords(bytes)}, as ${version}; the text travels in ${byteWords(sizes.text)}, the rest in ${byteWords(sizes.rest)}`;
}
