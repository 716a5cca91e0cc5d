import { readdirSync, readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
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

/** The faults that axe finds against WCAG 2.2 AA, one line each; of all rules, or of those that see colors. */
export async function axeFaults(page: Page, rules: 'all' | 'colors' = 'all'): Promise<string[]> {
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const chosen =
    rules === 'all'
      ? builder.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'])
      : builder.withRules(['color-contrast', 'link-in-text-block']);
  // What lies under the header that stays can be scrolled into the free.
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('header.site')?.style.setProperty('position', 'relative');
  });
  // The other mode is for frames of other hosts, which there are none of; it takes three times as long.
  const { violations, passes } = await chosen.setLegacyMode().analyze();
  expect(passes.length).toBeGreaterThan(rules === 'all' ? 10 : 0);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, any, all, none }) =>
        `${id}: ${target.join(' ')}: ${[...any, ...all, ...none].map(({ message }) => message).join('; ')}`,
    ),
  );
}
