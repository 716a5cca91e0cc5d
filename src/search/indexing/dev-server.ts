import { gzipSync } from 'node:zlib';
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import type { SearchNames } from '../names.ts';
import { searchIndex, siteRecords } from './write-index.ts';

type DevServer = HookParameters<'astro:server:setup'>['server'];
type Files = Map<string, Uint8Array>;

const pageLimit = 500;

/**
 * Serves `/pagefind/` in dev, made in memory when first asked for. After a change the next question
 * is still answered by the old index, while a new one is made for the one after.
 */
export function serveSearchIndex(
  server: DevServer,
  base: string,
  names: () => SearchNames,
  logger: AstroIntegrationLogger,
): void {
  const files: Files = new Map();
  let isStale = true;
  let making: Promise<void> | undefined;
  server.watcher.on('all', () => {
    isStale = true;
  });
  const make = async (): Promise<void> => {
    try {
      const records = siteRecords(await crawl(server, base));
      // An author waits for the index, and for none of its bytes.
      const made = await searchIndex(records, names(), (content) => gzipSync(content));
      for (const { path, content } of made) files.set(path, content);
    } catch (error) {
      isStale = true;
      logger.error(String(error));
    }
    making = undefined;
  };
  server.middlewares.use(async (request, response, next) => {
    const file = /\/pagefind\/([^?]+)/.exec(request.url ?? '')?.[1];
    if (!file) return next();
    if (isStale && !making) {
      isStale = false;
      making = make();
    }
    if (files.size === 0) await making;
    const content = files.get(file);
    response.statusCode = content ? 200 : 404;
    response.setHeader('content-type', 'application/octet-stream');
    response.end(content);
  });
}

/** Fetches every page that can be reached by links from the home page. */
async function crawl(server: DevServer, base: string): Promise<{ path: string; html: string }[]> {
  const root = `/${base}/`.replace(/\/+/g, '/');
  const origin = new URL(server.resolvedUrls?.local[0] ?? 'http://localhost:4321').origin;
  const paths = new Set([root]);
  const pages = new Map<string, string>();
  for (const path of paths) {
    const answer = await fetch(origin + path);
    if (!answer.ok && path === root) throw new Error(`search: ${path} gave ${answer.status}`);
    if (!answer.ok || !answer.headers.get('content-type')?.includes('html')) continue;
    const html = await answer.text();
    const at = new URL(answer.url).pathname;
    pages.set(`/${at.slice(root.length)}`, html);
    for (const [, link = ''] of html.matchAll(/<a\s[^>]*?href="([^"#]+)/g)) {
      const url = URL.parse(link, origin + at);
      // What ends like a file is a download, not a page.
      const isPage = url?.pathname.startsWith(root) && !/\.\w+$/.test(url.pathname);
      if (paths.size < pageLimit && url?.origin === origin && isPage) {
        paths.add(url.pathname);
      }
    }
  }
  return [...pages].map(([path, html]) => ({ path, html }));
}
