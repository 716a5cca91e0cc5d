/** What an educator has put together, in her order, with her own words. It is kept on her device alone. */
export interface Basket {
  title: string;
  entries: readonly BasketEntry[];
}

export interface BasketEntry {
  /** Permanent address of a block. */
  path: string;
  note: string;
}

export const EMPTY: Basket = { title: '', entries: [] };

/** Most blocks of a basket, and most letters of a title or a note. */
export const MOST = { entries: 200, title: 120, note: 600 } as const;

/** A basket with a block at its end, once; a full one stays as it is. */
export function added(basket: Basket, path: string): Basket {
  const { entries } = basket;
  if (entries.length >= MOST.entries || entries.some((entry) => entry.path === path)) return basket;
  return { ...basket, entries: [...entries, { path, note: '' }] };
}

export function removed(basket: Basket, path: string): Basket {
  return { ...basket, entries: basket.entries.filter((entry) => entry.path !== path) };
}

/** A basket in which a block has moved by some places, to the ends at most. */
export function moved(basket: Basket, path: string, by: number): Basket {
  const from = basket.entries.findIndex((entry) => entry.path === path);
  const entry = basket.entries[from];
  if (!entry) return basket;
  const entries = basket.entries.toSpliced(from, 1);
  const to = Math.min(Math.max(from + by, 0), entries.length);
  return { ...basket, entries: entries.toSpliced(to, 0, entry) };
}

/** A basket in which a block has another note. */
export function noted(basket: Basket, path: string, note: string): Basket {
  const entries = basket.entries.map((entry) =>
    entry.path === path ? { ...entry, note: note.slice(0, MOST.note) } : entry,
  );
  return { ...basket, entries };
}

/** Reads what was kept; any text is safe, and what cannot be read is an empty basket. */
export function parseBasket(text: string | null): Basket {
  let data: unknown;
  try {
    data = JSON.parse(text ?? '');
  } catch {
    return EMPTY;
  }
  if (!(data instanceof Object)) return EMPTY;
  const { title, entries } = data as { title?: unknown; entries?: unknown };
  const read = (Array.isArray(entries) ? entries : []).flatMap((entry): BasketEntry[] => {
    const { path, note } = (entry ?? {}) as { path?: unknown; note?: unknown };
    if (typeof path !== 'string' || !path.startsWith('/')) return [];
    return [{ path, note: typeof note === 'string' ? note.slice(0, MOST.note) : '' }];
  });
  return {
    title: typeof title === 'string' ? title.slice(0, MOST.title) : '',
    entries: read
      .filter(({ path }, at) => read.findIndex((other) => other.path === path) === at)
      .slice(0, MOST.entries),
  };
}
