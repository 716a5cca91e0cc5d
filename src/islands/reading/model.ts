/** What the reader has seen of the parts of a section so far. */
export interface Seen {
  /** Parts whose beginning was on the screen, with the time of it. */
  begun: ReadonlyMap<string, number>;
  /** Parts that were gone through, in this visit or an earlier one. */
  done: ReadonlySet<string>;
}

/** No part can be read in less; scrolling past in a hurry is not reading. */
const SHORTEST_READ_MILLIS = 8000;

/** A part's beginning came into view. */
export function begin(seen: Seen, part: string, nowMillis: number): Seen {
  if (seen.begun.has(part)) return seen;
  return { ...seen, begun: new Map(seen.begun).set(part, nowMillis) };
}

/**
 * A part's end came into view.
 * @returns what was seen, and the part when it counts as read from now on
 */
export function finish(seen: Seen, part: string, nowMillis: number): { seen: Seen; read?: string } {
  const start = seen.begun.get(part);
  if (start === undefined || seen.done.has(part)) return { seen };
  if (nowMillis - start < SHORTEST_READ_MILLIS) return { seen };
  return { seen: { ...seen, done: new Set(seen.done).add(part) }, read: part };
}
