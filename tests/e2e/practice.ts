import type { Locator, Page } from '@playwright/test';
import { expect } from './site.ts';

/** Opens the door and waits until it knows what there is. */
export async function door(page: Page, search = ''): Promise<void> {
  await page.goto(`./practice/${search}`);
  await expect(page.locator('io-practice')).toHaveAttribute('data-view', 'door');
}

/** Opens the door and starts what the address asks for. */
export async function start(page: Page, search: string): Promise<void> {
  await door(page, search);
  await page.locator('[data-start]').click();
  await expect(stem(page)).toBeFocused();
}

export const stem = (page: Page): Locator => page.locator('[data-stage] .stem');
export const place = (page: Page) => page.locator('[data-place]');
export const count = (page: Page, choice: string) => page.locator(`[data-count=${choice}]`);
export const button = (page: Page, name: string | RegExp) =>
  page.locator('[data-foot], [data-summary]').getByRole('button', { name });

/** Position of the right option of the question shown, by the same data as the page has. */
async function rightOption(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const text = document.querySelector('[data-stage] .stem')?.textContent;
    const get = async (name: string) => {
      const { base } = document.documentElement.dataset;
      return (await fetch(`${base}practice/${name}.json`)).json();
    };
    for (const section of new Set<string>(
      (await get('items')).map((item: { section: string }) => item.section),
    )) {
      const contents: { stem?: string; key: { correct: string[] } }[] = await get(section);
      const right = contents.find(({ stem }) => stem === text)?.key.correct[0];
      // Options are named by letters, in the order of the file.
      if (right !== undefined) return right.charCodeAt(0) - 'a'.charCodeAt(0);
    }
    throw new Error(`No question asks ${text}`);
  });
}

/** Chooses an answer to the question shown, right or wrong where it has one right option. */
export async function choose(page: Page, correct: boolean): Promise<void> {
  const form = page.locator('form.question');
  const has = async (part: string) => (await form.locator(part).count()) > 0;
  if (await has('.statement')) {
    for (const statement of await form.locator('.statement').all())
      await statement.locator('input').first().check();
  } else if (await has('.estimate')) await form.locator('input').first().fill('1');
  else if (!(await has('.steps'))) {
    const right = await rightOption(page);
    const options = form.locator('input');
    const values = await options.evaluateAll((all) =>
      all.map((input) => Number((input as HTMLInputElement).value)),
    );
    await options.nth(values.findIndex((value) => (value === right) === correct)).check();
  }
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
    .locator('form.question :is(input, [data-step])')
    .evaluateAll((parts) =>
      parts.map((part) =>
        part instanceof HTMLInputElement
          ? `${part.name} ${part.value} ${part.checked}`
          : String((part as HTMLElement).dataset['step']),
      ),
    );
}
