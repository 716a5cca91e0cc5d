import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { chromiumArguments, chromiumPath } from '../../src/diagrams/renderer/chromium.ts';

/** What a first search costs, from opening the dialog to the first whole result. */
export interface FirstSearch {
  milliseconds: number;
  /** As it travels, without the heads of answers. */
  kilobytes: number;
  requests: number;
}

/** A phone in a hospital's cellar: 1.6 Mbit/s, 150 ms there and back. */
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 200_000,
};
/** Between two keys, in milliseconds. */
const keyPause = 50;
/** After which a page is left alone, in milliseconds. */
const quiet = 2_000;
const text = /\.(?:html|js|css|svg|json|webmanifest|xml|txt)$/;

/**
 * Opens the dialog of a built page on a slow line with `/`, types a query, and waits for the first result.
 * @param dist the built site, served with text compressed, as hosts do
 */
export async function firstSearch(dist: string, query: string): Promise<FirstSearch> {
  const server = await serve(dist);
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: chromiumArguments,
  });
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', line);
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/glossary/`, { waitUntil: 'networkidle' });
    await page.locator('io-search button').first().waitFor();
    // What the page fetches for itself has come by now.
    await page.waitForTimeout(quiet);
    const watch = await page.evaluateHandle(watchFirstResult);
    await page.keyboard.press('/');
    await page.keyboard.type(query, { delay: keyPause });
    return await watch.evaluate(({ first }) => first);
  } finally {
    await browser.close();
    server.close();
  }
}

async function serve(dist: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.replace(
      /\/$/,
      '/index.html',
    );
    try {
      const content = readFileSync(join(dist, path));
      const isText = text.test(path);
      const types: Record<string, string> = {
        html: 'text/html',
        js: 'text/javascript',
        css: 'text/css',
      };
      response.setHeader(
        'content-type',
        types[path.replace(/.*\./, '')] ?? 'application/octet-stream',
      );
      if (isText) response.setHeader('content-encoding', 'gzip');
      response.end(isText ? gzipSync(content) : content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Runs in the page: watches from the first key to the first result with a marked word, with what was fetched for it. */
function watchFirstResult(): { first: Promise<FirstSearch> } {
  performance.clearResourceTimings();
  let start = 0;
  const begin = (): void => {
    start ||= performance.now();
  };
  addEventListener('keydown', begin, { capture: true });
  const first = new Promise<FirstSearch>((resolve) => {
    const list = document.querySelector('dialog [data-search-results]');
    new MutationObserver((_, observer) => {
      if (!list?.querySelector('mark')) return;
      observer.disconnect();
      const end = performance.now();
      const fetched = (
        performance.getEntriesByType('resource') as PerformanceResourceTiming[]
      ).filter(({ startTime, responseEnd }) => startTime >= start && responseEnd <= end);
      resolve({
        milliseconds: end - start,
        kilobytes: fetched.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1000,
        requests: fetched.length,
      });
    }).observe(list ?? document, { childList: true, subtree: true });
  });
  return { first };
}
