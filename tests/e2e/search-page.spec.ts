import type { Locator, Page } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';
import { expect, sections, test } from './site.ts';

const button = (page: Page): Locator => page.locator('button.search-trigger');
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Search' });

const ownField = (page: Page): Locator => page.getByRole('main').getByRole('searchbox');
const ownStatus = (page: Page): Locator => page.getByRole('main').locator('[aria-live]');

test('the address asks, and keeps what is asked, whatever it is', async ({ page }) => {
  await test.step('what the address names is asked, and what is typed is kept there', async () => {
    await page.goto('./search/?q=ICI&kind=term');
    await expect(ownField(page)).toHaveValue('ICI');
    await expect(ownStatus(page)).toContainText(/^Terms: \d+ of/);
    await ownField(page).fill('anergy');
    await expect(page).toHaveURL(/\/search\/\?q=anergy&kind=term$/);
    await page.reload();
    await expect(ownField(page)).toHaveValue('anergy');
    await ownField(page).fill('');
    await expect(page).toHaveURL(/\/search\/\?kind=term$/);
  });
  await test.step('the shortcuts lead to its own field', async () => {
    await expect(button(page)).toBeVisible();
    await ownField(page).blur();
    await expect(ownField(page)).not.toBeFocused();
    await page.keyboard.press('/');
    await expect(ownField(page)).toBeFocused();
    await expect(dialog(page)).toBeHidden();
  });
  await test.step('markup in the address is only text', async () => {
    const query = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const alerts: string[] = [];
    page.on('dialog', (shown) => {
      alerts.push(shown.message());
      return shown.dismiss();
    });
    await page.goto(`./search/?q=${encodeURIComponent(query)}&kind=%3Cb%3E`);
    await expect(ownField(page)).toHaveValue(query);
    await expect(ownStatus(page)).not.toBeEmpty();
    await expect(page.locator('io-search-page img, io-search-page script')).toHaveCount(0);
    expect(alerts).toEqual([]);
  });
  await test.step('a very long query is cut, and the reader is told', async () => {
    await page.goto(`./search/?q=${'ablation+'.repeat(60)}`);
    await expect(ownStatus(page)).toContainText('Only the first 200 characters were searched.');
  });
});

test('a list grows below, stands at the same place after Back, is named by its address and passes axe', async ({
  page,
}) => {
  await page.goto('./search/?q=ablation');
  const items = page.getByRole('main').locator('.search-results > li');
  await test.step('more results are added below, and the focus moves to the first of them', async () => {
    await expect(items).toHaveCount(20);
    await page.getByRole('button', { name: 'Show more results' }).click();
    await expect(items).toHaveCount(40);
    await expect(items.nth(20).getByRole('link')).toBeFocused();
    await expect(page).toHaveURL(/\/search\/\?q=ablation&n=40$/);
  });
  await test.step('Back returns to the same list and the same place in it', async () => {
    const link = items.nth(25).getByRole('link');
    await link.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(500);
    await link.click();
    await expect(page).not.toHaveURL(/\/search\//);
    await page.goBack();
    await expect(items).toHaveCount(40);
    await expect(link).toBeInViewport();
    await expect(link).toBeFocused();
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(5);
  });
  await test.step('the address says how much is shown, and that passes axe', async () => {
    await page.goto('./search/?q=ablation&n=40');
    await expect(items).toHaveCount(40);
    await expect(page.getByRole('button', { name: 'Show more results' })).toBeVisible();
    await expect(ownStatus(page)).toContainText('results');
    expect(await axeFaults(page, 'with advice')).toEqual([]);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the button is a link to a page that says honestly what it needs, and where else to look', async ({
    page,
  }) => {
    await page.goto('./');
    await expect(button(page)).toBeHidden();
    await page.locator('a.search-trigger').click();
    await expect(page).toHaveURL(/\/search\/$/);
    const notice = page.locator('main noscript');
    await expect(notice.locator('p')).toBeVisible();
    await expect(notice.locator('p')).toContainText(
      'Search runs in your browser and needs JavaScript, which is off.',
    );
    for (const path of ['glossary', 'trials', 'references', ...sections.map((s) => s.slice(2, -1))])
      await expect(notice.locator(`a[href$="/${path}/"]`)).toBeVisible();
    await expect(notice.locator('li').first()).toBeVisible();
    await expect(page.getByRole('main').getByRole('searchbox')).toBeHidden();
  });
});
