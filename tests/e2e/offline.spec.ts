import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { type Host, makeEdition, startHost } from './host.ts';
import { answer, start } from './practice.ts';
import { chooseAnswer } from './question.ts';
import { test as base, expect, pages, sections, visit } from './site.ts';
import { take } from './take.ts';

const built = fileURLToPath(new URL('../../dist/', import.meta.url));
const basePath: string = JSON.parse(readFileSync(`${built}manifest.webmanifest`, 'utf8')).scope;
const editions: Record<'first' | 'second', string> = { first: '', second: '' };

/** Each test has a host of its own on which the first edition is deployed. */
const test = base.extend<{ host: Host }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  host: async ({}, use) => {
    const host = await startHost(basePath);
    host.deploy(editions.first);
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => use(host.origin + basePath),
});

// One after the other: each process that runs some of them would pack both editions for itself.
test.describe.configure({ mode: 'default', timeout: 180_000 });
// A worker outlives its test, and so does a network that is cut: each test has a browser's context of its own.
test.use({ serviceWorkers: 'allow', reuseContext: false });

test.beforeAll(async () => {
  for (const name of ['first', 'second'] as const) editions[name] = await makeEdition(built, name);
});

test.afterAll(() => {
  for (const dist of Object.values(editions)) rmSync(dist, { recursive: true });
});

const notice = (page: Page) => page.locator('footer io-offline');
const kept = 'Available offline';
const waiting = 'A new edition is ready';

/** One visit to the home page, until all is kept: the pages of this host travel unpressed, so each part is asked for. */
async function visitOnce(page: Page): Promise<void> {
  await page.goto('./');
  for (const part of [/^Keep this site/, /^Keep search and files/])
    await notice(page).getByRole('button', { name: part }).click();
  await expect(notice(page)).toHaveText(kept, { timeout: 60_000 });
}

async function cutNetwork(context: BrowserContext, host: Host): Promise<void> {
  await host.stop();
  await context.setOffline(true);
}

/** Which editions the open page is made of: its HTML and a script. */
async function editionsOf(page: Page): Promise<string> {
  const found = await page.evaluate(() => {
    const { dataset } = document.documentElement;
    return [dataset['edition'], dataset['script']];
  });
  return [...new Set(found)].join(' and ');
}

/** Ends the session and starts the site anew, until it is of this edition. */
async function restart(context: BrowserContext, edition: string): Promise<Page> {
  let page: Page | undefined;
  await expect(async () => {
    for (const open of context.pages()) await open.close();
    page = await context.newPage();
    await page.goto('./');
    expect(await editionsOf(page)).toBe(edition);
  }).toPass();
  return page as Page;
}

async function search(page: Page, query: string): Promise<void> {
  await page.locator('button.search-trigger').click();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('searchbox').fill(query);
  await expect(dialog.locator('.search-results a').first()).toContainText(new RegExp(query, 'i'));
}

test('after one visit to the home page all pages, diagrams, the search, practice and the app are there without network', async ({
  page,
  context,
  host,
}) => {
  await visitOnce(page);
  await cutNetwork(context, host);
  await test.step('all pages, diagrams and the search', async () => {
    // Also on the page that came before there was a worker; no other cache knows the address with a query.
    expect(await page.evaluate(async () => (await fetch('./trials.json?1')).status)).toBe(200);
    await search(page, 'abscopal');

    for (const path of pages) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(200);
      expect(response?.fromServiceWorker(), path).toBe(true);
      await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
      expect(await editionsOf(page), path).toBe('first');
      if (!sections.includes(path)) continue;
      const text = page.locator('figure .figure-scroll svg text');
      if ((await text.count()) > 0) await expect(text.first(), path).toBeVisible();
    }

    await visit(page, './ici-combinations/');
    await search(page, 'abscopal');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#/);
    await expect(notice(page)).toHaveText(kept, { timeout: 60_000 });
  });
  await test.step('practice', async () => {
    await start(page, '?section=introduction&kinds=questions&size=1');
    await answer(page, true, '2');
    await expect(page.locator('.verdict')).toContainText('Right');
    await page.goto('./progress/');
    await page.waitForLoadState('networkidle');
  });
  await test.step('what follows an address, or is missing at its end, makes no difference', async () => {
    await page.goto('./search/?q=ici');
    await expect(page.getByRole('main').locator('.search-results a').first()).toContainText(/ICI/i);
    await page.goto('./glossary?from=mail#anergy');
    await expect(page).toHaveURL(/\/glossary\/\?from=mail#anergy$/);
    await expect(page.locator('#anergy')).toBeInViewport();
    await page.goto('./trials/index.html');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/trials/i);
    // Chromium does not ask a worker for links with `download` (its issue 40410035); others do.
    const table = await page.evaluate(async () => (await fetch('../trials.csv?take=along')).text());
    expect(table).toBe(readFileSync(`${built}trials.csv`, 'utf8').replace('\ufeff', ''));
  });
  await test.step('what an installed app needs is valid, and there', async () => {
    const session = await context.newCDPSession(page);
    const { errors, data } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const { start_url, scope, display, icons } = JSON.parse(data ?? '');
    expect({ start_url, scope, display }).toEqual({
      start_url: basePath,
      scope: basePath,
      display: 'standalone',
    });
    for (const { src, sizes } of icons) {
      const width = await page.evaluate(async (address) => {
        const icon = new Image();
        icon.src = address;
        await icon.decode();
        return icon.naturalWidth;
      }, src);
      if (sizes !== 'any') expect(`${width}x${width}`, src).toBe(sizes);
    }
    await page.goto(start_url);
    expect(await editionsOf(page)).toBe('first');
  });
});

test.describe('educators', () => {
  // Thumbnails; blocks for frames, which the host is asked for first; the list of blocks where it is not kept.
  test.use({ expected: /\.svg|\/embed\/|take\/index\.json|Failed to load resource/ });

  test('without network educators take questions, give a paper and read a class', async ({
    page,
    context,
    host,
  }) => {
    await visitOnce(page);
    await cutNetwork(context, host);
    await take(page, { kind: 'question', level: 'recall' }, 1);
    await take(page, { kind: 'chart' }, 1, 1);
    await visit(page, './educators/basket/');
    await page.getByRole('button', { name: 'GIFT', exact: true }).click();
    await expect(page.getByRole('button', { name: /^Save selection\.gift/ })).toBeVisible();
    const playlist = await page.getByLabel('Address of the playlist').inputValue();
    const paper = await page.getByLabel('Address of the paper').inputValue();
    await page.goto(paper);
    await page.getByRole('button', { name: 'Start the paper' }).click();
    await answer(page, true, '3');
    await page.getByRole('button', { name: 'Hand in' }).press('Enter');
    const result = page.getByLabel('Your result as a short text');
    await expect(result).toHaveValue(/^IOP1 /);
    const line = await result.inputValue();
    await visit(page, './educators/class/');
    await page.getByLabel('Results, one a line').fill(line);
    await expect(page.getByRole('row').nth(1)).toContainText('1 of 1 (100%)');
    // A playlist shows its blocks in their frames, of which a question is answered in place.
    await page.goto(playlist);
    const block = (n: number) => page.locator('.block iframe').nth(n).contentFrame();
    await expect(block(1).locator('figure svg').first()).toBeVisible();
    await chooseAnswer(block(0).locator('io-question'), false);
    await block(0)
      .getByRole('button', { name: /certain/i })
      .click();
    await expect(block(0).locator('.rationale').first()).toBeVisible();
    await page.getByRole('link', { name: 'On its page' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('with the text alone on the device, a playlist says what it lacks', async ({
    page,
    context,
    host,
  }) => {
    await page.goto('./');
    await notice(page)
      .getByRole('button', { name: /^Keep this site/ })
      .click();
    await expect(notice(page)).toContainText('without search', { timeout: 60_000 });
    await cutNetwork(context, host);
    await page.goto('./playlist/#v=1&b=zzzzz');
    await expect(page.locator('[data-said]')).toContainText(
      /Without network, playlists work where/,
    );
  });
});

test.describe('an unknown address', () => {
  test.use({ expected: /no-such-section|^error: Failed to load resource: .*404/ });

  test('is answered as such without network, and by the host with it', async ({
    page,
    context,
    host,
  }) => {
    await visitOnce(page);
    host.asked.length = 0;
    expect((await page.goto('./no-such-section/'))?.status()).toBe(404);
    expect(host.asked).toContain('/no-such-section/index.html');
    // A page that is of no edition has its scripts from the host.
    await page.waitForLoadState('networkidle');
    await cutNetwork(context, host);
    expect((await page.goto('./no-such-section/deeper/'))?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No page has this address');
    expect(await editionsOf(page)).toBe('first');
  });
});

test('a new deployment is fetched beside the old edition, and opens only after the session', async ({
  page,
  context,
  host,
}) => {
  await visitOnce(page);
  host.deploy(editions.second);
  host.asked.length = 0;
  // No test asks for the update: the browser looks for it after a navigation.
  await page.goto('./glossary/');
  await expect(notice(page)).toContainText(waiting, { timeout: 15_000 });
  expect(host.asked).toContain('/offline/text.pack');
  expect(host.asked.filter((file) => /\.woff2$|pagefind|\/icons\//.test(file))).toEqual([]);

  // Neither reloads nor other pages nor other tabs end the session.
  const other = await context.newPage();
  for (const go of [
    () => page.reload(),
    () => page.goto('./'),
    () => page.goto('./ici-combinations/'),
  ]) {
    await go();
    expect(await editionsOf(page)).toBe('first');
    await expect(notice(page)).toContainText(waiting);
  }
  await other.goto('./trials/');
  expect(await editionsOf(other)).toBe('first');
  await page.close();
  await other.goto('./about/');
  expect(await editionsOf(other)).toBe('first');
  // Code of the old edition that is loaded late is not on the host any more.
  await search(other, 'abscopal');

  const next = await restart(context, 'second');
  await expect(notice(next)).toHaveText(kept, { timeout: 60_000 });
  const caches = await next.evaluate(() => window.caches.keys());
  // Beside the edition there are the notes of what the reader asked for.
  expect(caches.filter((name) => !name.endsWith(' notes'))).toHaveLength(1);
  await cutNetwork(context, host);
  const older = await next.evaluate(async (paths) => {
    const texts = await Promise.all(paths.map(async (path) => (await fetch(path)).text()));
    return paths.filter((_, i) => !texts[i]?.includes('data-edition="second"'));
  }, pages);
  expect(older).toEqual([]);
});

for (const [how, by] of [
  ['fails', () => 503],
  ['is still the one of before', () => editions.first],
] as const) {
  test.describe(() => {
    test.use({ expected: /^503 / });
    test(`a deployment of which one file ${how} is left alone until it is whole`, async ({
      page,
      context,
      host,
    }) => {
      await visitOnce(page);
      host.deploy(editions.second);
      // What the pack does not bring is asked for file by file.
      host.disturb(['/offline/text.pack', '/trials/index.html'], by());
      const attempt = () =>
        page.evaluate(async () => {
          const registration = await navigator.serviceWorker.ready;
          await registration.update().catch(() => {});
          const worker = registration.installing;
          while (worker && !['installed', 'redundant'].includes(worker.state))
            await new Promise((resolve) => worker.addEventListener('statechange', resolve));
          return worker?.state;
        });
      expect(await attempt()).toBe('redundant');
      await expect(notice(page)).toHaveText(kept, { timeout: 60_000 });
      const again = await restart(context, 'first');
      await again.goto('./trials/');
      expect(await editionsOf(again)).toBe('first');

      host.disturb();
      // The browser joins a check for updates to one that is still running.
      await expect(async () => {
        await again.reload();
        await expect(notice(again)).toContainText(waiting, { timeout: 6_000 });
      }).toPass();
      const next = await restart(context, 'second');
      await next.goto('./trials/');
      expect(await editionsOf(next)).toBe('second');
    });
  });
}
