import type { Locator, Page } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';
import { answer, button, place, setUp, start, stem } from './practice.ts';
import { chooseAnswer } from './question.ts';
import { expect, test } from './site.ts';

test('the controls stand still at the bottom of the window, each large enough for a finger, and take no second tap', async ({
  page,
}, { project }) => {
  await test.step('they stand still, and each is large enough for a finger', async () => {
    await start(page, '?section=ici-combinations&kinds=questions&size=3');
    // An empty row of what can be done next takes no room.
    const row = page.locator('[data-foot] .row:visible');
    const bottom = async () => {
      const box = await row.boundingBox();
      return Math.round((box?.y ?? 0) + (box?.height ?? 0));
    };
    const before = await bottom();
    await page.locator('[data-stage] io-question .options label').nth(1).click();
    expect(await bottom()).toBe(before);
    if (project.name === 'phone') {
      expect(before).toBeGreaterThan(640);
      await answer(page, false, '3');
      expect(await bottom()).toBe(before);
    }
    const small = await page
      .locator('[data-session] :is(button, label, summary)')
      .evaluateAll((all) =>
        all
          .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 44))
          .map(({ name }) => name),
      );
    expect(small).toEqual([]);
  });
  await test.step('a second tap in the same place does not skip the result or grade a card', async () => {
    await start(page, '?section=introduction&kinds=questions&size=2');
    await chooseAnswer(page.locator('[data-stage] io-question'), false);
    await page.waitForTimeout(400);
    await button(page, 'Certain').dblclick();
    await expect(page.locator('.verdict')).toBeVisible();
    await expect(place(page)).toHaveText('1 of 2');
    await start(page, '?section=introduction&kinds=cards&size=2');
    await page.waitForTimeout(400);
    await button(page, 'Show the answer').dblclick();
    await expect(page.locator('.grades')).toBeVisible();
    await expect(place(page)).toHaveText('1 of 2');
  });
});

/** What readers come to, each from the one before. */
const states: { name: string; open: (page: Page) => Promise<void> }[] = [
  { name: 'the set-up', open: (page) => setUp(page) },
  { name: 'the forms at the set-up', open: (page) => setUp(page, '?mode=before') },
  { name: 'nothing to practice', open: (page) => setUp(page, '?mode=missed') },
  {
    name: 'a question',
    open: (page) => start(page, '?section=introduction&kinds=questions&size=1'),
  },
  { name: 'a result', open: (page) => answer(page, false, '3') },
  {
    name: 'a summary with an answer open',
    open: async (page) => {
      await page.keyboard.press('Enter');
      await page.locator('.reviewed summary').first().click();
    },
  },
  { name: 'a card', open: (page) => start(page, '?section=introduction&kinds=cards&size=2') },
  { name: 'the back of a card', open: (page) => page.keyboard.press('Space') },
  {
    name: 'a session to continue',
    open: async (page) => {
      await page.locator('[data-leave]').click();
      await expect(page.locator('[data-continue]')).toBeVisible();
    },
  },
  { name: 'an exam', open: (page) => start(page, '?mode=exam&section=breast-ablation&size=1') },
  {
    name: 'the end of an exam',
    open: async (page) => {
      await page.locator('[data-next]').click();
      await expect(stem(page)).toHaveText('All questions seen');
    },
  },
];

test.describe('states', () => {
  // A page that is opened again in the same tab has its fonts already and does not wait for them.
  test.use({ expected: /was preloaded using link preload but not used/ });

  test('every state passes axe in light and dark, and none scrolls sideways', async ({ page }) => {
    test.slow();
    const found: string[] = [];
    for (const { name, open } of states) {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await open(page);
      found.push(...(await axeFaults(page, 'with advice')).map((fault) => `${name}: ${fault}`));
      // Colors are all that the scheme changes.
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      found.push(...(await axeFaults(page, 'colors')).map((fault) => `${name}, dark: ${fault}`));
      const window = page.viewportSize();
      await page.setViewportSize({ width: 320, height: 640 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - 320);
      if (wide > 0) found.push(`${name}: ${wide} px too wide`);
      if (window) await page.setViewportSize(window);
    }
    expect(found).toEqual([]);
  });
});

test('a session begins at the left edge at which its set-up begins @wide', async ({ page }) => {
  const edges = async (box: Locator) => {
    const found: (number | undefined)[] = [];
    for (const width of [768, 1280, 1680]) {
      await page.setViewportSize({ width, height: 900 });
      found.push((await box.boundingBox())?.x);
    }
    return found;
  };
  await setUp(page, '?section=introduction&kinds=questions&size=1');
  const before = await edges(page.getByRole('heading', { level: 1 }));
  await page.locator('[data-start]').click();
  await expect(stem(page)).toBeVisible();
  expect(await edges(stem(page))).toEqual(before);
});
