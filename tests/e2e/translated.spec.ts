import type { Page } from '@playwright/test';
import { answer, start } from './practice.ts';
import { chooseAnswer, question, sectionWith } from './question.ts';
import { expect, test, visit } from './site.ts';

/**
 * Does to a page what a translating browser does: each text is put into wrappers of its own, in other words, and so
 * is each that comes later.
 */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const foreign = (text: string) => text.replace(/\p{L}{3,}/gu, (word) => `ü${word}`);
    // Out of use, but what such browsers still take.
    const wrapper = () => document.createElementNS(document.body.namespaceURI, 'font');
    const isKept = (element: Element | null) =>
      !element ||
      element.closest('script, style, noscript, textarea, font, [translate=no]') !== null;
    const wrap = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = root instanceof Text ? [root] : [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        const parent = text.parentElement;
        if (!text.data.trim() || isKept(parent) || parent instanceof SVGElement) continue;
        if (parent instanceof HTMLOptionElement) {
          if (!text.data.startsWith('ü')) text.data = foreign(text.data);
          continue;
        }
        const [outer, inner] = [wrapper(), wrapper()];
        inner.append(foreign(text.data));
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    wrap(document.body);
    document.documentElement.lang = 'de';
    document.documentElement.classList.add('translated-ltr');
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) wrap(node);
    }).observe(document.body, { childList: true, subtree: true });
  });
}

test('filters of a translated page count and choose as before, and find words as they are shown', async ({
  page,
}) => {
  await visit(page, './trials/');
  await translate(page);
  const trials = page.locator('tbody tr[id^=nct]:visible');
  const all = await trials.count();
  await page.locator('io-trials [name=q]').fill('pembrolizumab');
  await expect(trials).not.toHaveCount(all);
  const found = await trials.count();
  expect(found).toBeGreaterThan(0);
  await page.locator('io-trials [name=q]').fill('');
  await expect(trials).toHaveCount(all);

  await visit(page, './glossary/');
  await translate(page);
  await page.locator('io-glossary-filter input').fill('üanergy');
  await expect(page.locator('.entry:visible')).toHaveCount(1);
  await expect(page.locator('#anergy')).toBeVisible();

  await visit(page, './educators/');
  await translate(page);
  const list = page.locator('io-take-list');
  const before = await list.locator('[data-said]').textContent();
  await list.locator('[name=level]').selectOption('appraise');
  await expect(list.locator('[data-said]')).not.toHaveText(before ?? '');
  await list.getByRole('button', { name: /Take/ }).nth(1).click();
  await expect(list.locator('[data-said]')).toContainText('1');
});

test('questions of a translated page are answered, told right or wrong, and explained, and its search leads to a place', async ({
  page,
}) => {
  const kinds = ['single', 'multiple', 'order', 'number', 'matching'] as const;
  for (const [path, asked] of Map.groupBy(kinds, sectionWith)) {
    await visit(page, path);
    await translate(page);
    for (const kind of asked)
      await test.step(`${path}: ${kind}`, async () => {
        const item = question(page, kind);
        await chooseAnswer(item, true);
        await item.locator('.confidence button').first().click();
        await expect(item.locator('.verdict'), kind).toHaveText(/üRight/);
        await expect(item.locator('.rationale:visible').first(), kind).toContainText('ü');
      });
  }
  await test.step('search finds and leads to its place', async () => {
    await page.locator('button.search-trigger').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('abscopal');
    const first = dialog.locator('.search-results a').first();
    await expect(first).toContainText('ü');
    const address = await first.getAttribute('href');
    const place = new RegExp(`${address?.split('#')[0]}`);
    await expect(page).not.toHaveURL(place);
    await first.click();
    await expect(page).toHaveURL(place);
  });

  await test.step('practice', async () => {
    await start(page, '?section=introduction&kinds=questions&size=2');
    await translate(page);
    await answer(page, false, '2');
    await expect(page.locator('.verdict')).toHaveText(/üWrong|üNot/);
  });
});
