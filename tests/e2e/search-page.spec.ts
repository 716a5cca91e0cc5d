import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';

const button = (page: Page): Locator => page.locator('button.search-trigger');
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Search' });

let messages: string[];

test.beforeEach(({ page }) => {
  messages = [];
  page.on('console', (message) => {
    // Fonts are optional, and the service worker is blocked by the configuration.
    if (!/preloaded using link preload|blocked by Playwright/.test(message.text()))
      messages.push(message.text());
  });
  page.on('pageerror', (error) => messages.push(error.message));
});

test.afterEach(() => {
  expect(messages).toEqual([]);
});

const ownField = (page: Page): Locator => page.getByRole('main').getByRole('searchbox');
const ownStatus = (page: Page): Locator => page.getByRole('main').locator('[aria-live]');

test('the address asks, and keeps what is asked', async ({ page }) => {
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

test('markup in the address is only text', async ({ page }) => {
  const query = '<script>alert(1)</script><img src=x onerror=alert(1)>';
  page.on('dialog', () => messages.push('an alert was shown'));
  await page.goto(`./search/?q=${encodeURIComponent(query)}&kind=%3Cb%3E`);
  await expect(ownField(page)).toHaveValue(query);
  await expect(ownStatus(page)).not.toBeEmpty();
  await expect(page.locator('io-search-page img, io-search-page script')).toHaveCount(0);
});

test('a very long query is cut, and the reader is told', async ({ page }) => {
  await page.goto(`./search/?q=${'ablation+'.repeat(60)}`);
  await expect(ownStatus(page)).toContainText('Only the first 200 characters were searched.');
});

test('more results are added below, and the focus moves to the first of them', async ({ page }) => {
  await page.goto('./search/?q=ablation');
  const items = page.getByRole('main').locator('.search-results > li');
  await expect(items).toHaveCount(20);
  await page.getByRole('button', { name: 'Show more results' }).click();
  await expect(items).toHaveCount(40);
  await expect(items.nth(20).getByRole('link')).toBeFocused();
});

test('Back returns to the same list and the same place in it', async ({ page }) => {
  await page.goto('./search/?q=ablation');
  const items = page.getByRole('main').locator('.search-results > li');
  await page.getByRole('button', { name: 'Show more results' }).click();
  await expect(items).toHaveCount(40);
  await expect(page).toHaveURL(/\/search\/\?q=ablation&n=40$/);
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

test('the address says how much is shown', async ({ page }) => {
  await page.goto('./search/?q=ablation&n=40');
  await expect(page.getByRole('main').locator('.search-results > li')).toHaveCount(40);
});

test('the shortcuts lead to its own field', async ({ page }) => {
  await page.goto('./search/');
  await expect(button(page)).toBeVisible();
  await page.keyboard.press('/');
  await expect(ownField(page)).toBeFocused();
  await expect(dialog(page)).toBeHidden();
});

test('it passes axe', async ({ page }) => {
  await page.goto('./search/?q=ablation');
  await expect(ownStatus(page)).toContainText('results');
  expect(await axeFaults(page, 'with advice')).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the button is a link to a page that says what it needs and where else to look', async ({
    page,
  }) => {
    await page.goto('./');
    await expect(button(page)).toBeHidden();
    await page.locator('a.search-trigger').click();
    await expect(page).toHaveURL(/\/search\/$/);
    const notice = page.locator('main noscript');
    await expect(notice.locator('p')).toBeVisible();
    await expect(notice.locator('a[href$="/glossary/"]')).toBeVisible();
    await expect(notice.locator('li').first()).toBeVisible();
    await expect(page.getByRole('main').getByRole('searchbox')).toBeHidden();
  });
});
