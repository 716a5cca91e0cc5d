import type { Page } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';
import { expect, test, visit } from './site.ts';

const figure = (page: Page) => page.locator('#fig-side-effects-of-100');

/** Where the second of nine arrays stands: beside the first, or below it. */
async function secondStands(page: Page): Promise<'beside' | 'below'> {
  // Both at once, for what is above them may still move.
  const [first, second] = await figure(page)
    .locator('.hundreds > li')
    .evaluateAll((arrays) => arrays.map((array) => array.getBoundingClientRect().y));
  if (first === undefined || second === undefined) throw new Error('the arrays are not shown');
  return second > first ? 'below' : 'beside';
}

test('charts are printed with all that is said of them, and a reader turns the arrays from treatments to problems with the keyboard', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await visit(page, './prostate-fla/');

  await test.step('print', async () => {
    await expect(figure(page).locator('.hundreds > li')).toHaveCount(9);
    await expect(figure(page).locator('.chart-by')).toBeHidden();
    await expect(figure(page).locator('.hundreds svg').first()).toBeVisible();
    await expect(figure(page).getByText('53 of 100')).toBeVisible();
  });

  await test.step('turned with the keyboard', async () => {
    await page.emulateMedia({ media: 'screen' });
    await expect(figure(page).locator('.chart-by')).toBeVisible();
    expect(await secondStands(page)).toBe('beside');
    await figure(page).getByRole('radio', { name: 'one treatment' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(figure(page).getByRole('radio', { name: 'one kind of problem' })).toBeChecked();
    expect(await secondStands(page)).toBe('below');
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('ArrowLeft');
    expect(await secondStands(page)).toBe('beside');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('charts are drawn, the arrays turn, and the tables open', async ({ page }) => {
    await page.goto('./prostate-fla/');
    await expect(figure(page).locator('svg').first()).toBeVisible();
    await figure(page).getByText('one kind of problem').click();
    expect(await secondStands(page)).toBe('below');
    await figure(page).locator('.take > summary').click();
    await figure(page).getByText('Table of the numbers').click();
    await expect(
      figure(page).locator('.chart-table').getByRole('cell', { name: '53%' }),
    ).toBeVisible();
  });
});

test('the tables behind the charts pass axe, and a bar of counted trials leads to these trials', async ({
  page,
}) => {
  await visit(page, './ici-combinations/');

  await test.step('tables', async () => {
    const tables = page.locator('.chart-table');
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('.take, .chart-table'))
        fold.open = true;
    });
    await expect(tables.first()).toBeVisible();
    expect(await tables.count()).toBeGreaterThan(2);
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('a bar', async () => {
    const bar = page.getByRole('link', { name: 'III: 4 trials' });
    await bar.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/trials\/\?phase=3#table-trials$/);
  });
});
