import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { componentNames } from '../unit/component-names.ts';
import { SmallestFirst } from './smallest-first.ts';

/** The unit tests alone, for mutation testing: all that a pure room promises is promised there. */
export default defineConfig({
  plugins: [componentNames],
  resolve: { alias: { '@course': join(import.meta.dirname, '../../content') } },
  test: {
    root: join(import.meta.dirname, '../..'),
    include: ['tests/unit/**/*.test.ts'],
    setupFiles: ['tests/unit/course-page.ts'],
    // These look at the files of the project, not at what they do, and would find the mutants in them.
    exclude: ['tests/unit/*.test.ts', 'tests/unit/{integrations,styles,mutants}/**'],
    runner: join(import.meta.dirname, 'runner.ts'),
    sequence: { sequencer: SmallestFirst },
    pool: 'forks',
    maxWorkers: availableParallelism(),
    execArgv: ['--max-old-space-size=1500'],
    css: true,
    testTimeout: 30_000,
  },
});
