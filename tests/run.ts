/**
 * Runs the checks of the project, two steps at a time, and closes with the true totals.
 *
 *   npm test                everything
 *   npm test -- unit e2e    only these steps
 *   npm run check:quick     form, types, and the tests of what changed
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve as absolute } from 'node:path';
import {
  QUICK_STEPS,
  REPORTS,
  STEPS,
  type Step,
  type Totals,
  totalsOf,
  troublesOf,
} from './steps.ts';

const SIDE_BY_SIDE = 2;

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const known: readonly Step[] = process.argv.includes('--quick') ? QUICK_STEPS : STEPS;
const unknown = wanted.filter((name) => !known.some((step) => step.name === name));
if (unknown.length > 0) {
  const names = known.map(({ name }) => name).join(', ');
  process.stderr.write(`No step is called ${unknown.join(', ')}. Steps: ${names}\n`);
  process.exit(2);
}

mkdirSync(REPORTS, { recursive: true });
const chosen = known.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const waiting = [...chosen];
const running = new Map<string, Promise<void>>();
const lines = new Map<string, string>();
const troubles: string[] = [];
const total: Totals = { passed: 0, failed: 0, skipped: 0 };

while (waiting.length > 0 || running.size > 0) {
  const next = waiting.findIndex(({ after }) => !after || !isPending(after));
  if (next >= 0 && running.size < SIDE_BY_SIDE) {
    const [step] = waiting.splice(next, 1);
    if (step) running.set(step.name, run(step));
  } else await Promise.race(running.values());
}
const shown = chosen.map(({ name }) => lines.get(name));
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
// Last, where also a reader sees them who has the end of the output alone.
for (const words of troubles) process.stdout.write(`\n${words}\n`);
process.stdout.write(
  `\n${shown.join('\n')}\n\n${total.passed} passed, ${total.failed} failed${skipped}\n`,
);
process.exit(total.failed > 0 ? 1 : 0);

function isPending(name: string): boolean {
  return running.has(name) || waiting.some((step) => step.name === name);
}

/** Runs one step; its output is shown when it has ended, so that steps do not speak at the same time. */
async function run(step: Step): Promise<void> {
  const { name, command, report } = step;
  if (report) rmSync(report.file, { force: true });
  process.stdout.write(`-- ${name} begins\n`);
  const start = performance.now();
  const { status, output } = await outputOf(command);
  const seconds = Math.round((performance.now() - start) / 1000);
  const results = report && readReport(report.file);
  const { passed, failed, skipped } = totalsOf(step, status, results);
  for (const { test, kind, message } of troublesOf(step, results))
    troubles.push(`${kind}: ${name}, ${test}\n${message.replace(/^/gm, '    ')}`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const words = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  lines.set(name, `${name.padEnd(10)} ${words}  ${seconds} s`);
  process.stdout.write(`\n== ${name}\n${output}\n`);
  running.delete(name);
}

function outputOf(command: string[]): Promise<{ status: number | null; output: string }> {
  const [program = '', ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        // Dozens of processes load the same packages: they compile them once for all.
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? absolute('.cache/node'),
        PLAYWRIGHT_JSON_OUTPUT_NAME: `${REPORTS}/e2e.json`,
      },
    });
    let output = '';
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => resolve({ status: 1, output: `${output}${error.message}\n` }));
    child.on('close', (status) => resolve({ status, output }));
  });
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
