import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumArguments, chromiumPath } from '../../src/diagrams/renderer/chromium.ts';

/** A phone in a hospital's cellar: 1.6 Mbit/s, 150 ms there and back. */
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 200_000,
};
const text = /\.(?:html|js|css|svg|json|webmanifest|xml|txt)$/;
const types: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};

/** A built site at the other end of a slow line. */
export interface SlowSite {
  /** Where it stands, without a slash at the end. */
  origin: string;
  /** A page as of a first visit, whose processor is so many times slower than this one. */
  visitor(slower?: number): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Serves a folder with text compressed, as hosts do.
 * @param change what an address with a query gets instead of the file
 */
export async function slowSite(
  dist: string,
  change: (html: string) => string = (html) => html,
): Promise<SlowSite> {
  const server = await serve(dist, change);
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: chromiumArguments,
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    visitor: (slower = 1) => visitor(browser, slower),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

async function visitor(browser: Browser, slower: number): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', line);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return page;
}

async function serve(dist: string, change: (html: string) => string): Promise<Server> {
  const packed = new Map<string, Buffer>();
  const server = createServer(({ url = '/' }, response) => {
    const { pathname, search } = new URL(url, 'http://localhost');
    const path = pathname.replace(/\/$/, '/index.html');
    const isText = text.test(path);
    try {
      let body = packed.get(url);
      if (!body) {
        const file = readFileSync(join(dist, path));
        const content = search ? Buffer.from(change(file.toString())) : file;
        body = isText ? brotliCompressSync(content) : content;
        packed.set(url, body);
      }
      const type = types[path.replace(/.*\./, '')] ?? 'application/octet-stream';
      response.setHeader('content-type', type);
      if (isText) response.setHeader('content-encoding', 'br');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
