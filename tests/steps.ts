/** How many checks a step made, and how they went. */
export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

export interface Step {
  name: string;
  command: string[];
  /** The step whose work it reads, and after which it starts. */
  after?: string;
  /** Where the step writes its results; without one the step counts as one check. */
  report?: { file: string; read: (json: unknown) => Totals };
}

export const REPORTS = '.cache/tests';

const ONE_PASSED: Totals = { passed: 1, failed: 0, skipped: 0 };
const ONE_FAILED: Totals = { passed: 0, failed: 1, skipped: 0 };

const vitest = (name: string, ...more: string[]): Step => ({
  name,
  command: [
    // The star takes in what a project keeps apart, as `unit-alone`.
    ...['vitest', 'run', '--project', `${name}*`, ...more],
    ...['--reporter=default', '--reporter=json'],
    `--outputFile.json=${REPORTS}/${name}.json`,
  ],
  report: { file: `${REPORTS}/${name}.json`, read: readVitest },
});

/**
 * Every check of the project. Two run side by side, the longest way first: the site is built at once, so that
 * the browser tests, which need it and take longest, start early, and all others fill the second core. The longest of
 * these come first, so that short ones are left for the end.
 */
export const STEPS: readonly Step[] = [
  { name: 'site', command: ['node', 'src/tools/build.ts'] },
  {
    name: 'e2e',
    after: 'site',
    command: ['playwright', 'test', '--reporter=list,json'],
    report: { file: `${REPORTS}/e2e.json`, read: readPlaywright },
  },
  { ...vitest('firefox'), after: 'site' },
  { ...vitest('build'), after: 'site' },
  { name: 'lock', command: ['node', 'src/tools/complete-lock.ts', '--check'] },
  { name: 'lint', command: ['biome', 'check'] },
  { name: 'types', command: ['astro', 'check'] },
  { name: 'diagrams', command: ['node', 'src/tools/diagrams.ts', '--check'] },
  vitest('unit'),
  vitest('content'),
  vitest('component'),
  { name: 'unused', command: ['knip'] },
  { ...vitest('contracts'), after: 'site' },
];

/** What answers in half a minute: form and types of everything, unit and content tests of what changed. */
export const QUICK_STEPS: readonly Step[] = [
  ...STEPS.filter(({ name }) => name === 'types' || name === 'lint'),
  vitest('unit', '--changed', '--passWithNoTests'),
  vitest('content'),
];

/** The totals of a step that has ended. */
export function totalsOf(step: Step, status: number | null, report: unknown): Totals {
  if (!step.report) return status === 0 ? ONE_PASSED : ONE_FAILED;
  const counted = report === undefined ? ONE_FAILED : step.report.read(report);
  // A step that failed in a way its report does not know still counts as a failure.
  return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function readVitest(json: unknown): Totals {
  const report = json as Record<string, number | boolean>;
  const number = (name: string) => Number(report[name] ?? 0);
  const failed = number('numFailedTests');
  // A file that cannot even be loaded has no tests, and still is a failure.
  const unloaded = failed === 0 && !report['success'] ? number('numFailedTestSuites') || 1 : 0;
  return {
    passed: number('numPassedTests'),
    failed: failed + unloaded,
    skipped: number('numPendingTests'),
  };
}

function readPlaywright(json: unknown): Totals {
  const {
    expected = 0,
    flaky = 0,
    unexpected = 0,
    skipped = 0,
  } = (json as { stats: Record<string, number> }).stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}
