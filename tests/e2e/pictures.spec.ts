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

// Both themes are pictured in one visit, and a picture that differs does not keep the others from being looked at.
for (const [name, viewport] of Object.entries(windows))
  test.describe(name, () => {
    test.use({ viewport });
    const picture = (what: string, theme: string) => `${what}-${name}-${theme}.png`;
    const clip = { x: 0, y: 0, width: viewport.width, height: 1000 };

    test('the first screens of the home page, and its question before and after a wrong answer', async ({
      page,
    }) => {
      await settled(page, './');
      const question = page.locator('io-question').first();
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme });
        await expect
          .soft(page)
          .toHaveScreenshot(picture('home', colorScheme), { fullPage: true, clip });
      }
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme });
        await expect.soft(question).toHaveScreenshot(picture('question-asked', colorScheme));
      }
      await chooseAnswer(question, false);
      await question.getByRole('button', { name: 'Certain' }).click();
      await expect(question).toHaveAttribute('data-phase', 'answered');
      await page.mouse.move(0, 0);
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme });
        await expect.soft(question).toHaveScreenshot(picture('question-wrong', colorScheme));
      }
    });

    test('the first screens of a section', async ({ page }) => {
      await settled(page, './breast-ablation/');
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme });
        await expect
          .soft(page)
          .toHaveScreenshot(picture('section', colorScheme), { fullPage: true, clip });
      }
    });

    test('the drawing of the mechanism, presented', async ({ page }) => {
      await settled(page, './ici-combinations/?present=fig-ablation-and-checkpoints');
      await expect(page.locator('io-present dialog [data-stage] svg').first()).toBeVisible();
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme });
        await expect.soft(page).toHaveScreenshot(picture('presented', colorScheme));
      }
    });
  });

test('a section printed on A4, the same from either theme', async ({ page }) => {
  await page.setViewportSize({ width: 680, height: 960 });
  await page.emulateMedia({ media: 'print', colorScheme: 'light', reducedMotion: 'reduce' });
  await settled(page, './introduction/');
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    await expect.soft(page, colorScheme).toHaveScreenshot('printed.png');
  }
});
