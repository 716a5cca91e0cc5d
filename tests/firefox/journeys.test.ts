import { join } from 'node:path';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Host, startHost } from '../e2e/host.ts';
import { downloaded, firefoxPath, press, said, startFirefox, until } from './firefox.ts';

const dist = join(import.meta.dirname, '../../dist');

if (!firefoxPath)
  process.stdout.write(
    'Firefox is not installed (Debian: firefox-esr; elsewhere FIREFOX_PATH names it): its journeys are skipped.\n',
  );

const KINDS = ['concordance', 'matching', 'multiple', 'number', 'order', 'short', 'single'];

/**
 * What Firefox says where a page was left while the worker answered one of its requests: that request has no
 * address any more. One that a page in use misses is named with its address.
 */
const CUT_OFF = 'Error: Failed to load ‘’. A ServiceWorker intercepted the request';

/** One reader goes through the site in Firefox; what a step leaves behind the next one finds. */
describe.skipIf(!firefoxPath)('in Firefox', () => {
  let host: Host;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  const visit = async (path: string) => {
    await page.goto(host.origin + path);
    await page.waitForSelector('button.search-trigger');
  };

  beforeAll(async () => {
    host = await startHost('/');
    host.deploy(dist);
    browser = await startFirefox();
    page = await browser.newPage();
    page.on('pageerror', (error) => {
      if (!String(error).startsWith(CUT_OFF)) faults.push(String(error));
    });
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });

  test('a section is read, and its contents lead through it', async () => {
    await visit('/prostate-fla/');
    expect(await page.title()).toContain('prostate');
    const part = await page.$eval(
      '.contents a:last-of-type',
      (link) => (link as HTMLAnchorElement).hash,
    );
    await page.evaluate((id) => document.querySelector(id)?.scrollIntoView(), part);
    await until('the mark of the part', () => page.$(`.contents a[aria-current][href$="${part}"]`));
  });

  test('a citation shows its reference where it stands, and Escape closes it', async () => {
    await (await page.waitForSelector('.prose > p .cite a'))?.click();
    await said(page, '.note', /Reference \d+/);
    await page.keyboard.press('Escape');
    await until('no note', async () => !(await page.$('.note')));
  });

  test('a search leads to a block', async () => {
    await (await page.$('button.search-trigger'))?.click();
    await page.keyboard.type('cryoablation');
    await said(page, '.search-status', /\d+ results/);
    await (await page.waitForSelector('.search-results a'))?.click();
    await until('the page of the result', () => page.url().includes('#'));
  });

  test('every kind of question takes an answer and gives its reasons', async () => {
    await visit('/artificial-intelligence/');
    await page.waitForSelector('io-question-stack.ready');
    const kinds = await page.$$eval('main io-question', (all) =>
      Object.entries(
        Object.fromEntries(
          all.map((item) => {
            const data = item.querySelector('script[type="application/json"]')?.textContent;
            return [String(JSON.parse(data ?? '{}').key?.type), item.id] as const;
          }),
        ),
      ),
    );
    expect(kinds.map(([kind]) => kind).sort()).toEqual(KINDS);
    for (const [kind, id] of kinds) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, id);
      await page.waitForSelector(`#${id}`, { visible: true });
      await answer(page, id, kind);
      await until(`an answered ${kind} question`, () =>
        page.$(`#${id}[data-phase=answered], #${id} [data-asks=nothing]`),
      );
    }
  }, 90_000);

  test('a card is practised', async () => {
    await page.goto(`${host.origin}/practice/?section=introduction&kinds=cards&size=4`);
    await (await page.waitForSelector('[data-start]:not(:disabled)'))?.click();
    await page.waitForSelector('[data-stage] .stem', { visible: true });
    await page.keyboard.press(' ');
    await page.waitForSelector('.grades', { visible: true });
    await page.keyboard.press('3');
    await said(page, '[data-place]', /2/);
  });

  test('what was done is exported, erased and imported again', async () => {
    await visit('/progress/');
    await press(page, 'main', 'Export to a file');
    const { path, text } = await downloaded();
    const answered = (JSON.parse(text).events as { kind: string }[]).filter(
      ({ kind }) => kind === 'answered',
    );
    expect(answered.length).toBeGreaterThan(3);
    await press(page, 'main', 'Erase everything');
    await press(page, '[data-erase-dialog]', 'Erase');
    await said(page, '[data-said=erase]', /\w/);
    const field = await page.waitForSelector('input[data-import]');
    await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
    await press(page, '[data-import-choice]', 'Add to mine');
    await said(page, '[data-said=import]', /\d/);
  });

  test('a chosen theme holds on the next page, and Back leads back', async () => {
    await visit('/glossary/');
    await page.select('header io-theme select', 'dark');
    await visit('/references/');
    const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
    expect(await theme()).toBe('dark');
    await page.evaluate(() => history.back());
    await until('the page before', () => new URL(page.url()).pathname === '/glossary/');
    expect(await theme()).toBe('dark');
  });

  test('a section is printed', async () => {
    await visit('/introduction/');
    const pdf = Buffer.from(await page.pdf());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.byteLength).toBeGreaterThan(20_000);
  });

  test('nothing was reported on the way', () => {
    expect(faults).toEqual([]);
  });

  test('once kept, the site is read and searched without its host', async () => {
    await visit('/');
    await said(page, 'footer io-offline', /Available offline, without search/);
    await page.click('footer io-offline button');
    await said(page, 'footer io-offline', /Available offline$/);
    await host.stop();
    await page.goto(`${host.origin}/conclusion/`);
    await said(page, 'h1', /What the four topics/);
    await page.goto(`${host.origin}/search/?q=ablation`);
    await said(page, 'main .search-status', /\d+ results/);
  }, 90_000);
});

/** Answers a question of any kind as its reader would, and says how sure that is. */
async function answer(page: Page, id: string, kind: string): Promise<void> {
  await page.evaluate((name) => {
    const item = document.getElementById(name);
    const radios = [
      ...(item?.querySelectorAll<HTMLInputElement>('.options input[type=radio]') ?? []),
    ];
    for (const group of new Set(radios.map((radio) => radio.name)))
      radios.find((radio) => radio.name === group)?.click();
    for (const select of item?.querySelectorAll('select') ?? []) {
      select.selectedIndex = 1;
      select.dispatchEvent(new Event('input', { bubbles: true }));
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
    const field = item?.querySelector<HTMLInputElement>('input[type=text]');
    if (field) field.value = item?.querySelector<HTMLInputElement>('input[type=range]')?.max ?? '1';
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    const model = item?.querySelector<HTMLDetailsElement>('details.model');
    if (model) model.open = true;
    item?.querySelector<HTMLButtonElement>('button.confirm')?.click();
  }, id);
  // A belief is not graded, and nobody is asked how sure of it one is.
  if (kind === 'concordance') return;
  const sure = await page.waitForSelector(`#${id} .confidence button:not(:disabled)`, {
    visible: true,
  });
  await sure?.evaluate((button) => (button as HTMLElement).click());
}
