/** What the code in the mutated files reads and counts: Stryker's, but for the choice of the mutants. */
interface Switches {
  /** The mutants in place. */
  active?: ReadonlySet<string> | undefined;
  /** Those of them that were run. */
  acted: Set<string>;
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
space.__stryker__ ??= { acted: new Set() };
const switches = space.__stryker__;

/** Where the coverage of runs goes that is of no interest. */
const ELSEWHERE = 'elsewhere';
/** A mutant in a loop is noticed when it is run this many times as often as the code that it stands for. */
const LOOP = { least: 1000, factor: 100 };

const ONE_ACTIVE = 'if (ns.activeMutant === id) {';
const SEVERAL_ACTIVE = 'if (ns.active !== undefined && ns.active.has(id)) { ns.acted.add(id);';

/** Lets several mutants of a mutated file be in place at a time; Stryker's code knows one. */
export function letSeveralAct(code: string): string {
  if (!code.includes('ns.activeMutant')) return code;
  if (!code.includes(ONE_ACTIVE))
    throw new Error('The instrumenter writes its switches in a new way.');
  return code.replace(ONE_ACTIVE, SEVERAL_ACTIVE);
}

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

/** Does something with mutants in place; says which of them were run. */
export async function withMutants<T>(
  ids: readonly string[],
  usual: Hits,
  work: () => Promise<T>,
): Promise<{ result: T; acted: ReadonlySet<string> }> {
  const hits = ids.reduce((sum, id) => sum + (usual[id] ?? 0), 0);
  switches.hitCount = 0;
  switches.hitLimit = LOOP.least + LOOP.factor * hits;
  switches.acted = new Set();
  switches.active = new Set(ids);
  try {
    return { result: await work(), acted: switches.acted };
  } finally {
    switches.active = undefined;
    switches.hitCount = undefined;
  }
}
