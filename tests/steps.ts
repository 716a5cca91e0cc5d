import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** How many checks a step made, and how they went. */
export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

/** A test that failed, or passed only when it was tried again. */
export interface Trouble {
  test: string;
  kind: 'failed' | 'flaky';
  /** What the last try that failed said, its first lines. */
  message: string;
}

/** What a kind of report tells. */
interface ReportReader {
  totals: (json: unknown) => Totals;
  troubles: (json: unknown) => Trouble[];
}

export interface Step {
  name: string;
  command: string[];
  /** The step whose work it reads, and after which it starts. */
  after?: string;
  /** Where the step writes its results; without one the step counts as one check. */
  report?: { file: string; reader: ReportReader };
}

export const REPORTS = '.cache/tests';

const ONE_PASSED: Totals = { passed: 1, failed: 0, skipped: 0 };
const ONE_FAILED: Totals = { passed: 0, failed: 1, skipped: 0 };

const VITEST: ReportReader = {
  totals(json) {
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
  },
  troubles(json) {
    const { testResults: files = [] } = json as { testResults?: VitestFile[] };
    return files.flatMap(({ name, status, message, assertionResults }) => {
      const file = relative(process.cwd(), name);
      const failed = assertionResults
        .filter((result) => result.status === 'failed')
        .map(({ fullName, failureMessages }) =>
          trouble(`${file} › ${fullName}`, 'failed', failureMessages?.at(-1)),
        );
      return failed.length > 0 || status !== 'failed' ? failed : [trouble(file, 'failed', message)];
    });
  },
};

interface VitestFile {
  name: string;
  status: string;
  message?: string;
  assertionResults: { fullName: string; status: string; failureMessages?: string[] }[];
}

const PLAYWRIGHT: ReportReader = {
  totals(json) {
    const {
      expected = 0,
      flaky = 0,
      unexpected = 0,
      skipped = 0,
    } = (json as { stats: Record<string, number> }).stats;
    return { passed: expected + flaky, failed: unexpected, skipped };
  },
  troubles(json) {
    const { suites = [], errors = [] } = json as PlaywrightSuite & {
      errors?: { message: string }[];
    };
    return [
      ...suites.flatMap(ofSuite),
      ...errors.map(({ message }) => trouble('outside of tests', 'failed', message)),
    ];
  },
};

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs?: {
    title: string;
    file: string;
    tests: {
      projectName: string;
      status: string;
      results: { error?: { message?: string } }[];
    }[];
  }[];
}

function ofSuite({ suites = [], specs = [] }: PlaywrightSuite): Trouble[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, status, results }) => {
        const message = results.findLast(({ error }) => error)?.error?.message;
        const kind = status === 'flaky' ? 'flaky' : 'failed';
        return trouble(`[${projectName}] ${file} › ${title}`, kind, message);
      }),
  );
  return [...own, ...suites.flatMap(ofSuite)];
}

const LINES_OF_A_MESSAGE = 8;

function trouble(test: string, kind: Trouble['kind'], message = ''): Trouble {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim());
  return { test, kind, message: lines.slice(0, LINES_OF_A_MESSAGE).join('\n') };
}

const vitest = (name: string, ...more: string[]): Step => ({
  name,
  command: [
    // The star takes in what a project keeps apart, as `unit-alone`.
    ...['vitest', 'run', '--project', `${name}*`, ...more],
    ...['--reporter=default', '--reporter=json'],
    `--outputFile.json=${REPORTS}/${name}.json`,
  ],
  report: { file: `${REPORTS}/${name}.json`, reader: VITEST },
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
    report: { file: `${REPORTS}/e2e.json`, reader: PLAYWRIGHT },
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
  const counted = report === undefined ? ONE_FAILED : step.report.reader.totals(report);
  // A step that failed in a way its report does not know still counts as a failure.
  return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

/** The tests of a step that failed or are flaky, by name; none where the step has no report. */
export function troublesOf(step: Step, report: unknown): Trouble[] {
  return step.report && report !== undefined ? step.report.reader.troubles(report) : [];
}
