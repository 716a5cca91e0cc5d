import { type SlowSite, slowSite } from './slow-line.ts';

/** What a first search costs, from opening the dialog to the first whole result. */
export interface FirstSearch {
  milliseconds: number;
  /** When the last key until then was pressed: on a busy machine the keys come late. */
  lastKey: number;
  /** As it travels, without the heads of answers. */
  kilobytes: number;
  requests: number;
}

/** Between two keys, in milliseconds. */
const keyPause = 50;
/** After which a page is left alone, in milliseconds. */
const quiet = 2_000;

/**
 * Opens the dialog of a built page on a slow line with `/`, types a query, and waits for the first result.
 * @param dist the built site
 */
export async function firstSearch(dist: string, query: string): Promise<FirstSearch> {
  const site = await slowSite(dist);
  try {
    // A host has its files compressed; here the first visitor waits for that.
    await visit(site, query);
    return await visit(site, query);
  } finally {
    await site.close();
  }
}

async function visit({ origin, visitor }: SlowSite, query: string): Promise<FirstSearch> {
  const page = await visitor();
  await page.goto(`${origin}/glossary/`, { waitUntil: 'networkidle' });
  await page.locator('io-search button').first().waitFor();
  // What the page fetches for itself has come by now.
  await page.waitForTimeout(quiet);
  const watch = await page.evaluateHandle(watchFirstResult);
  await page.keyboard.press('/');
  await page.keyboard.type(query, { delay: keyPause });
  const measured = await watch.evaluate(({ first }) => first);
  await page.context().close();
  return measured;
}

/** Runs in the page: watches from the first key to the first result with a marked word, with what was fetched for it. */
function watchFirstResult(): { first: Promise<FirstSearch> } {
  performance.clearResourceTimings();
  let start = 0;
  let lastKey = 0;
  const note = (): void => {
    start ||= performance.now();
    lastKey = performance.now() - start;
  };
  addEventListener('keydown', note, { capture: true });
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
        lastKey,
        kilobytes: fetched.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1000,
        requests: fetched.length,
      });
    }).observe(list ?? document, { childList: true, subtree: true });
  });
  return { first };
}
