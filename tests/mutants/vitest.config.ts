import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { componentNames } from '../unit/component-names.ts';

/** The unit tests alone, for mutation testing: all that a pure room promises is promised there. */
export default defineConfig({
  plugins: [componentNames],
  resolve: { alias: { '@course': join(import.meta.dirname, '../../content') } },
  test: {
    include: ['tests/unit/**/*.test.ts'],
    setupFiles: ['tests/unit/course-page.ts'],
    // These read all files of the project, and would find the mutants in them.
    exclude: ['tests/unit/architecture.test.ts', 'tests/unit/integrations/**'],
    css: true,
    testTimeout: 30_000,
  },
});
