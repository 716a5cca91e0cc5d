import { brotliCompressSync } from 'node:zlib';
import { expectNoFaults } from './axe-faults.ts';
import { overflowing, parted, squeezed } from './overflowing.ts';
import { expect, pages, test, visit } from './site.ts';

/** The narrowest width of each layout, where room is scarcest, and the usual ones. */
const widths = [320, 360, 480, 577, 600, 760, 900, 1000, 1100, 1280, 1680];

/** What a reader may set in the browser: the size of letters, here on a phone and on a wide screen. */
const readers = [
  { letters: 32, width: 375, height: 740 },
  { letters: 24, width: 1280, height: 640 },
];

// All that is asked of every page is asked in one visit: to load it is what takes longest.
for (const path of pages) {
  test(`${path} passes axe in light and dark, is silent while it is read, never scrolls sideways, closed or open or in large letters, and parts no name`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await visit(page, path);
    await test.step('axe', () => expectNoFaults(page));
    await page.waitForLoadState('networkidle');
    await page.locator('.site-footer').scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    const wide: string[] = [];
    const settings = await page.context().newCDPSession(page);
    for (const open of [false, true]) {
      if (open)
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const culprits = await page.evaluate(overflowing);
        if (culprits) wide.push(`${width}${open ? ', open' : ''}: ${culprits}`);
        for (const name of await page.evaluate(parted)) wide.push(`${width}, parted: ${name}`);
        for (const cell of await page.evaluate(squeezed)) wide.push(`${width}, narrow: ${cell}`);
      }
      for (const { letters, width, height } of readers) {
        await page.setViewportSize({ width, height });
        await settings.send('Page.setFontSizes', { fontSizes: { standard: letters } });
        await expect(page.locator('html')).toHaveCSS('font-size', `${letters}px`);
        const culprits = await page.evaluate(overflowing);
        if (culprits) wide.push(`${letters} px, ${width}${open ? ', open' : ''}: ${culprits}`);
        await settings.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
      }
    }
    expect(wide).toEqual([]);
  });
}

/**
 * Brotli, with what a page fetches by itself when it has come to rest: the store, the marks of the course, what is
 * due. What it begins with has its own budgets in the contracts.
 */
const scriptBudgets = { './': 31_000, './ici-combinations/': 37_300, './glossary/': 21_000 };

for (const [path, budget] of Object.entries(scriptBudgets))
  test(`${path} runs at most ${budget / 1000} kB of JavaScript by itself, at rest as well`, async ({
    page,
  }) => {
    const scripts: { name: string; bytes: number }[] = [];
    page.on('response', async (response) => {
      if (response.request().resourceType() !== 'script') return;
      const bytes = brotliCompressSync(await response.body()).byteLength;
      scripts.push({ name: new URL(response.url()).pathname, bytes });
    });
    await visit(page, path);
    await page.waitForLoadState('networkidle');
    // What waits for an idle moment counts as well.
    await page.waitForTimeout(500);
    expect(scripts.length).toBeGreaterThan(0);
    const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(total, JSON.stringify(scripts)).toBeLessThanOrEqual(budget);
  });

test('pages stay silent for a while after they have loaded', async ({ context }) => {
  const opened = await Promise.all(
    ['./', './introduction/', './trials/', './search/'].map(async (path) => {
      const page = await context.newPage();
      await page.goto(path);
      return page;
    }),
  );
  // The browser remarks on what was loaded and not used only some seconds later.
  await opened[0]?.waitForTimeout(5000);
});
