import type { LearnerEvent } from '../../learner/log/events.ts';
import type { DueSummary } from '../../learner/state/due-summary.ts';
import { foldEventsInPieces } from '../../learner/state/learner-state.ts';
import { loadItems } from '../practice/load.ts';
import { keepSummary } from './kept-summary.ts';

/** Folds the log and keeps what falls due; loads the scheduler. Rejects where the list of items cannot be had. */
export async function refold(events: readonly LearnerEvent[]): Promise<DueSummary> {
  const [items, state] = await Promise.all([loadItems(), foldEventsInPieces(events, Date.now())]);
  return keepSummary(state, items);
}
