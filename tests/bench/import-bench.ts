/**
 * Measures in a browser how long the page of progress is held up by a file: the longest task while it is read, looked
 * at, added and exported again, and how long each takes. With 20,000 events no task may take longer than 200 ms; a file of 50 MB opens
 * with its progress shown. `astro build` comes before; run nothing else meanwhile.
 *
 *   npm run bench:learner
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type SlowSite, slowSite } from './slow-line.ts';

const BEGIN = Date.UTC(2026, 0, 1);
const LARGEST = 50_000_000;
const SECONDS = 120_000;

const site = await slowSite(join(import.meta.dirname, '../../dist'));
const folder = mkdtempSync(join(tmpdir(), 'import-bench-'));
try {
  await measure(site, '20,000 events', file('some.json', 20_000, 0));
  await measure(site, '50 MB', file('large.json', 190_000, LARGEST));
} finally {
  rmSync(folder, { recursive: true });
  await site.close();
}

async function measure({ origin, visitor }: SlowSite, name: string, path: string): Promise<void> {
  const page = await visitor();
  await page.addInitScript(() => {
    const seen = { longest: 0, told: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
    document.addEventListener('DOMContentLoaded', () => {
      const progress = document.querySelector('[data-import-progress]');
      if (progress)
        new MutationObserver(() => (seen.told += 1)).observe(progress, { attributes: true });
    });
  });
  await page.goto(`${origin}/progress/`, { waitUntil: 'networkidle' });
  const press = (part: string) => page.locator(`io-progress [data-${part}]`).dispatchEvent('click');
  const steps: [string, () => Promise<unknown>, string, RegExp][] = [
    ['read', () => page.setInputFiles('[data-import]', path), '[data-said=import]', /new here/],
    ['look', () => press('import-look'), '[data-confidence=think] [data-basis]', /right$/],
    ['back', () => page.locator('[data-look-back]').click(), '[data-said=look]', /^$/],
    ['add', () => press('import-add'), '[data-said=import]', / added\./],
    ['shown', async () => {}, '[data-confidence=think] [data-basis]', /right$/],
    ['export', () => press('export'), '[data-said=export]', /exported to/],
  ];
  for (const [step, action, selector, words] of steps) {
    const { millis, longest, told } = await during(page, action, selector, words);
    process.stdout.write(
      `${name}, ${step}: ${millis.toFixed(0)} ms, longest task ${longest.toFixed(0)} ms, progress told ${told} times\n`,
    );
  }
  await page.context().close();
}

async function during(
  page: Page,
  action: () => Promise<unknown>,
  selector: string,
  words: RegExp,
): Promise<{ millis: number; longest: number; told: number }> {
  const begin = performance.now();
  await action();
  await page
    .locator(selector)
    .filter({ hasText: words })
    .waitFor({ timeout: SECONDS, state: 'attached' });
  const millis = performance.now() - begin;
  await page.waitForTimeout(300);
  const seen = await page.evaluate(() => {
    const { seen } = window as unknown as { seen: { longest: number; told: number } };
    const now = { ...seen };
    Object.assign(seen, { longest: 0, told: 0 });
    return now;
  });
  return { millis, ...seen };
}

/** A file of answers, made as long as is asked for by white space at its end. */
function file(name: string, count: number, bytes: number): string {
  const events = Array.from({ length: count }, (_, at) => ({
    ...{ id: randomLooking(at), kind: 'answered', mode: 'practice' },
    ...{ atMillis: BEGIN + at * 60_000, item: `item-${at % 5000}`, correct: at % 5 !== 0 },
    ...{ confidence: 'think', response: ['a'], modified: '2026-01-01' },
  }));
  const path = join(folder, name);
  const text = JSON.stringify({ format: 'io-reading-room', version: 2, events }, null, 1);
  writeFileSync(path, text.padEnd(bytes));
  return path;
}

/** An id in no order of time, as real ones are; the same in each run. */
function randomLooking(at: number): string {
  return ((at * 2_654_435_761) % 2 ** 32).toString(16).padStart(24, '0');
}
