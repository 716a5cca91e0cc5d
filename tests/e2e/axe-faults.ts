import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Marks the elements that stand for all others of their colors, and for no longer than a test. */
const MARK = 'data-contrast';

/**
 * The faults that axe finds against WCAG 2.2 AA, one line each; of all rules, or of those that see colors.
 * Contrast, which takes axe longer than all else together, is measured once for each pair of colors and size of
 * letters that a page shows, instead of at each of its thousands of words.
 */
export async function axeFaults(page: Page, rules: 'all' | 'colors' = 'all'): Promise<string[]> {
  // What lies under the header that stays can be scrolled into the free.
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('header.site')?.style.setProperty('position', 'relative');
  });
  expect(await markColors(page)).toBeGreaterThan(0);
  const colors = axe(page).include(`[${MARK}]`).withRules(['color-contrast', 'link-in-text-block']);
  const { violations, passes, incomplete } = await colors.analyze();
  expect(passes.length + incomplete.length).toBeGreaterThan(0);
  if (rules === 'all') {
    const others = axe(page)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'])
      .disableRules(['color-contrast', 'link-in-text-block']);
    const found = await others.analyze();
    expect(found.passes.length).toBeGreaterThan(10);
    violations.push(...found.violations);
  }
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, any, all, none }) =>
        `${id}: ${target.join(' ')}: ${[...any, ...all, ...none].map(({ message }) => message).join('; ')}`,
    ),
  );
}

function axe(page: Page): AxeBuilder {
  // The other mode is for frames of other hosts, which there are none of; it takes three times as long.
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
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
