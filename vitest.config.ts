import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';
import { componentNames } from './tests/unit/component-names.ts';

/** The folder of the course, as the site's own configuration names it. */
const resolve = { alias: { '@course': join(import.meta.dirname, 'content') } };

/** Properties try hundreds of cases, and the whole course is read; a busy machine needs its time. */
const testTimeout = 30_000;

const unitTests = readdirSync(join(import.meta.dirname, 'tests/unit'), { recursive: true })
  .map((path) => `tests/unit/${String(path).replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const thatSay = (words: RegExp) =>
  unitTests.filter(({ text }) => words.test(text)).map(({ path }) => path);

/** Unit tests that set the time zone, which a thread has from its process. */
const inProcesses = thatSay(/'TZ'/);

/** Unit tests that put another module or a document in place of what others use: each has a world of its own. */
const alone = thatSay(/vi\.mock\(|@vitest-environment/).filter(
  (path) => !inProcesses.includes(path),
);

/** A thread begins in half the time that a process takes. */
const pool = 'threads';

const unit = {
  setupFiles: ['tests/unit/course-page.ts'],
  css: true,
  testTimeout,
};

/** Components are compiled by Astro; the site's own integrations have no part in that. */
const component = getViteConfig(
  // Without css a style sheet imported as text would be empty.
  {
    resolve,
    test: {
      ...{ name: 'component', include: ['tests/component/**/*.test.ts'] },
      ...{ css: true, testTimeout, pool },
    },
  },
  { configFile: false, logLevel: 'silent' },
);

/** Each project is a folder of tests; all but `component` run in plain Node, without Astro. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        plugins: [componentNames],
        // To load each module once for all files takes a third of the time.
        test: {
          ...unit,
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude: [...alone, ...inProcesses],
          isolate: false,
          pool,
        },
      },
      {
        resolve,
        plugins: [componentNames],
        test: { ...unit, name: 'unit-alone', include: alone, pool },
      },
      {
        resolve,
        plugins: [componentNames],
        test: {
          ...unit,
          name: 'unit-process',
          include: inProcesses,
          isolate: false,
          pool: 'forks',
        },
      },
      component,
      {
        resolve,
        test: {
          name: 'content',
          include: ['tests/content/**/*.test.ts'],
          isolate: false,
          pool,
          // Hundreds of faults are put into copies of the course, one after the other.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        resolve,
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          // Each file builds the site; two builds at a time would only wait for each other.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      { test: { name: 'firefox', include: ['tests/firefox/**/*.test.ts'], testTimeout: 60_000 } },
      {
        resolve,
        test: {
          name: 'contracts',
          include: ['tests/contracts/**/*.test.ts'],
          isolate: false,
          pool,
          testTimeout,
        },
      },
    ],
  },
});
