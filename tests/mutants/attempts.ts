/** Runs a test again inside Vitest: its hooks before, itself, its hooks after. */
import { type RunnerTestCase, type RunnerTestSuite, TestRunner } from 'vitest';

type Cleanup = () => unknown;

// Tests put a clock of their own in place of these.
const { setTimeout, clearTimeout } = globalThis;

/** Whether a test passes when it is run again, in a given time. */
export async function passes(
  runner: TestRunner,
  test: RunnerTestCase,
  limit: number,
): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The test does not end.')), limit);
  });
  try {
    await Promise.race([runAgain(runner, test), late]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

async function runAgain(runner: TestRunner, test: RunnerTestCase): Promise<void> {
  let cleanups: Cleanup[] = [];
  try {
    runner.onBeforeTryTask(test, { retry: 0, repeats: 0 });
    cleanups = await setUp(test);
    await TestRunner.getTestFn(test)();
    runner.onAfterTryTask(test);
  } finally {
    await tearDown(test, cleanups);
  }
}

/** Runs the hooks before a test; the answer is what they want done after it. */
async function setUp(test: RunnerTestCase): Promise<Cleanup[]> {
  const cleanups: Cleanup[] = [];
  for (const suite of suitesOf(test))
    for (const hook of TestRunner.getSuiteHooks(suite).beforeEach) {
      const cleanup: unknown = await hook(test.context, suite);
      if (typeof cleanup === 'function') cleanups.unshift(cleanup as Cleanup);
    }
  return cleanups;
}

async function tearDown(test: RunnerTestCase, cleanups: readonly Cleanup[]): Promise<void> {
  for (const suite of suitesOf(test).reverse())
    for (const hook of TestRunner.getSuiteHooks(suite).afterEach.toReversed())
      await hook(test.context, suite);
  for (const cleanup of cleanups) await cleanup();
}

/** The suites around a test, the file first. */
function suitesOf(test: RunnerTestCase): RunnerTestSuite[] {
  const suites: RunnerTestSuite[] = [];
  for (let suite = test.suite; suite; suite = suite.suite) suites.unshift(suite);
  return suites[0] === test.file ? suites : [test.file, ...suites];
}
