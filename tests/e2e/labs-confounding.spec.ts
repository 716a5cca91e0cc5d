import type { Locator, Page } from '@playwright/test';
import { expectNoFaults } from './axe-faults.ts';
import { expect, test, visit } from './site.ts';

const tool = (page: Page): Locator => page.locator('io-lab-confounding');
const said = (page: Page): Locator => tool(page).locator('.said');
/** The row of an outcome in the table of what the database shows. */
const row = (page: Page, name: string): Locator =>
  tool(page).locator('.outcome tr', { hasText: name });

async function open(page: Page, query = ''): Promise<void> {
  await visit(page, `./labs/big-database/${query}`);
  await expect(said(page)).not.toBeEmpty();
}

test('a prediction is told, groups are made to differ, and sliders obey the keyboard', async ({
  page,
}) => {
  await open(page);
  await test.step('a prediction is marked when its answer is opened', async () => {
    await page.getByRole('radio', { name: 'No difference' }).check();
    await page.getByText('Show the answer').click();
    await expect(page.getByText('A treatment without any effect looks harmful.')).toBeVisible();
  });

  await test.step('the sliders obey the keyboard, say their value, and the result is said once they rest', async () => {
    const slider = page.getByRole('slider', { name: /Older men/ });
    await slider.focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    await expect(slider).toHaveAttribute('aria-valuetext', '70%');
    await expect(said(page)).toContainText('75.5% after laser');
    await page.keyboard.press('End');
    await expect(tool(page).getByRole('button', { name: 'Age', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await page.keyboard.press('Home');
    await expect(said(page)).toContainText('80.0% in both');
    await expect(page).toHaveURL(/big-database\/$/);
  });

  await test.step('groups that differ in age split overall survival, and adjustment mends it', async () => {
    await expect(row(page, 'overall survival')).toContainText('0.0');
    await tool(page).getByRole('button', { name: 'Age', exact: true }).click();
    await expect(row(page, 'overall survival')).toContainText('74.0%');
    await expect(row(page, 'overall survival')).toContainText('−6.0');
    await expect(row(page, 'cancer-specific mortality')).toContainText('0.0');
    await expect(tool(page).locator('.work')).toHaveText(
      'Laser: (2,000 − 100 − 420) / 2,000 = 74.0%',
    );
    await tool(page).getByRole('button', { name: 'Adjusted for age' }).click();
    await expect(row(page, 'overall survival')).toContainText('80.0%');
    await expect(said(page)).toHaveText(
      'Adjusted for age, overall survival: 80.0% in both. Cancer-specific mortality: 5.0% in both.',
    );
    await expect(page).toHaveURL(/\?older=80&adjust=age$/);
  });
});

test('an address restores its setting, and any address is harmless; set it fits a narrow phone and passes axe', async ({
  page,
}) => {
  await test.step('what was not recorded stays after adjustment, and size only narrows the interval', async () => {
    await open(page, '?frail=60&adjust=age');
    const survival = row(page, 'overall survival');
    await expect(survival).toContainText('−8.0');
    const intervals: string[] = [];
    for (const size of ['× 1', '× 10', '× 100']) {
      await tool(page).getByRole('button', { name: size, exact: true }).click();
      await expect(survival.locator('b')).toHaveText('−8.0');
      intervals.push((await survival.locator('small').last().textContent()) ?? '');
    }
    expect(new Set(intervals).size).toBe(3);
    await expect(page).toHaveURL(/size=100/);
    await expect(tool(page).locator('[data-out=laser-4-men]')).toHaveText('200,000');
  });

  await test.step('any address is harmless', async () => {
    await open(page, '?older=%00&frail=-1&size=1e9&adjust=<b>');
    await expect(row(page, 'overall survival').locator('b')).toHaveText('0.0');
  });

  await test.step('an address restores its setting', async () => {
    await open(page, '?older=80&frail=60&size=10');
    await expect(page.getByRole('slider', { name: /Older men/ })).toHaveValue('80');
    await expect(page.getByRole('slider', { name: /Frail men/ })).toHaveValue('60');
    await expect(row(page, 'overall survival')).toContainText('−14.0');
  });

  await test.step('the page is not wider than a narrow phone', async () => {
    await tool(page).getByRole('button', { name: '× 100', exact: true }).click();
    await tool(page).getByRole('button', { name: 'Adjusted for age' }).click();
    await expect(page).toHaveURL(/\?older=80&frail=60&size=100&adjust=age$/);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step('set and answered it passes axe in light and dark', async () => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await tool(page).getByRole('button', { name: '× 10', exact: true }).click();
    await expect(page).toHaveURL(/\?older=80&frail=60&size=10&adjust=age$/);
    await page.getByText('Show the answer').click();
    await page.evaluate(() => scrollTo(0, 0));
    await expectNoFaults(page);
  });
});
