import type { Locator, Page } from '@playwright/test';
import { expectNoFaults } from './axe-faults.ts';
import { expect, test, visit } from './site.ts';

const rows = (page: Page): Locator => page.locator('#table-evidence tbody tr:not(.study):visible');
const records = (page: Page): Locator => page.locator('#table-evidence tbody:visible');
const status = (page: Page): Locator => page.locator('io-evidence [data-status]');

/** Opens the page and waits until the table can be narrowed. */
async function open(page: Page, query = ''): Promise<void> {
  await visit(page, `./evidence/${query}`);
  await expect(status(page)).not.toBeEmpty();
}

test('the table narrows by each choice, says how much is left, and keeps the choice in the address', async ({
  page,
}) => {
  await open(page);
  const all = await rows(page).count();
  expect(all).toBeGreaterThan(110);
  await expect(status(page)).toHaveText(
    `All ${all} results in ${await records(page).count()} records.`,
  );

  await page.getByLabel('Topic').selectOption('breast');
  await page.getByLabel('Outcome').selectOption('tumor');
  await expect(page).toHaveURL(/\?topic=breast&outcome=tumor$/);
  const left = await rows(page).count();
  expect(left).toBeGreaterThan(3);
  await expect(status(page)).toContainText(`${left} of ${all} results`);

  await page.getByLabel('Words').fill('lumpectomy');
  await expect(rows(page)).toHaveCount(1);
  await expect(page).toHaveURL(/&q=lumpectomy$/);

  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rows(page)).toHaveCount(all);
  await expect(page).toHaveURL(/\/evidence\/$/);
  await expect(page.getByLabel('Topic')).toHaveValue('');
});

test('an address restores its selection and its order', async ({ page }) => {
  await open(page, '?topic=prostate&comparator=no&sort=n');
  await expect(page.getByLabel('Topic')).toHaveValue('prostate');
  await expect(page.getByLabel('Comparator')).toHaveValue('no');
  const sizes = await records(page).evaluateAll((bodies) =>
    bodies.map((body) => {
      const [, n = '0'] = /patients: ([\d,]+)/.exec(body.textContent ?? '') ?? [];
      return Number(n.replace(',', ''));
    }),
  );
  expect(sizes.length).toBeGreaterThan(3);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  for (const row of await rows(page).all())
    await expect(row.locator('[data-label="Compared with"]')).toHaveText('none');
});

test('any address is harmless', async ({ page }) => {
  await open(page, '?topic=%3Cscript%3E&design=__proto__&sort=%00&q=%F0%9F%A7%8A');
  await expect(rows(page)).toHaveCount(0);
  await expect(status(page)).toContainText('No result fits');
  await expect(page.getByLabel('Design')).toHaveValue('');
});

test('results can be hidden, predicted, and shown one by one with the keyboard', async ({
  page,
}) => {
  await open(page, '?topic=ici&outcome=survival');
  const row = page.locator('#ici-imbrave150-os-12');
  await expect(row).toContainText('67.2%');

  await page.getByLabel('Hide the results and predict').check();
  await expect(page).toHaveURL(/&predict=1$/);
  for (const figure of ['67.2%', '54.6%'])
    await expect(page.getByText(figure).filter({ visible: true })).toHaveCount(0);
  await expect(row).toContainText('Sorafenib');

  const button = row.getByRole('button', { name: /^Reveal the result: Overall survival/ });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(row.locator('.result [data-result]')).toBeFocused();
  await expect(row.locator('.result')).toHaveText(/67\.2%/);
  await expect(status(page)).toContainText('67.2%');
  await expect(page.locator('#ici-imbrave150-os-12-sorafenib .reveal')).toBeVisible();

  await page.getByRole('button', { name: 'Reveal all' }).click();
  await expect(page.locator('#table-evidence .reveal:visible')).toHaveCount(0);
  await page.getByLabel('Hide the results and predict').uncheck();
  await expect(page.locator('#table-evidence .reveal')).toHaveCount(0);
});

test('words do not give hidden results away', async ({ page }) => {
  await open(page, '?q=67.2');
  expect(await rows(page).count()).toBeGreaterThan(0);
  await page.getByLabel('Hide the results and predict').check();
  await expect(rows(page)).toHaveCount(0);
});

test('an address of one result shows it, even when the selection leaves it out', async ({
  page,
}) => {
  await open(page, '?topic=breast#prostate-zhou-os-matching');
  await expect(page.locator('#prostate-zhou-os-matching')).toBeInViewport();
  await expect(page.getByLabel('Topic')).toHaveValue('');
});

test('the other study of a comparison is one step away', async ({ page }) => {
  await open(page, '?q=nivolumab');
  await page.locator('#ici-tare-nivolumab-os-from-tare .other a').click();
  await expect(page.locator('#ici-tare-alone-largest')).toBeInViewport();
});

test('a result opens to its measure and its group', async ({ page }) => {
  await open(page);
  const row = page.locator('#prostate-zhou-os-matching');
  await row.locator('summary').click();
  await expect(row.getByRole('link', { name: 'overall survival', exact: true })).toBeVisible();
  await expect(row.locator('dl')).toContainText('Focal laser ablation (428)');
});

test('the link of a selection can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '?topic=ai&predict=1');
  await page.getByRole('button', { name: 'Copy link to this selection' }).click();
  await expect(status(page)).toHaveText('Link to this selection copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /\/evidence\/\?topic=ai&predict=1$/,
  );
});

test('with results hidden and rows open it passes axe in light and dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await open(page, '?topic=prostate&predict=1');
  await page.locator('#prostate-feller-biopsy-negative .reveal').click();
  for (const summary of await page.locator('#prostate-feller summary:visible').all())
    await summary.click();
  // What lies half under the header when the page stands somewhere would count as too small a target.
  await page.evaluate(() => scrollTo(0, 0));
  await expectNoFaults(page);
});

test('in print, a hidden result is a blank to fill in', async ({ page }) => {
  await open(page, '?topic=ai&predict=1');
  await page.emulateMedia({ media: 'print' });
  const row = page.locator('#ai-mwikirize-precision');
  await expect(row.locator('.reveal')).toBeHidden();
  await expect(page.locator('io-evidence search')).toBeHidden();
  await expect(row.getByText('99.6%')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole table can be read, and nothing offers what it cannot do', async ({ page }) => {
    await page.goto('./evidence/');
    await expect(page.locator('io-evidence search')).toBeHidden();
    await expect(page.locator('#prostate-feller-biopsy-significant')).toContainText('32 of 122');
    expect(await rows(page).count()).toBeGreaterThan(110);
  });
});
