import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { writeWhole } from './store.ts';

const styles = join(import.meta.dirname, '../../styles');

/** Photographs a diagram as the page shows it, light (`<id>.png`) and dark (`<id>-dark.png`), at double size. */
export async function writePreviews(
  browser: Browser,
  outDir: string,
  id: string,
  svg: string,
): Promise<void> {
  const page = await browser.newPage({ deviceScaleFactor: 2 });
  try {
    const css = ['tokens.css', 'diagrams.css'].map((name) =>
      readFileSync(join(styles, name), 'utf8'),
    );
    const font = readFileSync(join(import.meta.dirname, '../../fonts/source-sans.woff2')).toString(
      'base64',
    );
    for (const theme of ['light', 'dark']) {
      await page.setContent(
        `<!doctype html><html lang="en" data-theme="${theme}"><style>${css.join('\n')}
@font-face { font-family: 'Source Sans'; font-weight: 400 700; src: url(data:font/woff2;base64,${font}); }
body { margin: 0; background: var(--paper); } main { display: inline-block; padding: 16px; }</style>
<main>${svg}</main>`,
      );
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const name = theme === 'light' ? `${id}.png` : `${id}-dark.png`;
      writeWhole(join(outDir, name), await page.locator('main').screenshot());
    }
  } finally {
    await page.close();
  }
}
