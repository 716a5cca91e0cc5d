import { expectNoFaults } from './axe-faults.ts';
import { expect, openDetails, test, visit } from './site.ts';

/** The marks of a page. */
const MARK = 'main a.change-mark';

test('an entry of the changes and its marks lead to each other, marks stay out of copies and say in print where to look', async ({
  page,
}) => {
  await visit(page, './changes/');
  const entry = page.locator('.change').first();
  const id = await entry.getAttribute('id');
  const places = await page
    .locator('.change .what a')
    .evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ href }) => href));
  const mark = page.locator(`${MARK}[href$="/changes/#${id}"]`).first();

  const expectNarrow = async (path: string) => {
    await page.setViewportSize({ width: 320, height: 700 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, path).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1280, height: 900 });
  };
  await test.step('the changes are not wider than the narrowest screen', () =>
    expectNarrow('./changes/'));

  await test.step('with its background sources open the page passes axe in light and dark', async () => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await openDetails(page);
    await expectNoFaults(page);
    await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  });

  await test.step('an entry leads to its place', async () => {
    const place = entry.locator('.what a').first();
    const address = await place.getAttribute('href');
    await place.click();
    await expect(page).toHaveURL(new RegExp(`${address}$`));
    await expect(mark).toHaveText(/^(?:corrected|completed|changed) \d+ [A-Z][a-z]{2} \d{4}$/);
    await expect(mark).toHaveAccessibleName(new RegExp(`^${await mark.textContent()}: `));
  });

  await test.step('in print a mark says where to look', async () => {
    await page.emulateMedia({ media: 'print' });
    const first = page.locator(MARK).first();
    await expect(first).toBeVisible();
    await expect(first).toHaveCSS('border-top-width', '0px');
    const after = await first.evaluate((link) => getComputedStyle(link, '::after').content);
    expect(after).toContain('Changes');
    await page.emulateMedia({ media: null });
  });

  await test.step('a mark leads to the entry, which says what stood there, and the entry leads back', async () => {
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/changes/#${id}$`));
    await expect(page.locator(`#${id}`)).toBeInViewport();
    await expect(page.locator(`#${id} dt`)).toHaveText(['Before', 'Now', 'Why']);
    await page.goBack();
    await expect(mark).toBeVisible();
  });

  await test.step('a mark is not copied with the text it stands beside', async () => {
    const address = places.find((href) => href.includes('/glossary/#')) ?? places[0] ?? '';
    await visit(page, address);
    const first = page.locator(MARK).first();
    const copied = await first.evaluate((link) => {
      const around = link.parentElement ?? link;
      getSelection()?.selectAllChildren(around);
      return getSelection()?.toString() ?? '';
    });
    expect(copied).not.toContain(await first.textContent());
  });

  await test.step('the page about the site is not wider than the narrowest screen', async () => {
    await visit(page, './about/');
    await expectNarrow('./about/');
  });
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
