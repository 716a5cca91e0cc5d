import { readdirSync, readFileSync } from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';

const file = (path: string) => new URL(`../../${path}`, import.meta.url);
const addresses = [
  ...readFileSync(file('dist/sitemap-0.xml'), 'utf8').matchAll(/<loc>([^<]+)/g),
].map(([, address = '']) => new URL(address).pathname);
const home = addresses.reduce((a, b) => (a.length <= b.length ? a : b));

/** Every page of the built site, to go to under any base path: `./`, `./glossary/`. */
export const pages = [...addresses.map((path) => `./${path.slice(home.length)}`), './404.html'];

/** The pages that teach a section of the review. */
export const sections = readdirSync(file('content/sections')).map(
  (name) => `./${name.replace('.mdx', '')}/`,
);

/**
 * On a busy machine a font can come too late for the first paint. It is then left out rather than
 * moving text (`font-display: optional`), and the browser remarks that it was preloaded for nothing.
 */
const LATE_FONT = /\.woff2 was preloaded using link preload but not used/;

/**
 * A test in which the page must stay silent: no console message, no error, no failed request, no request
 * to another host. `expected` says which messages the test itself provokes.
 */
export const test = base.extend<{ expected: RegExp | undefined; silence: undefined }>({
  expected: [undefined, { option: true }],
  silence: [
    async ({ context, baseURL, expected }, use) => {
      const noise: string[] = [];
      const { origin } = new URL(baseURL ?? '');
      context.on('console', (message) => {
        // Playwright itself remarks on the service worker that its configuration blocks.
        if (!message.text().endsWith('blocked by Playwright'))
          noise.push(`${message.type()}: ${message.text()}`);
      });
      context.on('weberror', (error) => noise.push(`error: ${error.error().message}`));
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && url.origin !== origin) noise.push(`asked ${url}`);
      });
      context.on('requestfailed', (request) => {
        // What a reader leaves before it has come is no failure.
        const reason = request.failure()?.errorText;
        if (reason !== 'net::ERR_ABORTED') noise.push(`failed ${request.url()}: ${reason}`);
      });
      context.on('response', (response) => {
        if (response.status() >= 400) noise.push(`${response.status()} ${response.url()}`);
      });
      await use(undefined);
      // The next test may have the same context, and no right that it did not ask for.
      await context.clearPermissions();
      expect(noise.filter((line) => !expected?.test(line) && !LATE_FONT.test(line))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Goes to a page and waits until its islands work. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('button.search-trigger')).toBeAttached();
}

/** Opens all that is folded in what a page says. */
export async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('main details'))
      details.open = true;
  });
  await expect(page.locator('main details[open] > summary').first()).toBeVisible();
}

/**
 * Which typeface a page has at the first paint is left to chance; what is measured or pictured waits for the site's own.
 * The changed style is not the one that the page's policy allows by its hash: such a test has `bypassCSP`.
 */
export async function inItsTypefaces(page: Page): Promise<void> {
  await page.route(/\/(?:\?[^/]*)?$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('font-display:optional', 'font-display:block');
    await route.fulfill({ response, body });
  });
}
