import type { Locator, Page } from '@playwright/test';
import { expect, test, visit } from './site.ts';

const LIGHT = 'rgb(252, 250, 246)';
const DARK = 'rgb(16, 21, 28)';
const root = (page: Page): Locator => page.locator('html');
const choice = (page: Page): Locator => page.locator('io-theme select:visible');
const expectPaper = (page: Page, color: string): Promise<void> =>
  expect(root(page)).toHaveCSS('background-color', color);

/** On the phone the choice stands in the menu of sections. */
async function choose(page: Page, theme: 'system' | 'light' | 'dark'): Promise<void> {
  if (!(await choice(page).isVisible()))
    await page.getByRole('button', { name: 'Sections' }).click();
  await choice(page).selectOption(theme);
}

test('a theme follows the system until one is chosen, and the choice holds on all pages, before anything is painted', async ({
  page,
  context,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await visit(page, './about/');
  await test.step('without a choice the page follows the system', async () => {
    await expectPaper(page, LIGHT);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectPaper(page, DARK);
  });
  await test.step('a choice holds against the system, and can be taken back', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await expectPaper(page, LIGHT);
    await choose(page, 'dark');
    await expectPaper(page, DARK);
    await choose(page, 'light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectPaper(page, LIGHT);
    await choose(page, 'system');
    await expectPaper(page, DARK);
    await page.emulateMedia({ colorScheme: 'light' });
    await expectPaper(page, LIGHT);
  });
  await test.step('a choice in one tab reaches the others', async () => {
    const other = await context.newPage();
    await other.emulateMedia({ colorScheme: 'light' });
    await visit(other, './labs/');
    await expectPaper(other, LIGHT);
    await choose(page, 'dark');
    await expectPaper(other, DARK);
    await other.close();
  });
  await test.step('a choice is there again after a reload and on other pages, before anything is painted', async () => {
    await page.addInitScript(() => {
      // What has no body yet cannot have been painted.
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        Object.assign(window, { themeAtFirst: document.documentElement.dataset['theme'] });
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    for (const go of [() => page.reload(), () => page.goto('./introduction/')]) {
      await go();
      expect(await page.evaluate(() => (window as { themeAtFirst?: string }).themeAtFirst)).toBe(
        'dark',
      );
      await expectPaper(page, DARK);
      if (!(await choice(page).isVisible()))
        await page.getByRole('button', { name: 'Sections' }).click();
      await expect(choice(page)).toHaveValue('dark');
    }
  });
  await test.step('nonsense in storage is taken as no choice', async () => {
    await page.addInitScript(() => localStorage.setItem('theme', '"><b>'));
    await visit(page, './about/');
    await expectPaper(page, LIGHT);
    await expect(root(page)).not.toHaveAttribute('data-theme');
  });
});

test('where storage is blocked the choice holds for the page, and nothing breaks', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await visit(page, './about/');
  await expectPaper(page, LIGHT);
  await choose(page, 'dark');
  await expectPaper(page, DARK);
  await page.reload();
  await expectPaper(page, LIGHT);
});
