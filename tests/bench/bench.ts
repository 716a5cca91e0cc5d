/**
 * Builds the site enlarged to 300 and 1,500 section pages in a temporary folder and prints what grows:
 * time, peak memory, and size of the search index, each also per page, and what a first visit asks of the host.
 * All but the visit should grow in a line.
 *
 *   npm run bench             both sizes
 *   npm run bench -- 50 100   other sizes
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFolder } from '../../src/course/read/content-files.ts';
import { drawings } from '../../src/integrations/content-check.ts';
import { distFiles, pagePath } from '../../src/integrations/dist-files.ts';
import { enlargedCourse } from './enlarged-course.ts';
import { firstVisit, type Visit } from './first-visit.ts';
import { type IndexBytes, indexBytes } from './index-bytes.ts';
import { residentMegabytes } from './process-memory.ts';

const root = join(import.meta.dirname, '../..');
const COPIED = ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

interface Measure {
  pages: number;
  seconds: number;
  peakMegabytes: number;
  index: IndexBytes;
  siteMegabytes: number;
  /** Of the start page, and of the page with the most markup. */
  visits: { path: string; page: Visit; whole: Visit }[];
}

const sizes = process.argv.slice(2).map(Number);
const measures: Measure[] = [];
for (const pages of sizes.length > 0 ? sizes : [300, 1500]) measures.push(await measure(pages));
print(measures);

/** Builds an enlarged copy and removes it again. */
async function measure(pages: number): Promise<Measure> {
  const dir = mkdtempSync(join(tmpdir(), 'reading-room-bench-'));
  try {
    for (const name of COPIED) cpSync(join(root, name), join(dir, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'));
    enlarge(join(dir, 'content'), pages);
    const start = performance.now();
    const peakMegabytes = await build(dir);
    const seconds = (performance.now() - start) / 1000;
    const dist = join(dir, 'dist');
    // One after the other, or they wait for each other.
    const visits: Measure['visits'] = [];
    for (const path of ['/', largestPage(dist)])
      visits.push({ path, ...(await firstVisit(dist, path)) });
    return {
      ...{ pages, seconds },
      peakMegabytes,
      index: indexBytes(dist),
      siteMegabytes: bytes(dist) / 1e6,
      visits,
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Adds copies of the sections until there are so many. */
function enlarge(content: string, pages: number): void {
  const made = drawings(root);
  const files = readFolder(content);
  const enlarged = enlargedCourse(files, pages, made);
  for (const name of files.keys()) if (!enlarged.has(name)) rmSync(join(content, name));
  for (const [name, text] of enlarged)
    if (text !== files.get(name)) writeFileSync(join(content, name), text);
}

/** Runs a build and returns the peak of its resident memory in megabytes: that of all its processes together. */
function build(dir: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/tools/build.ts'], {
      cwd: dir,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let peak = 0;
    const sample = setInterval(() => {
      peak = Math.max(peak, residentMegabytes(child.pid ?? 0));
    }, 100);
    child.on('close', (code) => {
      clearInterval(sample);
      if (code === 0) resolve(peak);
      else reject(new Error(`The build of ${dir} failed with exit code ${code}.`));
    });
  });
}

function bytes(dir: string): number {
  return distFiles(dir).reduce((sum, file) => sum + statSync(join(dir, file)).size, 0);
}

/** The address of the page with the most markup. */
function largestPage(dist: string): string {
  const size = (file: string) => statSync(join(dist, file)).size;
  const [largest = '/'] = distFiles(dist)
    .filter((file) => file.endsWith('/index.html'))
    .sort((a, b) => size(b) - size(a));
  return pagePath(largest);
}

function print(rows: readonly Measure[]): void {
  const head = ['pages', 'time s', 'ms/page', 'peak MB', 'index kB', 'kB/page', 'site MB'];
  const lines = rows.map((row) => [
    row.pages.toFixed(0),
    row.seconds.toFixed(1),
    ((row.seconds * 1000) / row.pages).toFixed(1),
    row.peakMegabytes.toFixed(0),
    row.index.whole.toFixed(0),
    (row.index.whole / row.pages).toFixed(1),
    row.siteMegabytes.toFixed(1),
  ]);
  for (const line of [head, ...lines])
    process.stdout.write(`${line.map((cell) => cell.padStart(9)).join('')}\n`);
  for (const { pages, index } of rows)
    process.stdout.write(`${pages} pages, search index: ${indexWords(index, pages)}\n`);
  for (const { pages, visits } of rows)
    for (const { path, page, whole } of visits)
      process.stdout.write(
        `${pages} pages, first visit to ${path}: ${visitWords(page)}; with what is kept unasked ${visitWords(whole)}\n`,
      );
}

function indexWords({ texts, words, other, apart, alone }: IndexBytes, pages: number): string {
  const each = (kilobytes: number) => `${(kilobytes / pages).toFixed(2)} kB`;
  return `texts ${each(texts)} a page, words ${each(words)}, other ${each(other)}; with a file for each page the texts would be ${each(apart)}, without their common words ${each(alone)}`;
}

function visitWords({ requests, kilobytes }: Visit): string {
  return `${kilobytes.toFixed(0)} kB in ${requests} requests`;
}
