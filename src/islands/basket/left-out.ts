import { itemId, TAKE_KINDS, type TakeEntry, type TakeKind } from '../../educators/take-index.ts';
import type { Format } from '../../exports/model/formats.ts';
import type { Selection } from '../../exports/model/selection.ts';

/** The list of a selection that blocks of a kind are in, by name; for some kinds there is none. */
export function listOf(kind: TakeKind): string {
  return kind === 'figure' || kind === 'chart' ? 'pictures' : `${kind}s`;
}

/** The blocks of a basket that a format has no place for, in words: "2 charts, 1 term"; nothing where it holds all. */
export function leftOutOf(
  { holds }: Pick<Format, 'holds'>,
  chosen: readonly TakeEntry[],
  selection: Selection,
): string {
  const isHeld = (entry: TakeEntry) => {
    const name = holds.find((held) => held === listOf(entry.kind));
    if (!name || name === 'links' || name === 'sections') return name !== undefined;
    return selection[name].some(({ id }) => id === itemId(entry));
  };
  // A link leads to a block of any kind.
  const lost = holds.includes('links') ? [] : chosen.filter((entry) => !isHeld(entry));
  return [...Map.groupBy(lost, ({ kind }) => kind)]
    .map(([kind, { length }]) => {
      const names = TAKE_KINDS[kind].toLowerCase();
      return `${length} ${length === 1 ? names.replace(/s$/, '') : names}`;
    })
    .join(', ');
}
