/**
 * Changes the code of the pure rooms in small ways, one at a time, and counts how many of the changes the unit
 * tests notice; fails where they notice too few.
 *
 *   npm run mutants                                all pure rooms
 *   npm run mutants -- src/charts                  only these folders or files
 *   npm run mutants -- --survivors src/charts      names each change that no test noticed
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pureFiles } from './pure-files.ts';
import { fileRates, roomRates, shortfalls, sum, survivors, table, untried } from './rates.ts';
import { leftOut, reportOf } from './report.ts';
import { tryMutants } from './rounds.ts';
import { makeSandbox } from './sandbox.ts';

const root = process.cwd();
const sandbox = join(root, '.cache/mutants/sandbox');
const folder = join(root, '.cache/mutants/journal');
const say = (line: string) => process.stdout.write(`${line}\n`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { survivors: { type: 'boolean', default: false } },
});
const files = pureFiles(root, positionals);
if (files.length === 0) {
  process.stderr.write(`No pure file is in ${positionals.join(', ')}.\n`);
  process.exit(2);
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const mutants = await makeSandbox(root, sandbox, files);
say(`${mutants.length} mutants in ${files.length} files.`);
const journal = await tryMutants({ sandbox, folder, files }, say);
if (journal.length === 0) {
  process.stderr.write(readFileSync(join(folder, 'vitest.log'), 'utf8'));
  process.exit(1);
}

const report = reportOf(mutants, journal, (file) => readFileSync(join(root, file), 'utf8'));
const rates = fileRates(report);
const faults = shortfalls(rates);
const parts = [
  values.survivors ? survivors(report).join('\n') : '',
  table(rates),
  table([...roomRates(rates), sum('the whole', rates)]),
  `${untried(report)} more are decided when a module is loaded, and were not tried.`,
  leftOut(journal).join('\n'),
  faults.join('\n'),
];
say(parts.filter(Boolean).join('\n\n'));
process.exit(faults.length > 0 ? 1 : 0);
