/** What Stryker's code in the mutated files reads and counts. */
interface Switches {
  activeMutant?: string | undefined;
  /** Whose coverage is counted; without a test it is that of loading modules. */
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  /** A mutant that is run more often than this throws. */
  hitLimit?: number | undefined;
  mutantCoverage?: { static: Hits; perTest: Record<string, Hits> };
}

/** How often each mutant's place was run. */
export type Hits = Readonly<Record<string, number>>;

const space = globalThis as { __stryker__?: Switches };
space.__stryker__ ??= {};
const switches = space.__stryker__;

/** Where the coverage of runs goes that is of no interest. */
const ELSEWHERE = 'elsewhere';
/** A mutant in a loop is noticed when it is run this many times as often as the code that it stands for. */
const LOOP = { least: 1000, factor: 100 };

/** Counts from now on for a test, or for the loading of modules. */
export function countFor(test: string | undefined): void {
  switches.currentTestId = test;
}

/** What was run while modules were loaded. */
export function loadingHits(): Hits {
  return switches.mutantCoverage?.static ?? {};
}

/** What a test ran. From now on nothing is counted. */
export function endCount(test: string): Hits {
  switches.currentTestId = ELSEWHERE;
  return switches.mutantCoverage?.perTest[test] ?? {};
}

/** Does something with a mutant in place. */
export async function withMutant<T>(
  id: string,
  usualHits: number,
  work: () => Promise<T>,
): Promise<T> {
  switches.hitCount = 0;
  switches.hitLimit = LOOP.least + LOOP.factor * usualHits;
  switches.activeMutant = id;
  try {
    return await work();
  } finally {
    switches.activeMutant = undefined;
    switches.hitCount = undefined;
  }
}
