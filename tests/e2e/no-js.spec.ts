import type { Page } from '@playwright/test';
import { question } from './question.ts';
import { expect, sections, test } from './site.ts';

test.use({ javaScriptEnabled: false });

/** What is asked besides of one section, while it is open. */
const besides: Record<string, (page: Page) => Promise<void>> = {
  './ici-combinations/': async (page) => {
    await test.step('text versions, references and definitions unfold', async () => {
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
    await test.step('the link of a block is a link to itself', async () => {
      // What its block offers is unfolded by now.
      await expect(page).not.toHaveURL(/#/);
      const figure = page.locator('figure:has(.take)').first();
      await figure.locator('a.permalink-block').click();
      await expect(page).toHaveURL(/#fig-|#table-/);
    });
  },
  './prostate-fla/': (page) =>
    test.step('a question can be read, and its key unfolds and closes', async () => {
      const item = question(page, 'single');
      const fold = page.locator('.folded-question', { has: item });
      await fold.locator('summary').first().click();
      await expect(item.locator('.options input').first()).toBeVisible();
      await expect(item.locator('.rationale').first()).toBeHidden();
      await item.getByText('Show the answer').click();
      await expect(item.locator('.rationale').first()).toBeVisible();
      await expect(item.locator('.sources')).toBeVisible();
    }),
  './breast-ablation/': (page) =>
    test.step('every question is printed with its options, and so is its key', async () => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const questions = page.locator('.prose .folded-question');
      const all = await questions.count();
      expect(all).toBeGreaterThan(15);
      await expect(questions.locator('.stem')).toHaveCount(all);
      for (const part of [
        '.stem:visible',
        '.options > li:visible, .estimate:visible, textarea:visible',
      ])
        await expect(questions.filter({ has: page.locator(part) })).toHaveCount(all);
      await expect(page.locator('.printed-key li:visible')).toHaveCount(all);
      await page.emulateMedia({ media: null, colorScheme: null });
    }),
};

test('without JavaScript every section can be read, unfolded, answered and printed', async ({
  page,
}) => {
  for (const path of Object.keys(besides)) expect(sections).toContain(path);
  for (const path of sections)
    await test.step(path, async () => {
      await page.goto(path);
      await expect(page.locator('h1')).toBeVisible();
      for (const part of ['.prose > p', 'figure svg'])
        await expect(page.locator(part).filter({ visible: false }), part).toHaveCount(0);
      await expect(page.locator('.prose > p').first()).toBeVisible();
      // A control that would do nothing is not shown.
      await expect(page.getByRole('button', { name: 'Present' })).toHaveCount(0);
      await expect(page.locator('io-theme').first()).toBeHidden();
      await expect(page.locator('dialog[open]')).toHaveCount(0);
      await besides[path]?.(page);
    });
});

test('without JavaScript what was reported of a trial unfolds, and practice leads to the checks of sections', async ({
  page,
}) => {
  await test.step('what was reported of a trial unfolds', async () => {
    await page.goto('./trials/');
    const details = page.locator('#table-trials details').first();
    await expect(details.locator('.update').first()).toBeHidden();
    await details.locator('summary').click();
    await expect(details.locator('.update').first()).toBeVisible();
  });
  await test.step('practice says what it needs and leads to the checks of the sections', async () => {
    await page.goto('./practice/');
    await expect(page.locator('.no-script').first()).toContainText('needs JavaScript');
    const links = page.locator('ul.no-script a');
    expect(await links.count()).toBeGreaterThan(4);
    for (const link of await links.all())
      await expect(link).toHaveAttribute('href', /#(?:section-questions|cards-[a-z-]+)$/);
    await expect(page.locator('[data-set-up]')).toBeHidden();
  });
});
