import type { Page } from '@playwright/test';
import { expectNoFaults } from './axe-faults.ts';
import { expect, test, visit } from './site.ts';

const path = './labs/which-denominator/';
const said = (page: Page) => page.locator('io-lab-denominator .said');
const row = (page: Page, name: string) => page.locator(`tr[data-group="${name}"]`);

test('a prediction comes first, denominators are tried and a man is placed, and the address keeps it', async ({
  page,
}) => {
  await visit(page, path);
  await test.step('a prediction comes first, and opening the answer marks it', async () => {
    const answer = page.getByText('and no other whole number');
    await expect(answer).toBeHidden();
    const choice = page.locator('.predict label').filter({ hasText: '122' });
    await choice.getByRole('radio').check();
    await page.locator('.predict summary').click();
    await expect(answer).toBeVisible();
    const mark = (label: typeof choice) =>
      label.evaluate((element) => getComputedStyle(element, '::after').content);
    expect(await mark(choice)).toContain('your choice');
    expect(await mark(page.locator('.predict [data-right]'))).toContain('right');
  });

  await test.step('a denominator can be chosen, typed, stepped and moved with the keyboard alone, and stays in the address', async () => {
    await expect(said(page)).toHaveText(/^158 gives none of the 3/);

    await page.getByRole('button', { name: /^122/ }).press('Enter');
    await expect(said(page)).toHaveText(/^122 gives 2 of the 3/);
    await expect(page).toHaveURL(/\?n=122$/);
    await expect(row(page, 'negative')).toContainText('71 ÷ 122 = 58.2%');
    await expect(row(page, 'negative').locator('[data-verdict]')).toHaveText('differs');

    const fewer = page.getByRole('button', { name: 'One less' });
    await fewer.press('Space');
    await expect(said(page)).toHaveText(
      '121 gives all 3 printed percentages. The counts add up to 121.',
    );
    await expect(fewer).toBeFocused();
    await expect(page.getByRole('button', { name: /^121/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(page.locator('[data-verdict=yes]:visible', { hasText: /^fits$/ })).toHaveCount(3);

    await page.getByRole('slider').press('End');
    await expect(page).toHaveURL(/\?n=160$/);
    await expect(page.getByRole('button', { name: 'One more' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await page.getByRole('button', { name: 'One more' }).press('Enter');
    await expect(page).toHaveURL(/\?n=160$/);

    const field = page.getByRole('textbox', { name: 'Denominator' });
    await field.fill('120');
    await expect(said(page)).toHaveText(/^120 gives 2/);
    await field.fill('12');
    await expect(said(page)).toHaveText(/^120 gives 2/);
    await field.press('Tab');
    await expect(field).toHaveValue('12');
    const problem = page.locator('#denominator-problem');
    await expect(problem).toHaveText('12 is out of range. Enter a number from 100 to 160.');
    await field.fill('122,5');
    await field.press('Tab');
    await expect(problem).toContainText('Enter a whole number');
    await expect(said(page)).toHaveText(/^120 gives 2/);
    await page.getByRole('button', { name: 'One more' }).press('Enter');
    await expect(field).toHaveValue('121');
    await expect(problem).toHaveText('');
  });

  await test.step('the missing man can be put into a group', async () => {
    await page.getByRole('button', { name: /^122/ }).click();
    await expect(page).toHaveURL(/\?n=122$/);
    await page.getByRole('radio', { name: 'negative', exact: true }).check();
    await expect(page).toHaveURL(/\?n=122&man=negative$/);
    await expect(row(page, 'negative')).toContainText('72 ÷ 122 = 59.0%');
    await expect(said(page)).toHaveText(/^122 gives all 3/);
    await page.getByRole('radio', { name: 'positive, significant' }).check();
    await expect(said(page)).toHaveText(/^122 gives 1 of the 3/);
  });

  await test.step('an address restores its setting, and any address is harmless', async () => {
    await visit(page, `${path}?n=121&man=insignificant`);
    await expect(page.getByRole('radio', { name: 'positive, insignificant' })).toBeChecked();
    await expect(page.getByRole('slider')).toHaveValue('121');
    await visit(page, `${path}?n=__proto__&man=%3Cscript%3E&n=%00`);
    await expect(said(page)).toHaveText(/^158 gives none/);
  });

  await test.step('with everything open it passes axe in light and dark', async () => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.getByRole('button', { name: /^121/ }).click();
    await expect(page).toHaveURL(/\?n=121$/);
    await expect(page.locator('.lab details[open]')).toHaveCount(0);
    await page.locator('.predict input').first().check();
    for (const summary of await page.locator('.lab summary').all()) await summary.click();
    await page.evaluate(() => scrollTo(0, 0));
    await expectNoFaults(page);
  });
});
