/**
 * Changes the code of the pure rooms in small ways, one at a time, and counts how many of the changes the unit
 * tests notice; fails where they notice too few.
 *
 *   npm run mutants                  all pure rooms; this takes long
 *   npm run mutants -- src/charts    only these folders or files
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { pureFiles } from './pure-files.ts';
import {
  fileRates,
  type MutantReport,
  roomRates,
  shortfalls,
  sum,
  survivors,
  table,
} from './rates.ts';

const REPORT = '.cache/mutants/report.json';

const wanted = process.argv.slice(2);
const files = pureFiles(process.cwd(), wanted);
if (files.length === 0) {
  process.stderr.write(`No pure file is in ${wanted.join(', ')}.\n`);
  process.exit(2);
}

rmSync(REPORT, { force: true });
const { status } = spawnSync('stryker', ['run', '--mutate', files.join(',')], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (status !== 0) process.exit(status ?? 1);

const report = JSON.parse(readFileSync(REPORT, 'utf8')) as MutantReport;
const rates = fileRates(report);
const faults = shortfalls(rates);
const parts = [
  survivors(report).join('\n'),
  table(rates),
  table([...roomRates(rates), sum('the whole', rates)]),
  faults.join('\n'),
];
process.stdout.write(`${parts.filter(Boolean).join('\n\n')}\n`);
process.exit(faults.length > 0 ? 1 : 0);
