import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../src/diagrams/renderer/chromium.ts';
import { packedHost } from './packed-host.ts';

/** A phone in a hospital's cellar: 1.6 Mbit/s, 150 ms there and back. */
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 200_000,
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
  const host = await packedHost(dist, change);
  const browser = await launchChromium();
  return {
    origin: host.origin,
    visitor: (slower = 1) => visitor(browser, slower),
    close: async () => {
      await browser.close();
      host.close();
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
