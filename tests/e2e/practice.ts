import type { Locator, Page } from '@playwright/test';
import { chooseAnswer } from './question.ts';
import { expect } from './site.ts';

/** Opens the set-up of a session and waits until it knows what there is. */
export async function setUp(page: Page, search = ''): Promise<void> {
  await page.goto(`./practice/${search}`);
  await expect(page.locator('io-practice')).toHaveAttribute('data-view', 'set-up');
}

/** Opens the set-up of a session and starts what the address asks for. */
export async function start(page: Page, search: string): Promise<void> {
  await setUp(page, search);
  await page.locator('[data-start]').click();
  await expect(stem(page)).toBeFocused();
}

export const stem = (page: Page): Locator => page.locator('[data-stage] .stem');
export const place = (page: Page) => page.locator('[data-place]');
export const count = (page: Page, choice: string) => page.locator(`[data-count=${choice}]`);
export const button = (page: Page, name: string | RegExp) =>
  page.locator('[data-foot], [data-summary]').getByRole('button', { name });

/** Chooses an answer to the question shown, right or wrong where it has one right option. */
export async function choose(page: Page, correct: boolean): Promise<void> {
  const item = page.locator('[data-stage] io-question');
  await chooseAnswer(item, correct);
}

/**
 * Answers the question shown, with the keyboard, so that no second tap has to be waited out.
 * @param confidence the key for how sure one is
 */
export async function answer(
  page: Page,
  correct: boolean,
  confidence: '1' | '2' | '3',
): Promise<void> {
  await expect(stem(page)).toBeVisible();
  await choose(page, correct);
  await page.locator('.confidence button').first().focus();
  await page.keyboard.press(confidence);
}

/** Recalls the card shown. */
export async function recall(page: Page, grade: '1' | '2' | '3' | '4'): Promise<void> {
  await page.keyboard.press('Space');
  await expect(page.locator('.grades')).toBeVisible();
  await page.keyboard.press(grade);
}

/** All that is marked in the question shown. */
export function marks(page: Page): Promise<string[]> {
  return page
    .locator('[data-stage] io-question :is(input, .steps [data-option])')
    .evaluateAll((parts) =>
      parts.map((part) =>
        part instanceof HTMLInputElement
          ? `${part.name} ${part.value} ${part.checked}`
          : String((part as HTMLElement).dataset['option']),
      ),
    );
}
