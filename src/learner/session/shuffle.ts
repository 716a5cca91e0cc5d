/**
 * A copy in an order that depends on the seed alone (Fisher–Yates over mulberry32).
 * @param seed any text, e.g. the id of an attempt
 */
export function shuffled<T>(items: readonly T[], seed: string): T[] {
  const copy = [...items];
  const random = randomFrom(seed);
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [copy[last], copy[other]];
    if (a === undefined || b === undefined) continue;
    copy[last] = b;
    copy[other] = a;
  }
  return copy;
}

/** A question as far as the order of its options goes. */
export interface OptionList {
  type: 'single' | 'multiple' | 'order';
  /** How many options there are. */
  options: number;
  /** Whether their order means something. */
  lockOrder?: boolean;
}

/** The positions of the options in the order in which an attempt shows them. */
export function optionOrder({ type, options, lockOrder }: OptionList, seed: string): number[] {
  const stored = Array.from({ length: options }, (_, at) => at);
  if (lockOrder) return stored;
  const order = shuffled(stored, seed);
  // What is to be put in order is stored in the right one, so that one must not be shown.
  const [first, ...rest] = order;
  const given = type === 'order' && order.every((option, at) => option === at);
  return given && first !== undefined ? [...rest, first] : order;
}

function randomFrom(seed: string): () => number {
  // FNV-1a makes a 32-bit number of the text.
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at += 1) {
    state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
