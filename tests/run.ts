/**
 * Runs every check of the project, one after another, and closes with the true totals.
 *
 *   npm test              everything
 *   npm test -- unit e2e  only these steps
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

interface Totals {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  command: string[];
  /** Where the step writes its results; without one the step counts as one check. */
  report?: { file: string; read: (json: unknown) => Totals };
}

const REPORTS = '.cache/tests';

const vitest = (project: string): Step => ({
  name: project,
  command: [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORTS}/${project}.json`,
  ],
  report: {
    file: `${REPORTS}/${project}.json`,
    read: (json) => {
      const { numPassedTests, numFailedTests, numFailedTestSuites, success } = json as Record<
        string,
        number
      >;
      // A file that cannot even be loaded has no tests, and still is a failure.
      const unloaded = numFailedTests === 0 && !success ? (numFailedTestSuites ?? 1) || 1 : 0;
      return { passed: numPassedTests ?? 0, failed: (numFailedTests ?? 0) + unloaded };
    },
  },
});

const steps: Step[] = [
  { name: 'lock', command: ['node', 'src/tools/complete-lock.ts', '--check'] },
  { name: 'types', command: ['astro', 'check'] },
  { name: 'lint', command: ['biome', 'check'] },
  { name: 'diagrams', command: ['node', 'src/tools/diagrams.ts', '--check'] },
  vitest('unit'),
  vitest('component'),
  vitest('content'),
  vitest('build'),
  { name: 'site', command: ['astro', 'build'] },
  vitest('contracts'),
  {
    name: 'e2e',
    command: ['playwright', 'test', '--reporter=list,json'],
    report: {
      file: `${REPORTS}/e2e.json`,
      read: (json) => {
        const { expected, unexpected, flaky } = (json as { stats: Record<string, number> }).stats;
        return { passed: (expected ?? 0) + (flaky ?? 0), failed: unexpected ?? 0 };
      },
    },
  },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `No step is called ${unknown.join(', ')}. Steps: ${steps.map(({ name }) => name).join(', ')}\n`,
  );
  process.exit(2);
}

mkdirSync(REPORTS, { recursive: true });
const total: Totals = { passed: 0, failed: 0 };
const lines: string[] = [];
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const { passed, failed, seconds } = run(step);
  total.passed += passed;
  total.failed += failed;
  lines.push(`${step.name.padEnd(10)} ${passed} passed, ${failed} failed  ${seconds} s`);
}
process.stdout.write(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed > 0 ? 1 : 0);

/** Runs one step with its output shown as it comes. */
function run({ name, command, report }: Step): Totals & { seconds: number } {
  process.stdout.write(`\n== ${name}\n`);
  if (report) rmSync(report.file, { force: true });
  const start = performance.now();
  const [program = '', ...args] = command;
  const { status } = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      PLAYWRIGHT_JSON_OUTPUT_NAME: `${REPORTS}/e2e.json`,
    },
  });
  const seconds = Math.round((performance.now() - start) / 1000);
  const counted = report ? read(report) : { passed: status === 0 ? 1 : 0, failed: 0 };
  // A step that failed in a way its report does not know still counts as a failure.
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  return { ...counted, seconds };
}

function read({ file, read }: NonNullable<Step['report']>): Totals {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
}
