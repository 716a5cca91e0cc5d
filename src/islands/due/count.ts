import type { LearnerEvent } from '../../learner/log/events.ts';
import { deviceTimeZone } from '../../learner/state/days.ts';
import { type DueSummary, dueCount, isOutdated } from '../../learner/state/due-summary.ts';
import { foldProgressInPieces } from '../../learner/state/progress.ts';
import { pageStore } from '../../learner/store/page-store.ts';
import { loadCode } from '../../lib/load-code.ts';
import { keptSummary, SUMMARY_KEY } from './kept-summary.ts';
import { onNewDay } from './new-day.ts';

const listeners = new Set<(count: number) => void>();
let latest: number | undefined;
let refolding: Promise<DueSummary> | undefined;

/** Calls back with how many items are due for review, now and whenever that changes. */
export function watchDue(listener: (count: number) => void): void {
  listeners.add(listener);
  if (latest !== undefined) listener(latest);
  if (listeners.size > 1) return;
  pageStore().subscribe(() => void count());
  window.addEventListener('storage', ({ key }) => {
    if (key === SUMMARY_KEY) void count();
  });
  onNewDay(() => void count());
  void count();
}

async function count(): Promise<void> {
  const { events } = await pageStore().read();
  const now = Date.now();
  const timeZone = deviceTimeZone();
  const progress = await foldProgressInPieces(events, now);
  const kept = keptSummary();
  const summary = isOutdated(kept, progress, now, timeZone) ? await renewed(events, kept) : kept;
  latest = dueCount(summary, progress, now, timeZone);
  for (const listener of listeners) listener(latest);
}

/** A summary of today; where it cannot be had, the one that is kept still counts. */
async function renewed(events: readonly LearnerEvent[], kept: DueSummary): Promise<DueSummary> {
  refolding ??= loadCode(
    () => import('./refold.ts'),
    ({ refold }) => refold(events),
    () => kept,
  );
  try {
    return await refolding;
  } catch {
    // The list of all items could not be had.
    return kept;
  } finally {
    refolding = undefined;
  }
}
