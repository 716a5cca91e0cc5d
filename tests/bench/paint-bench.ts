/**
 * Measures when a page of the built site is painted on a slow phone (1.6 Mbit/s, 150 ms, a quarter of the processor),
 * beside a twin of it: the same text without scripts, fonts and styles but a line. Times depend on the machine; the
 * ratios say how far a page is from the least it could take. `astro build` comes before; run nothing else meanwhile.
 *
 *   npm run bench:paint                  the home page and the longest and the shortest section
 *   npm run bench:paint -- /glossary/
 */
import { join } from 'node:path';
import { type SlowSite, slowSite } from './slow-line.ts';

interface Paint {
  /** First and largest paint, and how long tasks held the page up in all; milliseconds. */
  first: number;
  largest: number;
  blocked: number;
  /** What had come when the first paint was there, as it travels. */
  requests: number;
  kilobytes: number;
}

const runs = 5;
const slower = 4;
const given = process.argv.slice(2);
const paths = given.length > 0 ? given : ['/', '/ici-combinations/', '/conclusion/'];

const site = await slowSite(join(import.meta.dirname, '../../dist'), twinOf);
for (const path of paths) {
  const pages: Paint[] = [];
  const twins: Paint[] = [];
  for (let run = 0; run < runs; run++) {
    pages.push(await paint(site, path));
    twins.push(await paint(site, `${path}?twin`));
  }
  const page = medians(pages);
  const twin = medians(twins);
  const beside = (name: 'first' | 'largest') =>
    `${name} paint ${page[name].toFixed(0)} ms, ${(page[name] / twin[name]).toFixed(2)} x the twin`;
  process.stdout.write(
    `${path}: ${beside('first')}; ${beside('largest')}; blocked ${page.blocked.toFixed(0)} ms; before it ${page.kilobytes.toFixed(0)} kB in ${page.requests} requests\n`,
  );
}
await site.close();

async function paint({ origin, visitor }: SlowSite, path: string): Promise<Paint> {
  const page = await visitor(slower);
  await page.setViewportSize({ width: 412, height: 823 });
  await page.addInitScript(() => {
    const seen = { largest: 0, blocked: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) seen.largest = startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.blocked += Math.max(0, duration - 50);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  await page.waitForTimeout(800);
  const seen = await page.evaluate(() => {
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    const loaded = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
      ({ responseEnd }) => responseEnd <= first,
    );
    const [own] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const bytes = [own, ...loaded].reduce((sum, entry) => sum + (entry?.encodedBodySize ?? 0), 0);
    return {
      first,
      ...(window as unknown as { seen: { largest: number; blocked: number } }).seen,
      requests: loaded.length + 1,
      kilobytes: bytes / 1000,
    };
  });
  await page.context().close();
  return seen;
}

/** The same text as the least that a page could be. */
function twinOf(html: string): string {
  const main = (/<main[\s\S]*?<\/main>/.exec(html)?.[0] ?? html)
    .replace(/<(script|style|template)\b[\s\S]*?<\/\1>|<link\b[^>]*>/g, '')
    .replace(/\s(?:class|data-[\w-]+)="[^"]*"/g, '');
  const style =
    'body{font:18px/1.6 Georgia,serif;max-width:42rem;margin:auto;padding:1rem}svg{max-width:100%;height:auto}';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Twin</title><style>${style}</style>${main}</html>`;
}

function medians(all: Paint[]): Paint {
  const median = (name: keyof Paint) =>
    all.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  return {
    first: median('first'),
    largest: median('largest'),
    blocked: median('blocked'),
    requests: median('requests'),
    kilobytes: median('kilobytes'),
  };
}
