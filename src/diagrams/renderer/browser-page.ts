import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, normalize } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import ts from 'typescript';
import { launchChromium } from './chromium.ts';

const require = createRequire(import.meta.url);
const sourceRoot = join(import.meta.dirname, '../..');
const origin = 'http://diagrams.invalid';
const fontFile = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Diagrams</title>
<style>
@font-face { font-family: 'Source Sans'; font-weight: 200 900; src: url(data:font/woff2;base64,FONT); }
svg { font-family: 'Source Sans'; font-weight: 500; }
.edgeLabel text, .edgeLabel tspan { font-size: 14px; font-weight: 400; }
/* Larger than it is drawn: a title stands at the left with room around it. */
.cluster-label text, .cluster-label tspan { font-size: 17px; font-weight: 600; }
</style><body><script src="/mermaid.js"></script><script type="module" src="/diagrams/renderer/page/main.ts"></script>`;

/** Opens a page in which `drawDiagram` of page/main.ts is ready; nothing is fetched from the network. */
export async function openDrawingPage(): Promise<{ browser: Browser; page: Page }> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  const failed = new Promise<never>((_, reject) => page.once('pageerror', reject));
  await page.route('**/*', async (route) => {
    const answer = answerFor(new URL(route.request().url()).pathname);
    await (answer ? route.fulfill(answer) : route.abort());
  });
  const ready = (async () => {
    await page.goto(`${origin}/`, { waitUntil: 'load' });
    await page.evaluate(() => globalThis.diagramPageReady);
  })();
  try {
    await Promise.race([ready, failed]);
  } catch (error) {
    await browser.close();
    throw error;
  }
  failed.catch(() => {});
  return { browser, page };
}

function answerFor(pathname: string): { contentType: string; body: string } | undefined {
  if (pathname === '/') {
    const font = readFileSync(require.resolve(fontFile)).toString('base64');
    return { contentType: 'text/html', body: html.replace('FONT', font) };
  }
  if (pathname === '/mermaid.js') {
    const file = require.resolve('mermaid/dist/mermaid.min.js');
    return { contentType: 'text/javascript', body: readFileSync(file, 'utf8') };
  }
  const file = join(sourceRoot, normalize(pathname));
  if (!file.endsWith('.ts') || !existsSync(file)) return undefined;
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2024, module: ts.ModuleKind.ESNext },
  });
  return { contentType: 'text/javascript', body: outputText };
}
