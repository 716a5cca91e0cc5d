import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

/** Components are compiled by Astro; the site's own integrations have no part in that. */
const component = getViteConfig(
  { test: { name: 'component', include: ['tests/component/**/*.test.ts'] } },
  { configFile: false, logLevel: 'silent' },
);

/** Each project is a folder of tests; all but `component` run in plain Node, without Astro. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // Without this a style sheet imported as text would be empty.
          css: true,
          // Properties try hundreds of cases; a busy machine needs its time.
          testTimeout: 30_000,
        },
      },
      component,
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'] } },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          // Each file builds the site; two builds at a time would only wait for each other.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      { test: { name: 'contracts', include: ['tests/contracts/**/*.test.ts'] } },
    ],
  },
});
