import type { Page } from '@playwright/test';
import { expectNoFaults } from './axe-faults.ts';
import { expect, test, visit } from './site.ts';

const path = './labs/precision-and-recall/';
const put = (page: Page, name: string) => page.locator(`[data-put=${name}]`);
const field = (page: Page, name: string) => page.getByRole('textbox', { name });

test('counts and prevalence are set, what is printed is rebuilt, and the address keeps it', async ({
  page,
}) => {
  await visit(page, path);
  await test.step('precision falls with prevalence, told in natural frequencies', async () => {
    const slider = page.getByRole('slider');
    const right = page.locator('[data-bar=right]');
    await expect(put(page, 'population')).toContainText('precision 90.0%');
    await slider.press('Home');
    await expect(put(page, 'population')).toHaveText(
      'Of 1,000 images, 10 hold a target. The model marks 9 of them and 99 of the other 990. So 9 of its 108 marks are right: precision 8.3%.',
    );
    await expect(page).toHaveURL(/\?p=1$/);
    expect(Number.parseFloat((await right.getAttribute('width')) ?? '')).toBeCloseTo(8.33, 1);
    await page.getByRole('button', { name: 'Prevalence: one more' }).press('Enter');
    await expect(page).toHaveURL(/\?p=2$/);
    await slider.fill('50');
    await expect(page).toHaveURL(/precision-and-recall\/$/);
  });

  await test.step('counts can be typed and stepped, and the measures follow, defined or not', async () => {
    await expect(put(page, 'precision')).toHaveText('8 ÷ 10 = 80.0%');
    await field(page, 'True positives').fill('30');
    await expect(put(page, 'precision')).toHaveText('30 ÷ 32 = 93.8%');
    await expect(page).toHaveURL(/\?tp=30&fp=2&fn=4&tn=86$/);

    const less = page.getByRole('button', { name: 'False positives: one less' });
    await less.press('Enter');
    await less.press('Space');
    await expect(less).toBeFocused();
    await expect(less).toHaveAttribute('aria-disabled', 'true');
    await less.press('Enter');
    await expect(field(page, 'False positives')).toHaveValue('0');
    await expect(put(page, 'precision')).toHaveText('30 ÷ 30 = 100.0%');

    await field(page, 'True positives').fill('0');
    await expect(put(page, 'precision')).toHaveText('not defined: nothing was marked');
    await field(page, 'True positives').fill('-3');
    await expect(put(page, 'precision')).toHaveText('not defined: nothing was marked');
    await field(page, 'True positives').press('Tab');
    await expect(field(page, 'True positives')).toHaveValue('-3');
    await expect(page.locator('#tp-problem')).toHaveText(
      '-3 is out of range. Enter a number from 0 to 9999.',
    );
  });

  await test.step('the printed percentages can be rebuilt, but not accuracy', async () => {
    const rebuild = page.getByRole('button', { name: 'Rebuild 99.6% and 99.8%' });
    await rebuild.press('Enter');
    await expect(rebuild).toHaveAttribute('aria-pressed', 'true');
    await expect(put(page, 'precision')).toHaveText('499 ÷ 501 = 99.6%');
    await expect(put(page, 'recall')).toHaveText('499 ÷ 500 = 99.8%');
    await expect(put(page, 'accuracy')).toHaveText('cannot be known: true negatives are missing');
    await expect(field(page, 'True negatives')).toHaveValue('');
    await expect(page).toHaveURL(/\?tp=499&fp=2&fn=1$/);
    await expect(page.getByText('Counts invented for this lab')).toBeVisible();

    await page.getByRole('button', { name: 'True negatives: one more' }).click();
    await expect(put(page, 'accuracy')).toHaveText('499 ÷ 502 = 99.4%');
    await expect(rebuild).toHaveAttribute('aria-pressed', 'false');
    await field(page, 'True negatives').fill('');
    await expect(put(page, 'specificity')).toContainText('cannot be known');

    await page.getByRole('button', { name: 'Mark nothing' }).click();
    await expect(put(page, 'accuracy')).toHaveText('950 ÷ 1,000 = 95.0%');
  });

  await test.step('any address is harmless', async () => {
    await visit(page, `${path}?tp=__proto__&fp=1e9&fn=-1&p=%00`);
    await expect(put(page, 'precision')).toHaveText('8 ÷ 10 = 80.0%');
  });

  await test.step('an address restores its setting', async () => {
    await visit(page, `${path}?tp=0&fp=0&fn=50&tn=950&p=10`);
    await expect(page.getByRole('button', { name: 'Mark nothing' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(put(page, 'population')).toContainText('precision 50.0%');
  });

  await test.step('with everything open it passes axe in light and dark', async () => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await field(page, 'True negatives').fill('');
    await page.getByRole('slider').fill('5');
    await expect(page).toHaveURL(/\?tp=0&fp=0&fn=50&p=5$/);
    await expect(page.locator('.lab details[open]')).toHaveCount(0);
    for (const summary of await page.locator('.lab summary').all()) await summary.click();
    await page.evaluate(() => scrollTo(0, 0));
    await expectNoFaults(page);
  });
});
