import { setTimeout } from 'node:timers/promises';
import { launchChromium } from '../../src/diagrams/renderer/chromium.ts';
import { packedHost } from './packed-host.ts';

/** Milliseconds without a request after which a visit is taken to be over. */
const QUIET = 3000;

/** How long a page may take, in milliseconds: the map of 1,500 sections is packed for a minute before it is sent. */
const PATIENCE = 600_000;

/** What was asked of the host. */
export interface Visit {
  requests: number;
  /** Compressed. */
  kilobytes: number;
}

/** What a browser that was never here asks for until it has the page, and until it has what it keeps unasked. */
export async function firstVisit(
  dist: string,
  path: string,
): Promise<{ page: Visit; whole: Visit }> {
  const host = await packedHost(dist);
  const browser = await launchChromium();
  const visit = async (serviceWorkers: 'allow' | 'block'): Promise<Visit> => {
    const before = host.sent.length;
    const context = await browser.newContext({ serviceWorkers });
    const page = await context.newPage();
    await page.goto(host.origin + path, { waitUntil: 'load', timeout: PATIENCE });
    for (let known = -1; known !== host.sent.length; await setTimeout(QUIET))
      known = host.sent.length;
    await context.close();
    const sent = host.sent.slice(before);
    return {
      requests: sent.length,
      kilobytes: sent.reduce((sum, bytes) => sum + bytes, 0) / 1000,
    };
  };
  try {
    return { page: await visit('block'), whole: await visit('allow') };
  } finally {
    await browser.close();
    host.close();
  }
}
