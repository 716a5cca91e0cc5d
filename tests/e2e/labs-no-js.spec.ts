import { expect, test } from './site.ts';

test.use({ javaScriptEnabled: false });

test('without JavaScript each lab teaches the same in words and tables, and no dead control is shown', async ({
  page,
}) => {
  await test.step('comparisons: every pair can be read with its verdict', async () => {
    await page.goto('./labs/compare-with-care/');
    expect(await page.locator('.pair:visible').count()).toBeGreaterThan(8);
    await expect(page.getByText('16.5 months', { exact: true })).toBeVisible();
    for (const verdict of await page.locator('.verdict').all()) await expect(verdict).toBeVisible();
    const tool = page.locator('io-lab-compare');
    await expect(tool.getByRole('button')).toHaveCount(0);
    await expect(tool.getByRole('combobox')).toHaveCount(0);
  });

  await test.step('database: worked settings, the rules and the table of groups can be read', async () => {
    await page.goto('./labs/big-database/');
    await expect(page.getByRole('slider')).toHaveCount(0);
    await expect(page.locator('io-lab-confounding').getByRole('button')).toHaveCount(0);
    await expect(page.locator('.worked tr', { hasText: 'Both' })).toContainText('−14.0');
    await expect(page.locator('[data-out=radiotherapy-4-other]')).toHaveText('3,000');
    await page.getByText('Show the answer').click();
    await expect(page.getByText('A treatment without any effect looks harmful.')).toBeVisible();
  });

  await test.step('lesion size: the ruler and the table of all statements with their sizes can be read', async () => {
    await page.goto('./labs/lesion-size/');
    await expect(page.getByRole('slider')).toHaveCount(0);
    await expect(page.locator('io-lab-lesion-size button:visible')).toHaveCount(0);
    await expect(page.locator('.ruler line.at:visible')).toHaveCount(0);
    await expect(page.locator('.ruler .bar', { hasText: 'less than 2 cm' })).toBeVisible();
    await expect(page.locator('tr[data-size="less than 2 cm"]:visible')).toHaveCount(6);
    await expect(page.locator('io-lab-lesion-size tr[data-size]')).toHaveCount(19);
    await expect(page.locator('.verdict:visible')).toHaveCount(0);
  });

  await test.step('denominator: the worked values can be read', async () => {
    await page.goto('./labs/which-denominator/');
    await expect(page.getByRole('slider')).toHaveCount(0);
    await expect(page.locator('io-lab-denominator button:visible')).toHaveCount(0);
    await expect(page.locator('tr[data-group="negative"]')).toContainText('71 ÷ 158 = 44.9%');
    await page.locator('.worked summary').click();
    const worked = page.locator('.worked tr').filter({ hasText: '58.7%' });
    await expect(worked).toContainText('121');
    await expect(worked.locator('[data-verdict=yes]')).toHaveCount(3);
    await expect(page.getByText('72 (59.0%), 18 (14.8%), 32 (26.2%)')).toBeVisible();
  });

  await test.step('precision and recall: the worked values can be read', async () => {
    await page.goto('./labs/precision-and-recall/');
    await expect(page.getByRole('slider')).toHaveCount(0);
    await expect(page.locator('io-lab-accuracy button:visible')).toHaveCount(0);
    await expect(page.locator('[data-put=precision]')).toHaveText('8 ÷ 10 = 80.0%');
    await page.getByText('Worked: precision at five prevalences').click();
    await expect(page.locator('tr', { hasText: '8.3%' })).toContainText('99');
    await expect(page.getByText('499 ÷ 501 = 99.6%')).toBeVisible();
    await expect(page.getByText('74 of 100 right, 26 wrong.')).toBeVisible();
  });
});
