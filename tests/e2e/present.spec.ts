import type { Locator, Page } from '@playwright/test';
import { expectFewStops, expectReadyToSpeak, expectRoomForLongWords } from './clients.ts';
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

// What else is asked of these pages alone is asked in the same visit: to load them is what takes longest.
for (const path of [...sections, './procedures/', './trials/', './'])
  test(`${path}: each figure opens on a projector, and stops of the Tab key, what speaks and long words have their place`, async ({
    page,
  }) => {
    await visit(page, path);
    if (sections.includes(path))
      await test.step('a section has at most 300 stops of the Tab key', () => expectFewStops(page));
    await test.step('what speaks later is there before it speaks', () => expectReadyToSpeak(page));

    await test.step('each figure opens by its address with letters of 24 px, and scrolls down only', async () => {
      await page.setViewportSize({ width: 1920, height: 1080 });
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
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toBeHidden();
    });

    await test.step('a word as long as translations have them does not widen a page at 320 pixels', () =>
      expectRoomForLongWords(page));
  });

// That every diagram has both, and what stands in them, is a contract of the built files.
