import { type Browser, chromium } from '@playwright/test';
import { chromiumArguments, chromiumPath } from '../../src/diagrams/renderer/chromium.ts';
import { overflowing } from './overflowing.ts';
import { expect, pages, test } from './site.ts';

/** What a reader may set in the browser: the size of letters, here on a phone and on a wide screen. */
const readers = [
  { letters: 32, width: 375, height: 740 },
  { letters: 24, width: 1280, height: 640 },
];

for (const { letters, width, height } of readers)
  test(`letters of ${letters} px in a window of ${width} px never make a page scroll sideways`, async ({
    baseURL,
  }) => {
    test.setTimeout(180_000);
    const browser = await withLetters(letters);
    const page = await browser.newPage({ viewport: { width, height }, serviceWorkers: 'block' });
    const wide: string[] = [];
    for (const path of pages) {
      await page.goto(new URL(path, baseURL).href);
      for (const open of [false, true]) {
        if (open)
          await page.evaluate(() => {
            for (const details of document.querySelectorAll('details')) details.open = true;
          });
        const culprits = await page.evaluate(overflowing);
        if (culprits) wide.push(`${path}${open ? ', open' : ''}: ${culprits}`);
      }
    }
    await browser.close();
    expect(wide).toEqual([]);
  });

async function withLetters(pixels: number): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumPath(),
    args: [...chromiumArguments, `--blink-settings=defaultFontSize=${pixels}`],
  });
}
