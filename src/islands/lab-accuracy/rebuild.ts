import { percent } from '../../lib/percent.ts';
import type { Counts } from './model.ts';

/** Whether counts give two percentages when rounded to one decimal. */
export function rebuilds({ tp, fp, fn }: Counts, precision: number, recall: number): boolean {
  if (tp === 0) return false;
  return (
    Number(percent(tp, tp + fp, 1)) === precision && Number(percent(tp, tp + fn, 1)) === recall
  );
}

/** How many sets of three counts with at most `most` targets give both percentages; each below 100 and above 90. */
export function setsThatRebuild(precision: number, recall: number, most: number): number {
  let sets = 0;
  for (let tp = 1; tp <= most; tp++)
    for (let fn = 0; fn <= Math.min(most - tp, tp / 9); fn++) {
      if (!rebuilds({ tp, fp: 0, fn, tn: undefined }, 100, recall)) continue;
      for (let fp = 0; fp <= tp / 9; fp++)
        if (rebuilds({ tp, fp, fn, tn: undefined }, precision, recall)) sets++;
    }
  return sets;
}
