import { expect, type Page } from '@playwright/test';
import axeCore, { type RunOptions } from 'axe-core';

/** What the page has when its source is evaluated there. */
declare const axe: typeof axeCore;

/** Marks the elements that stand for all others of their colors, and for no longer than a test. */
const MARK = 'data-contrast';
const MARKED = `:is([${MARK}], [${MARK}] *)`;
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/** One run tries all rules, and those of colors where the marks are. */
const AXE = `${axeCore.source}
axe.configure({ rules: [
  { id: 'color-contrast', selector: '${MARKED}' },
  { id: 'link-in-text-block', selector: 'a[href]${MARKED}' },
] });`;

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** The rules of WCAG 2.2 AA, these with what axe calls best practice, or those alone that see colors. */
type Rules = 'all' | 'with advice' | 'colors';

/**
 * The faults that axe finds against WCAG 2.2 AA, one line each; of all rules, or of those that see colors; on the
 * whole page, or in one part of it.
 * Contrast, which takes axe longer than all else together, is measured once for each pair of colors and size of
 * letters that a page shows, instead of at each of its thousands of words.
 */
export async function axeFaults(
  page: Page,
  rules: Rules = 'all',
  within = 'html',
): Promise<string[]> {
  // What lies under the header that stays can be scrolled into the free.
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('header.site')?.style.setProperty('position', 'relative');
  });
  expect(await markColors(page)).toBeGreaterThan(0);
  const tags = rules === 'all' ? WCAG : [...WCAG, 'best-practice'];
  const options: RunOptions = {
    resultTypes: ['violations'],
    runOnly:
      rules === 'colors' ? { type: 'rule', values: COLOR_RULES } : { type: 'tag', values: tags },
  };
  // A page keeps it for all that it is asked: to take it in takes as long as to look for colors. Its frames are asked, too.
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE);
  const { violations, passes, incomplete } = await page.evaluate(
    ([part, asked]) => axe.run(part, asked),
    [within, options] as const,
  );
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('header.site')?.style.removeProperty('position');
  });
  const tried = (ids: string[]) =>
    [...passes, ...incomplete].filter(({ id }) => ids.includes(id)).length;
  expect(tried(COLOR_RULES)).toBeGreaterThan(0);
  if (rules !== 'colors') expect(passes.length).toBeGreaterThan(10);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, any, all, none }) =>
        `${id}: ${target.join(' ')}: ${[...any, ...all, ...none].map(({ message }) => message).join('; ')}`,
    ),
  );
}

/** Expects a page without faults in light and, where only colors change, in dark. */
export async function expectNoFaults(page: Page, asked: Rules = 'all'): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const rules = colorScheme === 'light' ? asked : 'colors';
    expect(await axeFaults(page, rules), colorScheme).toEqual([]);
  }
}

/** Marks one element with text for each appearance that a text has; gives how many there are. */
function markColors(page: Page): Promise<number> {
  return page.evaluate((mark) => {
    for (const element of document.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark);
    const grounds = new Map<Element, string>();
    /** What lies behind the text of an element, as far as its ancestors tell; what is placed freely stands alone. */
    const ground = (element: Element): string => {
      const known = grounds.get(element);
      if (known !== undefined) return known;
      const style = getComputedStyle(element);
      const { backgroundColor, backgroundImage, opacity, position, filter } = style;
      const behind = element.parentElement ? ground(element.parentElement) : '';
      const plain =
        backgroundColor === 'rgba(0, 0, 0, 0)' &&
        backgroundImage === 'none' &&
        opacity === '1' &&
        filter === 'none' &&
        (position === 'static' || position === 'relative');
      const own = [backgroundColor, backgroundImage, opacity, position, filter].join(' ');
      const whole = plain ? behind : `${behind} < ${own}`;
      grounds.set(element, whole);
      return whole;
    };
    const withText = new Set<Element>(document.querySelectorAll('input, select, textarea'));
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      const { nodeValue, parentElement } = words.currentNode;
      if (parentElement && nodeValue?.trim()) withText.add(parentElement);
    }
    const seen = new Set<string>();
    for (const element of withText) {
      if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
      const { color, fill, fontSize, fontWeight, textDecorationLine, textShadow } =
        getComputedStyle(element);
      const text = [color, fill, fontSize, fontWeight, textDecorationLine, textShadow].join(' ');
      const inLink = element.closest('a')?.parentElement?.closest('p, li, td, dd') ? 'link' : '';
      const key = `${ground(element)} | ${text} ${inLink} ${element.localName}`;
      if (seen.has(key)) continue;
      seen.add(key);
      element.setAttribute(mark, '');
    }
    return seen.size;
  }, MARK);
}
