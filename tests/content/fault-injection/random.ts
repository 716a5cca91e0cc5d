/** Numbers that look like chance and are the same in every run (mulberry32). */
export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** One of some things, or undefined where there are none. */
  of<T>(things: readonly T[]): T | undefined;
}

export function seeded(seed: string): Random {
  let state = [...seed].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, of: (things) => things[Math.floor(next() * things.length)] };
}
