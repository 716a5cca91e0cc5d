import type { Page } from '@playwright/test';
import { expect, test, visit } from './site.ts';

/** How many pages the browser prints, in the format that the page asks for. */
async function printedPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** Whether all of a page is on a paper as wide as the window, which a file can be made of. */
async function expectWhole(page: Page, path: string): Promise<void> {
  const [paper, content] = await page.evaluate(() => [
    document.documentElement.clientWidth,
    document.documentElement.scrollWidth,
  ]);
  expect(content, path).toBeLessThanOrEqual(paper ?? 0);
  expect((await page.pdf({ format: 'A4' })).byteLength, path).toBeGreaterThan(20_000);
}

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
});

test('a section is printed whole, in black on white, with its key, and without what is there to use it, lies over it or was not chosen', async ({
  page,
}) => {
  await visit(page, './ici-combinations/');
  await expect(page.locator('io-question-stack:not(.ready)')).toHaveCount(0);
  await expect(page.locator('.prose .folded-question').last()).toBeVisible();
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown is printed.
  const words = () => page.locator('body').innerText();
  const before = await words();
  await test.step('it is its text: no header, no menus, no controls', async () => {
    for (const gone of [
      ...['header.site', '#course', '.permalink', 'nav.next', 'io-search'],
      ...['.controls > :is(a, button)', '.controls .ways', '.take > summary'],
    ])
      await expect(page.locator(gone).filter({ visible: true }), gone).toHaveCount(0);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('.prose > p').first()).toBeVisible();
    await expect(page.locator('figure svg').first()).toBeVisible();
  });
  await test.step('print is black on white, whatever the theme', async () => {
    await expect(page.locator('.prose')).toHaveCSS('color', 'rgb(0, 0, 0)');
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(page.locator('figure svg.dg text').first()).toHaveCSS('fill', 'rgb(0, 0, 0)');
  });
  await test.step('what is folded on the screen is printed in full', async () => {
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
  await test.step('the key is the last thing, on a sheet of its own, with the reasons of what is right', async () => {
    const key = page.locator('.printed-key');
    await expect(key).toHaveCSS('break-before', 'page');
    expect(await key.evaluate((part) => part.matches('article > :last-child'))).toBe(true);
    const single = key.locator('li', { has: page.locator('.alone.other') }).first();
    await expect(single.locator('p:visible')).toHaveCount(1);
    await expect(single.locator('p:visible')).toHaveText(/^\s*[A-F], right:\s+\S/);
  });
  // As wide as upright paper.
  await page.setViewportSize({ width: 660, height: 900 });
  await test.step('there is no cut at the side', () => expectWhole(page, './ici-combinations/'));
  await test.step('text, figures, checks and key take at most 16 pages', async () => {
    expect(await printedPages(page)).toBeLessThanOrEqual(16);
  });
  await page.setViewportSize({ width: 1280, height: 900 });
  await test.step('one chooses what of a section to print, for this print alone', async () => {
    await page.evaluate(() => {
      window.print = () => {};
    });
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
  await test.step('what lies over the page or stands open on it prints as if it did not', async () => {
    expect(await words()).toBe(before);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.prose .cite a').first().click();
    await page.locator('.folded-question:visible summary').first().click();
    await page.locator('.objectives summary').click();
    await page.getByRole('button', { name: 'Print' }).click();
    await expect(page.getByRole('dialog', { name: 'What to print' })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    expect(await words()).toBe(before);
  });
});

test('the trials are printed whole on three pages, and addresses are spelled out', async ({
  page,
}) => {
  await test.step('the trials are whole and take three pages', async () => {
    // On its side, as the table has its paper.
    await page.setViewportSize({ width: 1000, height: 900 });
    await visit(page, './trials/');
    await expectWhole(page, './trials/');
    expect(await printedPages(page)).toBeLessThanOrEqual(3);
  });
  await test.step('addresses are spelled out', async () => {
    await visit(page, './references/');
    const spelled = await page
      .locator('main a[href^="http"]')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
    expect(spelled.length).toBeGreaterThan(10);
    expect(spelled.filter((content) => !/attr\(href\)|https?:/.test(content))).toEqual([]);
  });
});
