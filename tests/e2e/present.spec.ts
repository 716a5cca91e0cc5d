import type { Locator, Page } from '@playwright/test';
import { expect, sections, test, visit } from './site.ts';

const dialog = (page: Page): Locator => page.locator('io-present dialog');
const stage = (page: Page): Locator => dialog(page).locator('[data-stage] svg');

test('a figure is presented by its button, gone through with the keys, and left by Back', async ({
  page,
}) => {
  await visit(page, './introduction/');
  const opener = page.getByRole('button', { name: 'Present' }).first();
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await expect(dialog(page)).toHaveAccessibleName(/^Figure 1\.\d+\. \w+/);
  await expect(stage(page)).toHaveRole('img');
  await expect(stage(page)).toHaveAccessibleName(/\w/);
  await expect(page).toHaveURL(/\?present=fig-review-map$/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(dialog(page).locator('[aria-live]')).toContainText(/^2 of \d+\. /);
  await expect(page).toHaveURL(/&step=2$/);
  const repeated = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, i) => ids.indexOf(id) !== i);
  });
  expect(repeated).toEqual([]);
  await page.goBack();
  await expect(dialog(page)).toBeHidden();
  await expect(page).toHaveURL(/introduction\/$/);
  await expect(opener).toBeFocused();
  await opener.click();
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(page).toHaveURL(/introduction\/$/);
});

test.describe('on a projector', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  for (const path of [...sections, './procedures/', './trials/', './'])
    test(`${path}: each figure opens by its address with letters of 24 px, and scrolls down only`, async ({
      page,
    }) => {
      await visit(page, path);
      const ids = await page
        .locator('[data-present]')
        .evaluateAll((figures) => figures.map((figure) => figure.closest('[id]')?.id ?? ''));
      expect(ids.length).toBeGreaterThan(0);
      const faults: string[] = [];
      for (const id of ids) {
        await page.evaluate((name) => {
          history.replaceState(null, '', `?present=${name}`);
          dispatchEvent(new PopStateEvent('popstate'));
        }, id);
        await expect(dialog(page).locator('[data-address]')).toHaveText(new RegExp(`#${id}$`));
        const { letters, wide } = await dialog(page)
          .locator('[data-stage]')
          .evaluate((element) => {
            const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            let letters = Infinity;
            while (texts.nextNode()) {
              const around = texts.currentNode.parentElement as Element;
              if (
                !texts.currentNode.textContent?.trim() ||
                !around.checkVisibility() ||
                around.closest('title, desc, [display]')
              )
                continue;
              const scale = around instanceof SVGGraphicsElement ? around.getScreenCTM()?.a : 1;
              const size = Number.parseFloat(getComputedStyle(around).fontSize) * (scale ?? 1);
              letters = Math.min(letters, Math.round(size * 10) / 10);
            }
            return { letters, wide: element.scrollWidth - element.clientWidth };
          });
        if (letters < 24 || wide > 0) faults.push(`${id}: ${letters} px, ${wide} px too wide`);
      }
      expect(faults).toEqual([]);
    });
});

// That every diagram has both, and what stands in them, is a contract of the built files.
