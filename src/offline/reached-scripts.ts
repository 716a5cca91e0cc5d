/**
 * The scripts that pages load, now or when something is asked for: those whose names stand in a page, or in a script that
 * is reached itself.
 * @param pages their texts, looked at one after the other
 * @param scripts text by address
 */
export function reachedScripts(
  pages: Iterable<string>,
  scripts: ReadonlyMap<string, string>,
): Set<string> {
  const waiting = new Set(scripts.keys());
  const reached = new Set<string>();
  const lookFor = (text: string): void => {
    for (const address of waiting) {
      if (!text.includes(address.slice(address.lastIndexOf('/') + 1))) continue;
      waiting.delete(address);
      reached.add(address);
    }
  };
  for (const page of pages) lookFor(page);
  // Grows while one goes through it.
  for (const address of reached) lookFor(scripts.get(address) ?? '');
  return reached;
}
