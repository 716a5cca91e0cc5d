/**
 * Which mutants a test notices, found in one process, where a mutant can leave something behind: a wrong value that
 * is kept, say. So a failure counts only where the test passed without a mutant right before it, or passes
 * without one afterwards.
 */

/** Runs the test, with a mutant or as it is, and says whether it passes. */
export type Run = (id?: string) => Promise<boolean>;
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
    tell((await run(id)) ? 'cleared' : 'killed', id);
    if (!(await run())) return { tried: false, clean: false };
  }
  let since: { id: string; failed: boolean }[] = [];
  const settle = async () => {
    const clean = await run();
    // All that ran since the test last passed as it is may have left the fault behind.
    const doubtful = clean ? [] : since.filter((_, at) => at > 0 || !since[0]?.failed);
    const isDoubtful = doubtful.some(({ failed }) => failed);
    for (const mutant of since)
      if (isDoubtful && doubtful.includes(mutant)) tell('suspect', mutant.id);
      else if (mutant.failed) tell('killed', mutant.id);
    since = [];
    return { tried: !isDoubtful, clean };
  };
  for (const id of left.others) {
    since.push({ id, failed: !(await run(id)) });
    if (since.filter(({ failed }) => failed).length < BATCH) continue;
    const outcome = await settle();
    if (!outcome.clean) return { ...outcome, tried: false };
  }
  return since.length > 0 ? await settle() : { tried: true, clean: true };
}
