/**
 * The scripts that pages load, now or when something is asked for: those whose names stand in a page, or in a script that
 * is reached itself.
 * @param scripts text by address
 */
export function reachedScripts(
  pages: readonly string[],
  scripts: ReadonlyMap<string, string>,
): Set<string> {
  const names = [...scripts.keys()].map((address) => ({
    address,
    name: address.slice(address.lastIndexOf('/') + 1),
  }));
  const reached = new Set<string>();
  let texts = pages;
  while (texts.length > 0) {
    const found = names.filter(
      ({ address, name }) => !reached.has(address) && texts.some((text) => text.includes(name)),
    );
    for (const { address } of found) reached.add(address);
    texts = found.map(({ address }) => scripts.get(address) ?? '');
  }
  return reached;
}
