/**
 * Which mutants a test notices, found in one process. As most tests notice few of the mutants that they run, several are
 * tried at a time, and fewer where the test fails. In one process a mutant can also leave something behind: a wrong value that
 * is kept, say. So a failure counts only where the test passed without a mutant right before it, or passes
 * without one afterwards.
 */

/** Runs the test with mutants, or with none, and says whether it passes, and which of them were run. */
export type Run = (
  ids: readonly string[],
) => Promise<{ passes: boolean; acted: ReadonlySet<string> }>;
/** Takes what was found out about a mutant. */
export type Tell = (type: 'killed' | 'suspect' | 'cleared', id: string) => void;

/** How far a process came. */
export interface Outcome {
  /** Whether all mutants were tried, and no suspect is left. */
  tried: boolean;
  /** Whether nothing was left behind, so that this process can go on with another test. */
  clean: boolean;
}

/** After so many failures the test is run without a mutant. */
const BATCH = 8;
/** So many mutants are in place at most at a time. */
const GROUP = 32;

/**
 * Tries mutants with a test that has just passed without one.
 * @param left suspects are tried one by one, each with nothing left behind by another
 */
export async function judge(
  left: { suspects: readonly string[]; others: readonly string[] },
  run: Run,
  tell: Tell,
): Promise<Outcome> {
  for (const id of left.suspects) {
    tell((await run([id])).passes ? 'cleared' : 'killed', id);
    if (!(await run([])).passes) return { tried: false, clean: false };
  }
  // What ran since the test last passed as it is, and what it failed with alone.
  const ran = new Set<string>();
  const failed = new Set<string>();
  let sure: string | undefined;
  const settle = async (): Promise<Outcome> => {
    const clean = (await run([])).passes;
    const doubtful = !clean && [...failed].some((id) => id !== sure);
    for (const id of doubtful ? ran : failed) tell(clean || id === sure ? 'killed' : 'suspect', id);
    ran.clear();
    failed.clear();
    sure = undefined;
    return { tried: !doubtful, clean };
  };
  let open = left.others;
  for (let size = 1; open.length > 0; ) {
    const group = open.slice(0, size);
    const { passes, acted } = await run(group);
    const isAlone = group.length === 1;
    if (isAlone && !passes && ran.size === 0) sure = group[0];
    for (const id of group) ran.add(id);
    if (isAlone && !passes) failed.add(group[0] ?? '');
    // One that another kept from being run has not been tried.
    const isOver = (id: string) => isAlone || (passes && acted.has(id));
    const again = group.filter((id) => !isOver(id));
    const rest = open.slice(group.length);
    open = passes ? [...rest, ...again] : [...again, ...rest];
    const isStep = again.length < group.length;
    size = passes && isStep ? Math.min(GROUP, 2 * size) : Math.max(1, Math.floor(size / 4));
    if (failed.size < BATCH) continue;
    const outcome = await settle();
    if (!outcome.clean) return { clean: false, tried: outcome.tried && open.length === 0 };
  }
  return ran.size > 0 ? await settle() : { tried: true, clean: true };
}
