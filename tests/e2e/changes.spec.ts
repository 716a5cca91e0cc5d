import { expectNoFaults } from './axe-faults.ts';
import { expect, test, visit } from './site.ts';

/** The marks of a page. */
const MARK = 'main a.change-mark';

test('a mark leads to the entry, which says what stood there, and the entry leads back', async ({
  page,
}) => {
  await visit(page, './changes/');
  const entry = page.locator('.change').first();
  const id = await entry.getAttribute('id');
  const place = entry.locator('.what a').first();
  const address = await place.getAttribute('href');
  await place.click();
  await expect(page).toHaveURL(new RegExp(`${address}$`));

  const mark = page.locator(`${MARK}[href$="/changes/#${id}"]`).first();
  await expect(mark).toHaveText(/^(?:corrected|completed|changed) \d+ [A-Z][a-z]{2} \d{4}$/);
  await expect(mark).toHaveAccessibleName(new RegExp(`^${await mark.textContent()}: `));
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/changes/#${id}$`));
  await expect(page.locator(`#${id}`)).toBeInViewport();
  await expect(page.locator(`#${id} dt`)).toHaveText(['Before', 'Now', 'Why']);
  await page.goBack();
  await expect(mark).toBeVisible();
});

test('a mark is not copied with the text it stands beside', async ({ page }) => {
  await visit(page, './changes/');
  const places = await page
    .locator('.change .what a')
    .evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ href }) => href));
  const address = places.find((href) => href.includes('/glossary/#')) ?? places[0] ?? '';
  await visit(page, address);
  const mark = page.locator(MARK).first();
  const copied = await mark.evaluate((link) => {
    const around = link.parentElement ?? link;
    getSelection()?.selectAllChildren(around);
    return getSelection()?.toString() ?? '';
  });
  expect(copied).not.toContain(await mark.textContent());
});

test('in print a mark says where to look', async ({ page }) => {
  await visit(page, './changes/');
  await page.locator('.change .what a').first().click();
  await page.emulateMedia({ media: 'print' });
  const mark = page.locator(MARK).first();
  await expect(mark).toBeVisible();
  await expect(mark).toHaveCSS('border-top-width', '0px');
  const after = await mark.evaluate((link) => getComputedStyle(link, '::after').content);
  expect(after).toContain('Changes');
});

test('with its background sources open the page passes axe in light and dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await visit(page, './changes/');
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('main details'))
      (details as HTMLDetailsElement).open = true;
  });
  await expectNoFaults(page);
});

test('nothing is wider than the narrowest screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of ['./changes/', './about/']) {
    await visit(page, path);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, path).toBeLessThanOrEqual(320);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the entries are read and lead to their places and back', async ({ page }) => {
    await page.goto('./changes/');
    const id = await page.locator('.change').first().getAttribute('id');
    await page.locator('.change .what a').first().click();
    await page.locator(`${MARK}[href$="/changes/#${id}"]`).first().click();
    await expect(page.locator(`#${id}`)).toBeInViewport();
  });
});
