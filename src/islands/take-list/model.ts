import type { TakeEntry } from '../../educators/take-index.ts';

/** What an educator looks for; an empty field is no condition. */
export interface TakeFilter {
  words: string;
  kind: string;
  section: string;
  objective: string;
  level: string;
}

/** Most entries that are shown at once. */
export const MOST_SHOWN = 60;

/** The entries that meet all conditions: each word anywhere in the title or the address. */
export function filtered(entries: readonly TakeEntry[], filter: TakeFilter): TakeEntry[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const text = `${entry.title} ${entry.path}`.toLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      (['kind', 'section', 'objective', 'level'] as const).every(
        (name) => filter[name] === '' || entry[name] === filter[name],
      )
    );
  });
}
