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

test('the table narrows by each choice, says how much is left, keeps the choice in the address, and opens its results', async ({
  page,
}) => {
  await open(page);
  const all = await rows(page).count();

  await test.step('a result opens to its measure and its group', async () => {
    const row = page.locator('#prostate-zhou-os-matching');
    await row.locator('summary').click();
    await expect(row.getByRole('link', { name: 'overall survival', exact: true })).toBeVisible();
    await expect(row.locator('dl')).toContainText('Focal laser ablation (428)');
  });

  await test.step('narrowed, and shown whole again', async () => {
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

  await test.step('the other study of a comparison is one step away', async () => {
    await page.getByLabel('Words').fill('nivolumab');
    await expect(page).toHaveURL(/\?q=nivolumab$/);
    await page.evaluate(() => scrollTo(0, 0));
    await expect(page.locator('#ici-tare-alone-largest')).not.toBeInViewport();
    await page.locator('#ici-tare-nivolumab-os-from-tare .other a').click();
    await expect(page.locator('#ici-tare-alone-largest')).toBeInViewport();
  });
});

test('an address restores its selection, its order and one result, and any address is harmless', async ({
  page,
}) => {
  await test.step('selection and order', async () => {
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

  await test.step('any address', async () => {
    await open(page, '?topic=%3Cscript%3E&design=__proto__&sort=%00&q=%F0%9F%A7%8A');
    await expect(rows(page)).toHaveCount(0);
    await expect(status(page)).toContainText('No result fits');
    await expect(page.getByLabel('Design')).toHaveValue('');
  });

  await test.step('one result, even when the selection leaves it out', async () => {
    await open(page, '?topic=breast#prostate-zhou-os-matching');
    await expect(page.locator('#prostate-zhou-os-matching')).toBeInViewport();
    await expect(page.getByLabel('Topic')).toHaveValue('');
  });
});

test('results can be hidden, predicted, and shown one by one with the keyboard, and words do not give them away', async ({
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

  await test.step('words do not give hidden results away', async () => {
    await open(page, '?q=67.2');
    expect(await rows(page).count()).toBeGreaterThan(0);
    await page.getByLabel('Hide the results and predict').check();
    await expect(rows(page)).toHaveCount(0);
  });
});

test('a selection with hidden results has its link copied, is printed with blanks, and passes axe in light and dark', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await open(page, '?topic=ai&predict=1');

  await test.step('the link can be copied', async () => {
    await page.getByRole('button', { name: 'Copy link to this selection' }).click();
    await expect(status(page)).toHaveText('Link to this selection copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /\/evidence\/\?topic=ai&predict=1$/,
    );
  });

  await test.step('in print, a hidden result is a blank to fill in', async () => {
    const row = page.locator('#ai-mwikirize-precision');
    await expect(row.locator('.reveal')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(row.locator('.reveal')).toBeHidden();
    await expect(page.locator('io-evidence search')).toBeHidden();
    await expect(row.getByText('99.6%')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('axe, with rows open', async () => {
    await page.getByLabel('Topic').selectOption('prostate');
    await expect(page).toHaveURL(/\?topic=prostate&predict=1$/);
    await page.locator('#prostate-feller-biopsy-negative .reveal').click();
    for (const summary of await page.locator('#prostate-feller summary:visible').all())
      await summary.click();
    // What lies half under the header when the page stands somewhere would count as too small a target.
    await page.evaluate(() => scrollTo(0, 0));
    await expectNoFaults(page);
  });
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
