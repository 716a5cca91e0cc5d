import type { Page } from '@playwright/test';
import { totalShift, watchShifts } from './shifts.ts';
import { expect, test, visit } from './site.ts';

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
    expect(totalShift(all), JSON.stringify(all)).toBeLessThan(0.02);
  });
