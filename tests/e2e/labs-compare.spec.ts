import type { Locator, Page } from '@playwright/test';
import { expectNoFaults } from './axe-faults.ts';
import { expect, test, visit } from './site.ts';

const tool = (page: Page): Locator => page.locator('io-lab-compare');
const pair = (page: Page): Locator => page.locator('.pair:visible');
const commit = (page: Page): Locator => page.getByRole('button', { name: 'Commit and show' });
const said = (page: Page): Locator => tool(page).locator('.said');

async function open(page: Page, query = ''): Promise<void> {
  await visit(page, `./labs/compare-with-care/${query}`);
  await expect(pair(page)).toHaveCount(1);
}

/** Chooses a pair by the list; it comes unmarked. */
async function choose(page: Page, id: string): Promise<void> {
  await page.getByLabel('Comparison', { exact: true }).selectOption(id);
  await expect(pair(page)).toHaveAttribute('data-pair', id);
  await expect(pair(page).locator('.verdict')).toBeHidden();
  await expect(commit(page)).toBeVisible();
}

test('a pair is marked, then told, then left for another, with the keyboard alone and on a narrow phone', async ({
  page,
}) => {
  await open(page);
  await test.step('in print all pairs stand with results and verdicts', async () => {
    await expect(commit(page)).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    for (const part of await page.locator('.pair .verdict, .pair .result > *').all())
      await expect(part).toBeVisible();
    await expect(commit(page)).toBeHidden();
    await page.emulateMedia({ media: null });
  });

  await test.step('the facts come first, the results and the verdict after the marks', async () => {
    await expect(pair(page)).toContainText('retrospective study');
    await expect(pair(page).getByText('not given in the review').first()).toBeVisible();
    await expect(page.getByText('16.5 months', { exact: true })).toBeHidden();
    await expect(pair(page).locator('.verdict')).toBeHidden();

    await page.getByRole('checkbox', { name: 'Size' }).check();
    await page.getByRole('checkbox', { name: 'Design' }).check();
    await commit(page).click();
    await expect(page.getByText('16.5 months', { exact: true })).toBeVisible();
    await expect(said(page)).toHaveText(
      'Of 8 aspects, 1 differs, 2 are the same, and 5 are left open or known for one side only. You marked 1 that differs, 0 the same, and 1 left open.',
    );
    const size = pair(page).locator('[data-aspect=size]');
    await expect(size).toContainText('marked by you');
    await expect(size).toContainText('Differs');
    await expect(pair(page).locator('[data-aspect=prior]')).toContainText('Not said');
    await expect(pair(page).locator('[data-aspect=prior]')).not.toContainText('marked by you');
    await expect(pair(page).locator('.verdict > p').first()).toContainText('Its own caution.');
  });

  await test.step('another pair starts anew, and the address names it', async () => {
    await page.getByRole('button', { name: 'Mark this pair again' }).click();
    await expect(page.getByRole('checkbox', { name: 'Size' })).not.toBeChecked();
    await page.getByRole('checkbox', { name: 'Size' }).check();
    await commit(page).click();
    await page.getByRole('button', { name: 'Next comparison' }).click();
    await expect(page).toHaveURL(/\?pair=tare-nivolumab-checkmate-040$/);
    await expect(pair(page).locator('h3')).toBeFocused();
    await expect(pair(page).locator('.verdict')).toBeHidden();
    await expect(page.getByRole('checkbox', { name: 'Size' })).not.toBeChecked();
    await expect(page.getByText('marked by you')).toHaveCount(0);

    await page.getByLabel('Comparison', { exact: true }).selectOption('breast-meta-analyses');
    await expect(page).toHaveURL(/\?pair=breast-meta-analyses$/);
    await commit(page).click();
    await expect(pair(page).locator('.side-note')).toBeVisible();
    await page.getByRole('button', { name: 'Mark this pair again' }).click();
    await expect(commit(page)).toBeVisible();
    await expect(pair(page).locator('.verdict')).toBeHidden();
  });

  await test.step('what the title of a source says stands beside the facts and changes the verdict', async () => {
    await choose(page, 'tare-nivolumab-keynote-224');
    const title = 'The title of the source says: “previously treated with sorafenib” [24]';
    await expect(pair(page).getByText(title).first()).toBeVisible();
    await commit(page).click();
    const aspect = (name: string) => pair(page).locator(`[data-aspect=${name}]`);
    await expect(aspect('prior')).toContainText('Known for one side');
    await expect(aspect('prior')).toContainText(title);
    await expect(aspect('design')).toContainText('Differs');
    await expect(aspect('patients')).toContainText('Same');
  });

  await test.step('the journey needs no pointer', async () => {
    await choose(page, 'tare-nivolumab-tare-alone');
    await page.getByLabel('Comparison', { exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(pair(page).locator('h3')).toHaveAttribute('id', 'tare-nivolumab-checkmate-040');
    await page.getByRole('checkbox', { name: 'The rest of the treatment' }).focus();
    await page.keyboard.press('Space');
    await commit(page).focus();
    await page.keyboard.press('Enter');
    await expect(said(page)).toBeFocused();
    await expect(said(page)).toContainText('You marked 1 that differs');
  });

  await test.step('the page is not wider than a narrow phone', async () => {
    await choose(page, 'laser-phase-1-standard');
    await page.setViewportSize({ width: 320, height: 700 });
    await commit(page).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  });
});

test('an address chooses a pair and its results, and any address is harmless; before and after the verdict it passes axe', async ({
  page,
}) => {
  await test.step('the results can be shown at once, by choice or by address', async () => {
    await open(page, '?pair=imbrave150-arms');
    const result = pair(page).getByText('67.2%', { exact: true });
    await expect(result).toBeHidden();
    await page.getByLabel('Show the results before I commit').check();
    await expect(result).toBeVisible();
    await expect(page).toHaveURL(/\?pair=imbrave150-arms&results=1$/);
    await expect(pair(page).locator('.verdict')).toBeHidden();
    await page.reload();
    await expect(result).toBeVisible();
  });

  await test.step('a place on the page chooses its pair', async () => {
    await open(page, '#laser-series-registry');
    await expect(pair(page)).toContainText('428 of 93,469');
    await expect(pair(page).locator('h3')).toBeInViewport();
  });

  await test.step('a link within the page leaves the verdict open', async () => {
    await commit(page).click();
    await page.evaluate(() => {
      location.hash = 'sources';
    });
    await expect(page.locator('#sources')).toBeInViewport();
    await expect(pair(page).locator('h3')).toHaveAttribute('id', 'laser-series-registry');
    await expect(pair(page).locator('.verdict')).toBeVisible();
  });

  await test.step('any address is harmless', async () => {
    await open(page, '?pair=%3Cb%3E&results=yes#__proto__');
    await expect(pair(page).locator('h3')).toHaveAttribute('id', 'tare-nivolumab-tare-alone');
  });

  await test.step('before and after the verdict it passes axe in light and dark', async () => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await choose(page, 'laser-series-registry');
    await page.getByRole('checkbox', { name: 'Design' }).check();
    await page.evaluate(() => scrollTo(0, 0));
    await expectNoFaults(page);
    await commit(page).click();
    await page.evaluate(() => scrollTo(0, 0));
    await expectNoFaults(page);
  });
});
