import type { Page } from '@playwright/test';
import { expect } from './site.ts';

/** Most stops of the Tab key on a section, with everything folded. */
const MOST_STOPS = 300;

/** Expects a section that can be gone through with the Tab key. */
export async function expectFewStops(page: Page): Promise<void> {
  const stops = await page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex]',
    );
    const groups = new Set<string>();
    return [...all].filter((element) => {
      if (element.tabIndex < 0 || element.matches(':disabled')) return false;
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const isFirst = !groups.has(element.name);
      groups.add(element.name);
      return isFirst;
    }).length;
  });
  expect(stops).toBeGreaterThan(20);
  expect(stops).toBeLessThanOrEqual(MOST_STOPS);
}

/** Expects that what speaks later is there before it speaks. */
export async function expectReadyToSpeak(page: Page): Promise<void> {
  const gone = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role=status], [aria-live]')]
      .filter((element) => element.parentElement?.checkVisibility())
      .filter((element) => !element.hidden && getComputedStyle(element).display === 'none')
      .map(({ outerHTML }) => outerHTML),
  );
  expect(gone).toEqual([]);
}

/**
 * Expects that a word as long as translations have them does not widen a page at 320 pixels.
 * It changes the page for good, so nothing else can be asked of it then.
 */
export async function expectRoomForLongWords(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.evaluate(() => {
    // Signs are not translated.
    for (const element of document.querySelectorAll(
      'h1, h2, legend, main button, header button.menu',
    ))
      if (element.childElementCount === 0 && /\w{3}/.test(element.textContent ?? ''))
        element.textContent = 'Donaudampfschifffahrtsgesellschafts';
  });
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(client);
}
