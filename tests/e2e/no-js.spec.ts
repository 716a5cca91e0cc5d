import { expect, sections, test } from './site.ts';

test.use({ javaScriptEnabled: false });

for (const path of sections)
  test(`${path} can be read without JavaScript`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    for (const paragraph of await page.locator('.prose > p').all())
      await expect(paragraph).toBeVisible();
    for (const picture of await page.locator('figure svg').all())
      await expect(picture).toBeVisible();
    // A control that would do nothing is not shown.
    await expect(page.getByRole('button', { name: 'Present' })).toHaveCount(0);
    await expect(page.locator('io-theme').first()).toBeHidden();
    await expect(page.locator('dialog[open]')).toHaveCount(0);
  });

test('text versions, references and definitions unfold', async ({ page }) => {
  await page.goto('./ici-combinations/');
  for (const [summary, content] of [
    ['figure .take > summary', 'figure .take details > summary'],
    ['figure .take details > summary', 'figure details li'],
    ['io-side-notes summary', '#here-ref-6'],
  ] as const) {
    await expect(page.locator(content).first()).toBeHidden();
    await page.locator(summary).first().click();
    await expect(page.locator(content).first()).toBeVisible();
  }
});

test('what was reported of a trial unfolds', async ({ page }) => {
  await page.goto('./trials/');
  const details = page.locator('#table-trials details').first();
  await expect(details.locator('.update').first()).toBeHidden();
  await details.locator('summary').click();
  await expect(details.locator('.update').first()).toBeVisible();
});

test('the link of a block is a link to itself', async ({ page }) => {
  await page.goto('./ici-combinations/');
  const figure = page.locator('figure:has(.take)').first();
  await figure.locator('.take > summary').click();
  await figure.locator('a.permalink-block').click();
  await expect(page).toHaveURL(/#fig-|#table-/);
});
