import type { Page } from '@playwright/test';
import { expect, test, visit } from './site.ts';

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
});

test('a printed section is its text: no header, no menus, no controls', async ({ page }) => {
  await visit(page, './ici-combinations/');
  for (const gone of [
    ...['header.site', '#course', '.permalink', 'nav.next', 'io-search'],
    ...['.controls > :is(a, button)', '.controls .ways', '.take > summary'],
  ])
    for (const part of await page.locator(gone).all()) await expect(part, gone).toBeHidden();
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('.prose > p').first()).toBeVisible();
  await expect(page.locator('figure svg').first()).toBeVisible();
});

test('print is black on white, whatever the theme', async ({ page }) => {
  await visit(page, './ici-combinations/');
  await expect(page.locator('.prose')).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.locator('figure svg.dg text').first()).toHaveCSS('fill', 'rgb(0, 0, 0)');
});

test('what is folded on the screen is printed in full', async ({ page }) => {
  await visit(page, './ici-combinations/');
  // Answers stand in a key at the end instead, and the text version of a picture that is there is left out.
  const folded = page.locator(
    '.opening details, .prose > :not(figure) details:not(.model, .answer), .take:not(:has(.table)) > .chart-table, .since details, io-side-notes details',
  );
  const hidden = await folded.evaluateAll((all) =>
    all.flatMap((details) =>
      [...details.children]
        .filter((child) => child.localName !== 'summary')
        .filter(
          (child) =>
            !child.checkVisibility({ contentVisibilityAuto: true }) ||
            child.getBoundingClientRect().height < 10,
        )
        .map(
          (child) =>
            `${details.parentElement?.textContent?.trim().slice(0, 40)}: ${child.localName}`,
        ),
    ),
  );
  expect(hidden).toEqual([]);
  await expect(page.locator('#here-ref-6')).toBeVisible();
});

test('addresses are spelled out', async ({ page }) => {
  await visit(page, './references/');
  const spelled = await page
    .locator('main a[href^="http"]')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
  expect(spelled.length).toBeGreaterThan(10);
  expect(spelled.filter((content) => !/attr\(href\)|https?:/.test(content))).toEqual([]);
});

test('a page can be printed whole, without a cut at the side', async ({ page }) => {
  // Upright for a section, on its side for the table of trials.
  for (const [path, width] of [
    ['./ici-combinations/', 660],
    ['./trials/', 1000],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await visit(page, path);
    const [paper, content] = await page.evaluate(() => [
      document.documentElement.clientWidth,
      document.documentElement.scrollWidth,
    ]);
    expect(content, path).toBeLessThanOrEqual(paper ?? 0);
    expect((await page.pdf({ format: 'A4' })).byteLength, path).toBeGreaterThan(20_000);
  }
});

/** How many pages the browser prints, in the format that the page asks for. */
async function printedPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('a section takes at most 16 pages with text, figures, checks and key, the trials take three', async ({
  page,
}) => {
  await visit(page, './ici-combinations/');
  await expect(page.locator('.prose .folded-question').last()).toBeVisible();
  expect(await printedPages(page)).toBeLessThanOrEqual(16);
  await visit(page, './trials/');
  expect(await printedPages(page)).toBeLessThanOrEqual(3);
});

test('the key is the last thing of a section, on a sheet of its own, with the reasons of what is right', async ({
  page,
}) => {
  await visit(page, './ici-combinations/');
  const key = page.locator('.printed-key');
  await expect(key).toHaveCSS('break-before', 'page');
  expect(await key.evaluate((part) => part.matches('article > :last-child'))).toBe(true);
  const single = key.locator('li', { has: page.locator('.alone.other') }).first();
  await expect(single.locator('p:visible')).toHaveCount(1);
  await expect(single.locator('p:visible')).toHaveText(/^\s*[A-F], right:\s+\S/);
});

test('what lies over the page or stands open on it prints as if it did not', async ({ page }) => {
  await visit(page, './ici-combinations/');
  await expect(page.locator('io-question-stack:not(.ready)')).toHaveCount(0);
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown is printed.
  const words = () => page.locator('body').innerText();
  const before = await words();
  await page.emulateMedia({ media: 'screen' });
  await page.locator('.prose .cite a').first().click();
  await page.locator('.folded-question:visible summary').first().click();
  await page.locator('.objectives summary').click();
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.getByRole('dialog', { name: 'What to print' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  expect(await words()).toBe(before);
});

test('one chooses what of a section to print, for this print alone', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {};
  });
  await visit(page, './ici-combinations/');
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Print' }).click();
  const dialog = page.getByRole('dialog', { name: 'What to print' });
  for (const name of ['text', 'figures', 'key', 'references'])
    await dialog.locator(`input[name=${name}]`).uncheck();
  await dialog.getByRole('button', { name: 'Print' }).click();
  await page.emulateMedia({ media: 'print' });
  const shown = (selector: string) => page.locator(selector).locator('visible=true').count();
  for (const gone of ['.prose > p', '.prose > figure', '.printed-key', 'io-side-notes li'])
    expect(await shown(gone), gone).toBe(0);
  expect(await shown('.folded-question .options > li')).toBeGreaterThan(20);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  for (const back of ['.prose > p', '.prose > figure', '.printed-key', 'io-side-notes li'])
    expect(await shown(back), back).toBeGreaterThan(0);
});
