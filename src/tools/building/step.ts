/**
 * Does a step of a build in a process of its own. A fault is told, and ends the process; so does the end of the one that has
 * started it.
 */
export async function step(work: () => Promise<void>): Promise<void> {
  process.once('disconnect', () => process.exit(1));
  // To wait for that keeps no process from its own end.
  process.channel?.unref();
  try {
    await work();
  } catch (error) {
    process.stderr.write(`\n${faultWords(error)}`);
    process.exit(1);
  }
}

/** A report of the content or of links says all; a fault in code is found by its place. */
export function faultWords(error: unknown): string {
  const { message = String(error), stack, hint } = error as Error & { hint?: string };
  const isReport = /^\d+ \w+.*\n|_(?:URL|PATH)\b/.test(message);
  return `${isReport || !stack ? message : stack}\n${hint ? `${hint}\n` : ''}`;
}
