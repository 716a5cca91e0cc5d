/** Something of an item that a format cannot hold. */
export interface Loss {
  /** Id of the item. */
  item: string;
  /** What becomes of it, after a count of items: "become one true or false question for each statement". */
  what: string;
}

/** A file with all that it lacks. */
export interface Written {
  bytes: Uint8Array;
  losses: readonly Loss[];
}

/** A text as the bytes of a file. */
export function textFile(text: string, losses: readonly Loss[]): Written {
  return { bytes: new TextEncoder().encode(text), losses };
}

/** What is lost, one sentence for each kind of loss: "3 items are left out." */
export function lossSentences(losses: readonly Loss[]): string[] {
  const items = new Map<string, Set<string>>();
  for (const { item, what } of losses) {
    const known = items.get(what) ?? new Set();
    items.set(what, known.add(item));
  }
  return [...items].map(([what, { size }]) => `${size} ${size === 1 ? 'item' : 'items'}: ${what}.`);
}
