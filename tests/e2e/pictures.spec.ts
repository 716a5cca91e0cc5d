import type { Page } from '@playwright/test';
import { chooseAnswer } from './question.ts';
import { expect, inItsTypefaces, test, visit } from './site.ts';

/**
 * What a reader sees first, as pictures: few, so that each difference is looked at. `npm run pictures` after a build
 * keeps what is seen now.
 */
const windows = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 800 } };
const themes = ['light', 'dark'] as const;

test.use({ bypassCSP: true, reducedMotion: 'reduce' });
// What is shown of days stays the same.
test.beforeEach(({ page }) => page.clock.setFixedTime(new Date('2026-12-01T09:00:00Z')));

/** Goes to a page and waits until its typefaces are there and its islands have come to rest. */
async function settled(page: Page, path: string): Promise<void> {
  await inItsTypefaces(page);
  await visit(page, path);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => document.fonts.check('1em "Source Serif"'))).toBe(true);
}

for (const [name, viewport] of Object.entries(windows))
  for (const colorScheme of themes)
    test.describe(`${name}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });
      const picture = (what: string) => `${what}-${name}-${colorScheme}.png`;

      test('the first screens of the home page', async ({ page }) => {
        await settled(page, './');
        const clip = { x: 0, y: 0, width: viewport.width, height: 1000 };
        await expect(page).toHaveScreenshot(picture('home'), { fullPage: true, clip });
      });

      test('the first screens of a section', async ({ page }) => {
        await settled(page, './breast-ablation/');
        const clip = { x: 0, y: 0, width: viewport.width, height: 1000 };
        await expect(page).toHaveScreenshot(picture('section'), { fullPage: true, clip });
      });

      test('a question before and after a wrong answer', async ({ page }) => {
        await settled(page, './');
        const question = page.locator('io-question').first();
        await expect(question).toHaveScreenshot(picture('question-asked'));
        await chooseAnswer(question, false);
        await question.getByRole('button', { name: 'Certain' }).click();
        await expect(question).toHaveAttribute('data-phase', 'answered');
        await page.mouse.move(0, 0);
        await expect(question).toHaveScreenshot(picture('question-wrong'));
      });

      test('the drawing of the mechanism, presented', async ({ page }) => {
        await settled(page, './ici-combinations/?present=fig-ablation-and-checkpoints');
        await expect(page.locator('io-present dialog [data-stage] svg').first()).toBeVisible();
        await expect(page).toHaveScreenshot(picture('presented'));
      });
    });

test('a section printed on A4, the same from either theme', async ({ page }) => {
  await page.setViewportSize({ width: 680, height: 960 });
  for (const colorScheme of themes) {
    await page.emulateMedia({ media: 'print', colorScheme, reducedMotion: 'reduce' });
    await settled(page, './introduction/');
    await expect(page).toHaveScreenshot('printed.png');
  }
});
