import type { Page } from '@playwright/test';

/** What a shift of the layout tells: how much of the window it moved by how far, and which parts. */
interface Shift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

/** A shift: how large it was, and the classes of what was moved up or down, inside out. */
interface Noted {
  value: number;
  moved: string;
}

/**
 * Notes the shifts of the layout on each page from the next one on.
 * @returns gives those of the page that is open
 */
export async function watchShifts(page: Page): Promise<() => Promise<Noted[]>> {
  await page.addInitScript(() => {
    const shifts: Noted[] = [];
    Object.assign(window, { shifts });
    const name = (node: Node | null) => {
      const names: string[] = [];
      for (let at = node; at instanceof Node; at = at.parentNode)
        if (at instanceof Element) names.push(`${at.localName}.${at.getAttribute('class') ?? ''}`);
      return names.join(' < ');
    };
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        const upright = sources.filter((part) => part.previousRect.top !== part.currentRect.top);
        shifts.push({ value, moved: upright.map(({ node }) => name(node)).join('; ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifts: Noted[] }).shifts);
}

export const totalShift = (shifts: readonly Noted[]): number =>
  shifts.reduce((sum, { value }) => sum + value, 0);
