/** Has Vitest run the tests with the mutants, watches over its workers, and goes on where one had to be ended. */
import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { forget, type Heard, heard } from './beats.ts';
import { type Entry, journalReader, note } from './journal.ts';

/** Where the tests run, where they tell of it, and the files with mutants. */
interface Place {
  sandbox: string;
  folder: string;
  files: readonly string[];
}

const CONFIG = 'tests/mutants/vitest.config.ts';
/** How often the watch looks, in milliseconds. */
const INTERVAL = 1000;
/**
 * How long one test may take for all the mutants that it runs, in milliseconds, round by round: what a quick test
 * notices, a slow one need not try.
 */
const BUDGETS = [4000, 30_000];

/** Tries all mutants; the answer is all that was told, at each step more. */
export async function tryMutants(place: Place, say: (line: string) => void): Promise<Entry[]> {
  const read = journalReader(place.folder);
  const journal: Entry[] = [];
  let args = ['related', ...place.files, '--run'];
  for (let round = 0; ; round++) {
    await runVitest(place, args, BUDGETS[round] ?? Number.POSITIVE_INFINITY);
    const fresh = read();
    journal.push(...fresh);
    const waiting = unfinished(journal);
    const stuck = round >= BUDGETS.length && !fresh.some(isStep);
    if (waiting.length === 0 || stuck) return journal;
    const killed = journal.filter(({ type }) => type === 'killed' || type === 'timeout').length;
    say(`${killed} mutants were noticed; ${waiting.length} test files have more to try.`);
    args = ['run', ...waiting];
  }
}

/** The test files that were begun and have not come to their end. */
export function unfinished(journal: readonly Entry[]): string[] {
  const begun = new Set<string>();
  for (const entry of journal) if ('test' in entry) begun.add(entry.test.split('#')[0] ?? '');
  for (const entry of journal) if (entry.type === 'done') begun.delete(entry.file);
  return [...begun].sort();
}

/** Whether a further round begins with more than this one did. */
function isStep({ type }: Entry): boolean {
  return ['killed', 'timeout', 'suspect', 'cleared', 'tried'].includes(type);
}

async function runVitest(
  { sandbox, folder }: Place,
  args: readonly string[],
  budget: number,
): Promise<void> {
  const log = openSync(join(folder, 'vitest.log'), 'a');
  const vitest = join(sandbox, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [vitest, ...args, '--config', CONFIG], {
    cwd: sandbox,
    stdio: ['ignore', log, log],
    // With `CI` no test writes what it expects anew.
    env: { ...process.env, CI: '1', MUTANTS_FOLDER: folder, MUTANTS_BUDGET: String(budget) },
  });
  const watch = setInterval(() => {
    for (const state of heard(folder)) if (state.age > state.limit) end(folder, state);
  }, INTERVAL);
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  for (const state of heard(folder)) end(folder, state);
}

/** Ends a worker. A mutant that it was in alone is noticed: with it the test does not end, or not well. */
function end(folder: string, state: Heard): void {
  try {
    process.kill(state.pid, 'SIGKILL');
  } catch {
    // It has ended by itself, for lack of memory say.
  }
  forget(folder, state);
  const type = state.ids.length === 1 ? 'timeout' : 'suspect';
  for (const id of state.ids) note(folder, { type, id, test: state.test });
}
