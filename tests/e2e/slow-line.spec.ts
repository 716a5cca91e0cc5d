import type { Page } from '@playwright/test';
import { expect, test, visit } from './site.ts';

/** What a shift of the layout tells: how much of the window it moved by how far, and which parts. */
interface Shift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

/** Notes of each shift of the next page how large it was, and the classes of what was moved up or down, inside out. */
async function watchShifts(page: Page): Promise<() => Promise<{ value: number; moved: string }[]>> {
  await page.addInitScript(() => {
    const shifts: { value: number; moved: string }[] = [];
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
  return () =>
    page.evaluate(
      () => (window as unknown as { shifts: { value: number; moved: string }[] }).shifts,
    );
}

/** Does something while the page comes at some 40 kB a second. */
async function onSlowLine(page: Page, act: () => Promise<void>): Promise<void> {
  const line = await page.context().newCDPSession(page);
  const set = (latency: number, downloadThroughput: number) =>
    line.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency, downloadThroughput, uploadThroughput: -1 },
    });
  await line.send('Network.enable');
  await set(20, 40_000);
  await act();
  await set(0, -1);
  await line.detach();
}

test('the top of the home page stays where it is while the rest comes', async ({ page }) => {
  const shifts = await watchShifts(page);
  await onSlowLine(page, () => visit(page, './'));
  expect((await shifts()).filter(({ moved }) => /\bfront\b/.test(moved))).toEqual([]);
});

/** Pages that a script fills, and what is there when it has. */
const FILLED = {
  './practice/': '[data-start]:enabled',
  './educators/': 'io-take-list [data-found] li',
};

for (const [path, filled] of Object.entries(FILLED))
  test(`nothing that is seen of ${path} moves when a script fills it @phone`, async ({ page }) => {
    const shifts = await watchShifts(page);
    await onSlowLine(page, async () => {
      await visit(page, path);
      await expect(page.locator(filled).first()).toBeAttached({ timeout: 30_000 });
    });
    const all = await shifts();
    const sum = all.reduce((total, { value }) => total + value, 0);
    expect(sum, JSON.stringify(all)).toBeLessThan(0.02);
  });
