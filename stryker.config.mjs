/** Mutation testing of the pure rooms; `npm run mutants` runs it and judges its report. */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/mutants/vitest.config.ts' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A mutant that is slow because the machine is busy has not been noticed.
  timeoutMS: 20_000,
  // What is decided when a module is loaded would need every test for every mutant.
  ignoreStatic: true,
  mutate: ['src/**/*.ts'],
  ignorePatterns: ['dist', '.astro', 'test-results', 'public', 'tests/e2e'],
  tempDirName: '.cache/mutants/sandbox',
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: '.cache/mutants/report.json' },
  disableTypeChecks: false,
  allowEmpty: true,
};
