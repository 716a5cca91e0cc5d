import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

/** A project is a folder of tests; all but `component` run in plain Node, without Astro. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], css: true } },
      // Astro compiles the components, so this one project takes Astro's own configuration.
      getViteConfig({ test: { name: 'component', include: ['tests/component/**/*.test.ts'] } }),
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'] } },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      { test: { name: 'contracts', include: ['tests/contracts/**/*.test.ts'] } },
    ],
  },
});
