import type { PracticeItem } from './practice-item.ts';
import type { ItemProgress, Progress } from './progress.ts';
import { knownItem } from './standing-answer.ts';

/** How the items of one objective stand; each item is counted in one of the last four. */
export interface ObjectiveMastery {
  objective: string;
  items: number;
  mastered: number;
  /** Right at the last try, but a confident error waits for a right answer a week after it. */
  settling: number;
  wrong: number;
  untried: number;
  /** Mastered items as a share of all, from 0 to 1. */
  share: number;
  /** What the share is based on, e.g. `4 of 6 items right at last try, 1 not tried`. */
  basis: string;
}

/** Whether an item counts as mastered: right at the last try, and no confident error left to settle. */
export function isMastered(item: ItemProgress | undefined): boolean {
  return item?.lastRight === true && item.confidentErrorAtMillis === undefined;
}

/** How each objective stands that has at least one item, in the order in which items name them. */
export function objectiveMastery(
  progress: Progress,
  items: readonly PracticeItem[],
): ObjectiveMastery[] {
  const byObjective = Map.groupBy(
    items.filter((item) => item.objective !== undefined),
    (item) => item.objective ?? '',
  );
  return Array.from(byObjective, ([objective, group]) => standing(progress, objective, group));
}

function standing(
  progress: Progress,
  objective: string,
  items: readonly PracticeItem[],
): ObjectiveMastery {
  const counts = { mastered: 0, settling: 0, wrong: 0, untried: 0 };
  for (const practiced of items) {
    const item = knownItem(progress.items, practiced);
    if (!item) counts.untried += 1;
    else if (isMastered(item)) counts.mastered += 1;
    else if (item.lastRight) counts.settling += 1;
    else counts.wrong += 1;
  }
  const share = items.length === 0 ? 0 : counts.mastered / items.length;
  return { objective, items: items.length, ...counts, share, basis: basis(items.length, counts) };
}

function basis(
  all: number,
  { mastered, settling, untried }: { mastered: number; settling: number; untried: number },
): string {
  const noun = all === 1 ? 'item' : 'items';
  if (untried === all) return `${all} ${noun}, none tried`;
  return [
    `${mastered + settling} of ${all} ${noun} right at last try`,
    settling > 0 && `${settling} to be right again a week after a confident error`,
    untried > 0 && `${untried} not tried`,
  ]
    .filter(Boolean)
    .join(', ');
}
