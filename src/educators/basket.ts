/** What an educator has put together, in her order, with her own words. It is kept on her device alone. */
export interface Basket {
  title: string;
  entries: readonly BasketEntry[];
}

export interface BasketEntry {
  /** Permanent address of a block. */
  path: string;
  note: string;
  /** Words that begin a group with this block; none within a group. */
  heading?: string;
}

export const EMPTY: Basket = { title: '', entries: [] };

/** Most blocks of a basket, and most letters of a title, a note or a heading. */
export const MOST = { entries: 200, title: 120, note: 600, heading: 120 } as const;

/** A basket with a block at its end, once; a full one stays as it is. */
export function added(basket: Basket, path: string): Basket {
  const { entries } = basket;
  if (entries.length >= MOST.entries || entries.some((entry) => entry.path === path)) return basket;
  return { ...basket, entries: [...entries, { path, note: '' }] };
}

/** What is said once blocks were taken into a basket, which may have been too full for some. */
export function takenWords({ entries }: Basket, paths: readonly string[]): string {
  const over = paths.filter((path) => !entries.some((entry) => entry.path === path)).length;
  const full = over > 0 ? ` It is full: ${over} did not fit.` : '';
  return `In the basket: ${entries.length}.${full}`;
}

/** A basket without a block; the heading of its group stays over those that are left of it. */
export function removed(basket: Basket, path: string): Basket {
  const { entries } = basket;
  const at = entries.findIndex((entry) => entry.path === path);
  const heading = entries[at]?.heading;
  const next = entries[at + 1];
  const rest = entries.toSpliced(at, at < 0 ? 0 : 1);
  const without = { ...basket, entries: rest };
  return heading && next && !next.heading ? headed(without, next.path, heading) : without;
}

/**
 * A basket in which a block has moved by some places, to the ends at most. A heading is a place, too: a block that
 * passes it is in the next group. A group without blocks is gone.
 */
export function moved(basket: Basket, path: string, by: number): Basket {
  const places = basket.entries.flatMap(({ heading, ...entry }): (BasketEntry | string)[] =>
    heading ? [heading, entry] : [entry],
  );
  const from = places.findIndex((place) => typeof place !== 'string' && place.path === path);
  const entry = places[from];
  if (entry === undefined) return basket;
  const rest = places.toSpliced(from, 1);
  const to = Math.min(Math.max(from + by, 0), rest.length);
  return { ...basket, entries: underHeadings(rest.toSpliced(to, 0, entry)) };
}

function underHeadings(places: readonly (BasketEntry | string)[]): BasketEntry[] {
  return places.flatMap((place, at) => {
    if (typeof place === 'string') return [];
    const before = places[at - 1];
    return [{ ...place, ...(typeof before === 'string' && { heading: before }) }];
  });
}

/** A basket in which a group begins with a block; without words, it begins there no more. */
export function headed(basket: Basket, path: string, heading: string): Basket {
  const words = heading.slice(0, MOST.heading);
  const entries = basket.entries.map(({ heading: old, ...entry }) => {
    const own = entry.path === path ? words : old;
    return { ...entry, ...(own && { heading: own }) };
  });
  return { ...basket, entries };
}

/** A basket in groups of these names, each where its first block stood; nothing else changes places. */
export function grouped(basket: Basket, nameOf: (path: string) => string): Basket {
  const groups = Map.groupBy(basket.entries, ({ path }) => nameOf(path));
  const entries = [...groups].flatMap(([name, all]) =>
    all.map(({ path, note }, at) => ({
      ...{ path, note },
      ...(at === 0 && name && { heading: name.slice(0, MOST.heading) }),
    })),
  );
  return { ...basket, entries };
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
    const { path, note, heading } = (entry ?? {}) as Record<string, unknown>;
    if (typeof path !== 'string' || !path.startsWith('/')) return [];
    return [
      {
        ...{ path, note: typeof note === 'string' ? note.slice(0, MOST.note) : '' },
        ...(typeof heading === 'string' && heading && { heading: heading.slice(0, MOST.heading) }),
      },
    ];
  });
  return {
    title: typeof title === 'string' ? title.slice(0, MOST.title) : '',
    entries: read
      .filter(({ path }, at) => read.findIndex((other) => other.path === path) === at)
      .slice(0, MOST.entries),
  };
}
