import type { Locator, Page } from '@playwright/test';
import { axeFaults, expect, test, visit } from './site.ts';

const SECTION = './breast-ablation/';

/** The first question of a kind on the page that is not before the text. */
function question(page: Page, kind: string): Locator {
  return page.locator(`.prose .question[data-question="${kind}"]`).first();
}

async function choose(item: Locator, option: number): Promise<void> {
  await item.locator('.options > li').nth(option).locator('label').click();
}

test('an answer is followed by how sure one is, then by the rationale of every option', async ({
  page,
}) => {
  await visit(page, SECTION);
  const item = question(page, 'single');
  await expect(item.getByRole('button', { name: 'Certain' })).toBeHidden();
  await choose(item, 0);
  await item.getByRole('button', { name: 'Certain' }).click();
  await expect(item).toHaveAttribute('data-phase', 'result');
  const options = await item.locator('.options > li').count();
  await expect(item.locator('.rationale')).toHaveCount(options);
  for (const rationale of await item.locator('.rationale').all())
    await expect(rationale).toBeVisible();
  await expect(item.getByRole('link', { name: 'Where the text says so' })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});

test('letters and rationales stand in the order in which the options are shown', async ({
  page,
}) => {
  await visit(page, SECTION);
  const item = question(page, 'single');
  await choose(item, 0);
  await item.getByRole('button', { name: 'Guess' }).click();
  const options = await item.locator('.options > li').allInnerTexts();
  const rationales = await item.locator('.rationales > li > p:first-child').allInnerTexts();
  const words = (text: string) =>
    text.replace(/^\s*([A-D])\s*(?:\. (?:Right|Wrong):)?\s*/, '$1 ').trim();
  expect(rationales.map(words)).toEqual(options.map(words));
});

test('an answer is there again after a reload and can be tried anew', async ({ page }) => {
  await visit(page, SECTION);
  const item = question(page, 'single');
  await choose(item, 1);
  await item.getByRole('button', { name: 'Think so' }).click();
  const said = await item.locator('.result p').innerText();
  await page.reload();
  await expect(item).toHaveAttribute('data-phase', 'result');
  await expect(item.locator('.result p')).toHaveText(said);
  await item.getByRole('button', { name: 'Try again' }).click();
  await expect(item).toHaveAttribute('data-phase', 'open');
  await expect(item.locator('input:checked')).toHaveCount(0);
});

test('a question is answered with the keyboard alone', async ({ page }) => {
  await visit(page, SECTION);
  const item = question(page, 'single');
  await item.locator('input').first().focus();
  await page.keyboard.press('2');
  await expect(item.locator('input').nth(1)).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(item.getByRole('button', { name: 'Guess' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(item).toHaveAttribute('data-phase', 'result');
  await expect(item.locator('.result')).toBeFocused();
});

test('steps are put in order with buttons, and the place is said', async ({ page }) => {
  await visit(page, SECTION);
  const item = page.locator('.question[data-question="order"]').first();
  const first = await item.locator('.steps li').first().locator('span').first().innerText();
  await item.getByRole('button', { name: `Move down: ${first}` }).click();
  await expect(item.locator('.steps li').nth(1)).toContainText(first);
  await expect(item.locator('[role="status"]').first()).toContainText('place 2 of');
  await item.getByRole('button', { name: 'Guess' }).click();
  await expect(item).toHaveAttribute('data-phase', 'result');
});

test('statements are each marked true or false before one is asked how sure one is', async ({
  page,
}) => {
  await visit(page, SECTION);
  const item = page.locator('.question[data-question="multiple"]').first();
  const statements = await item.locator('.statement').all();
  for (const statement of statements) {
    await expect(item.getByRole('button', { name: 'Guess' })).toBeHidden();
    await statement.getByLabel('True').check();
  }
  await item.getByRole('button', { name: 'Guess' }).click();
  await expect(item).toHaveAttribute('data-phase', 'result');
});

test('an estimate outside its line is not taken', async ({ page }) => {
  await visit(page, SECTION);
  const item = page.locator('.question[data-question="number"]').first();
  const input = item.getByLabel('Your estimate');
  await input.fill('100000');
  await expect(item.getByRole('button', { name: 'Guess' })).toBeHidden();
  await input.fill((await input.getAttribute('min')) ?? '0');
  await item.getByRole('button', { name: 'Guess' }).click();
  await expect(item).toHaveAttribute('data-phase', 'result');
});

test('with storage blocked a question still works and the reader is told', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { get: () => undefined });
  });
  await visit(page, SECTION);
  const item = question(page, 'single');
  await choose(item, 0);
  await item.getByRole('button', { name: 'Certain' }).click();
  await expect(item).toHaveAttribute('data-phase', 'result');
  await expect(page.getByRole('status').filter({ hasText: 'does not let' })).toHaveCount(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the key is not to be seen before one asks for it', async ({ page }) => {
    await page.goto(SECTION);
    const item = question(page, 'single');
    await expect(item.locator('.rationale').first()).toBeHidden();
    await item.getByText('Show the answer').click();
    await expect(item.locator('.rationale').first()).toBeVisible();
  });
});
