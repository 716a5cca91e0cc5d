import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { sections } from './site.ts';

/** The key of a question, as the page has it in its data. */
export interface Key {
  type: 'single' | 'multiple' | 'order' | 'number' | 'matching' | 'short' | 'concordance';
  correct?: string[];
  options?: string[];
  answer?: number;
}

/** The kinds that are scored; one's own words are judged by oneself, and no exam asks for them. */
export const KINDS = ['single', 'multiple', 'order', 'number', 'matching', 'short'] as const;
/** The first section that has a question of a kind in its text. */
export function sectionWith(kind: Key['type']): string {
  return firstWith(kind).path;
}

/** The id of the first question of a kind in that section. */
export function firstOf(kind: Key['type']): string {
  return firstWith(kind).id;
}

function firstWith(kind: Key['type']): { path: string; id: string } {
  for (const path of sections) {
    const html = readFileSync(new URL(`../../dist/${path}index.html`, import.meta.url), 'utf8');
    const [tag] = new RegExp(`<io-question[^>]*data-question="${kind}"[^>]*>`).exec(html) ?? [];
    const id = tag && /\sid="([^"]+)"/.exec(tag)?.[1];
    if (id) return { path, id };
  }
  throw new Error(`No section has a question of kind ${kind}.`);
}

/** The first question of a kind on the page. */
export function question(page: Page, kind: Key['type']): Locator {
  return page.locator(`io-question[data-question="${kind}"]`).first();
}

/** Reads the key that a question carries. */
async function keyOf(item: Locator): Promise<Key> {
  const text = await item.locator('script[type="application/json"]').textContent();
  return JSON.parse(text ?? '').key;
}

/**
 * Unfolds a question of a section, whichever question of its spot is in front; what is open stays so.
 * Its own address does that: whoever follows a link to it comes the same way.
 */
export async function unfold(item: Locator): Promise<void> {
  const stack = item.locator('xpath=ancestor::io-question-stack');
  if ((await stack.count()) === 0) return;
  await expect(stack).toHaveClass(/ready/);
  if (await item.isVisible()) return;
  await item.evaluate(({ id }) => {
    location.hash = id;
  });
  await expect(item).toBeVisible();
}

/** Marks a right or a wrong answer in a question of any kind, unfolded if need be. */
export async function chooseAnswer(item: Locator, correct: boolean): Promise<void> {
  await unfold(item);
  const key = await keyOf(item);
  switch (key.type) {
    case 'single': {
      const inputs = item.locator('.options input');
      const values = await inputs.evaluateAll((all) =>
        all.map((input) => (input as HTMLInputElement).value),
      );
      await inputs
        .nth(values.findIndex((value) => (key.correct ?? []).includes(value) === correct))
        .check();
      return;
    }
    case 'multiple':
      for (const statement of await item.locator('[data-option]').all()) {
        const id = (await statement.getAttribute('data-option')) ?? '';
        const isTrue = (key.correct ?? []).includes(id) === correct;
        await statement.getByLabel(isTrue ? 'True' : 'False').check();
      }
      return;
    case 'order':
      // As it is first shown it is never right.
      if (correct) await putInOrder(item, key.options ?? []);
      else await item.getByRole('button', { name: 'This is my order' }).click();
      return;
    case 'number': {
      const line = item.locator('input[type=range]');
      const ends = [await line.getAttribute('min'), await line.getAttribute('max')].map(Number);
      const far = ends.toSorted(
        (a, b) => Math.abs(b - (key.answer ?? 0)) - Math.abs(a - (key.answer ?? 0)),
      );
      await item.locator('input[type=text]').fill(String(correct ? key.answer : far[0]));
      return;
    }
    case 'matching':
      for (const [place, pair] of (key.correct ?? []).entries()) {
        const [stem, right = ''] = pair.split(':');
        const list = item.locator(`[data-option="${stem}"] select`);
        const values = await list
          .locator('option')
          .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
        const wrong = values.find((value) => value !== '' && value !== right) ?? '';
        await list.selectOption(correct || place > 0 ? right : wrong);
      }
      return;
    case 'short':
      await item.locator('textarea').fill('What the reader writes for themselves.');
      await item.getByText('Show the model answer').click();
      for (const point of await item.locator('.criteria input').all())
        await point.setChecked(correct);
      return;
    case 'concordance':
      await item.locator('.options input').first().check();
  }
}

async function putInOrder(item: Locator, order: readonly string[]): Promise<void> {
  const steps = item.locator('[data-option]');
  const now = () =>
    steps.evaluateAll((all) => all.map((step) => (step as HTMLElement).dataset['option']));
  for (const [place, id] of order.entries())
    while ((await now()).indexOf(id) > place)
      await item.locator(`[data-option="${id}"] .move`).first().click();
}
