/**
 * Runs each test as Vitest does, and then, in the same process, again with the mutants that it runs and that no
 * test has noticed yet.
 */
import { relative } from 'node:path';
import { type RunnerTestCase, type RunnerTestFile, TestRunner } from 'vitest';
import { passes } from './attempts.ts';
import { beat, rest } from './beats.ts';
import { type Entry, journalReader, note } from './journal.ts';
import { judge } from './judge.ts';
import { Progress } from './progress.ts';
import { countFor, endCount, type Hits, loadingHits, withMutants } from './switches.ts';

// Tests put a clock of their own in place of these.
const now = performance.now.bind(performance);
const { setImmediate } = globalThis;

/**
 * How long a run may take, in milliseconds, beside the time that the test takes as it is: so long that a busy machine is
 * not taken for a mutant. One that no longer answers is ended from outside a little later.
 */
const PATIENCE = { least: 5000, factor: 10, outside: 10_000 };
/** How long a worker may be busy before Vitest hears of it again. */
const BREATH = 200;

export default class MutantRunner extends TestRunner {
  readonly #folder = process.env['MUTANTS_FOLDER'] ?? '';
  /** How long a test may take for all that it runs, in milliseconds. */
  readonly #budget = Number(process.env['MUTANTS_BUDGET']);
  readonly #read = journalReader(this.#folder);
  readonly #progress = new Progress();
  readonly #told = new Set<string>();
  /** Whether something is left to do for another process. */
  #unfinished = false;
  /** Whether a mutant left something behind in this process. */
  #spoiled = false;
  #breath = now();

  onBeforeRunFiles(): void {
    this.#note({ type: 'static', ids: Object.keys(loadingHits()) });
  }

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    await super.onBeforeRunTask(test);
    if (this.#spoiled) test.mode = 'skip';
    countFor(test.id);
  }

  /** Vitest calls this when a test and its hooks are over. */
  override async onAfterRetryTask(
    test: RunnerTestCase,
    options: { retry: number; repeats: number },
  ): Promise<void> {
    await super.onAfterRetryTask(test, options);
    const hits = endCount(test.id);
    this.#tellCovered(Object.keys(hits));
    if (test.result?.state === 'pass') await this.#tryMutants(test, hits);
    else this.#note({ type: 'left out', test: nameOf(test), why: 'fails as it is' });
    countFor(undefined);
  }

  override onAfterRunFiles(files: RunnerTestFile[]): void {
    super.onAfterRunFiles(files);
    if (this.#unfinished) return;
    for (const file of files) this.#note({ type: 'done', file: fileOf(file) });
  }

  #tellCovered(ids: readonly string[]): void {
    const fresh = ids.filter((id) => !this.#told.has(id));
    for (const id of fresh) this.#told.add(id);
    if (fresh.length > 0) this.#note({ type: 'covered', ids: fresh });
  }

  async #tryMutants(test: RunnerTestCase, hits: Hits): Promise<void> {
    const name = nameOf(test);
    this.#progress.add(this.#read());
    const left = this.#progress.left(name, Object.keys(hits));
    const count = left.suspects.length + left.others.length;
    if (count === 0) return;
    const start = now();
    if (!(await this.#run(test, PATIENCE.least * PATIENCE.factor)).passes) {
      this.#note({ type: 'left out', test: name, why: 'fails when it is run again' });
      return;
    }
    const time = now() - start;
    if (time * count > this.#budget) {
      this.#unfinished = true;
      this.#note({ type: 'put off', test: name });
      return;
    }
    const limit = PATIENCE.least + PATIENCE.factor * time;
    const { tried, clean } = await judge(
      left,
      (ids) => this.#run(test, ids.length > 0 ? limit : 3 * limit, ids, hits),
      (type, id) => this.#note({ type, id, test: name }),
    );
    if (tried) this.#note({ type: 'tried', test: name });
    this.#unfinished ||= !(tried && clean);
    this.#spoiled = !clean;
  }

  async #run(test: RunnerTestCase, limit: number, ids: readonly string[] = [], hits: Hits = {}) {
    if (now() - this.#breath > BREATH) {
      await new Promise((resolve) => setImmediate(resolve));
      this.#breath = now();
    }
    beat(this.#folder, { ids, test: nameOf(test), limit: limit + PATIENCE.outside });
    const { result, acted } = await withMutants(ids, hits, () => passes(this, test, limit));
    rest(this.#folder);
    return { passes: result, acted };
  }

  #note(entry: Entry): void {
    note(this.#folder, entry);
  }
}

function fileOf(file: RunnerTestFile): string {
  return relative(process.cwd(), file.filepath).replaceAll('\\', '/');
}

function nameOf(test: RunnerTestCase): string {
  return `${fileOf(test.file)}#${test.id}`;
}
