import type { Page } from '@playwright/test';
import { expect, visit } from './site.ts';

/**
 * Takes the first entries that a filter finds into the basket.
 * @param before how many are in it
 */
export async function take(
  page: Page,
  filter: { kind: string; level?: string },
  count: number,
  before = 0,
): Promise<void> {
  await visit(page, './educators/');
  const list = page.locator('io-take-list');
  await list.locator('[name=kind]').selectOption(filter.kind);
  if (filter.level) await list.locator('[name=level]').selectOption(filter.level);
  for (let at = 0; at < count; at += 1)
    await list
      .getByRole('button', { name: /^Take:/ })
      .nth(at)
      .press('Enter');
  await expect(list.locator('[data-said]')).toContainText(`${before + count}`);
}
