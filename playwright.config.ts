import { defineConfig } from '@playwright/test';
import { chromiumArguments, chromiumPath } from './src/diagrams/renderer/chromium.ts';

/** Another port lets two checkouts be tested side by side. */
const port = Number(process.env['TEST_PORT'] ?? 4399);
const base = `/${(process.env['BASE_PATH'] ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
const baseURL = `http://localhost:${port}${base}`;

/** Browser tests of the built site; `astro build` comes before. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/tests/e2e',
  forbidOnly: true,
  fullyParallel: true,
  // A page that loads waits more than it works: a third browser fills the time of two cores.
  workers: 3,
  // On a machine that is shared a browser may come too late once; what fails every time still fails.
  retries: process.env['CI'] ? 2 : 0,
  // A visit asks for much, and a slow machine takes its time for it.
  timeout: 120_000,
  reporter: 'list',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  expect: {
    // How fast something comes is measured by benchmarks; here a busy machine may take its time.
    timeout: 15_000,
    // Letters that another machine smooths a little differently pass; a moved line or another color does not.
    toHaveScreenshot: { animations: 'disabled', maxDiffPixelRatio: 0.005 },
  },
  use: {
    baseURL,
    launchOptions: { executablePath: await chromiumPath(), args: chromiumArguments },
    trace: 'off',
    // To begin a context, and a process for its page, takes a test a fifth of its time. Between tests Playwright clears
    // what the site has stored; a file that needs more apart than that says so.
    reuseContext: true,
    // A page answered from its own copy would not show what a test changes; offline.spec.ts allows it.
    serviceWorkers: 'block',
  },
  projects: [
    {
      name: 'desktop',
      grepInvert: /@phone-only/,
      use: { viewport: { width: 1280, height: 900 } },
    },
    {
      name: 'phone',
      // What depends on the width of the window or on a finger; all else runs once.
      grep: /@phone|(?:charts|course|fragment|notes|practice-states)\.spec/,
      grepInvert: /@wide/,
      use: {
        viewport: { width: 360, height: 740 },
        deviceScaleFactor: 2,
        hasTouch: true,
        isMobile: true,
      },
    },
  ],
  webServer: {
    command: `node tests/e2e/serve.ts ${port} ${base}`,
    url: baseURL,
    reuseExistingServer: false,
  },
});
