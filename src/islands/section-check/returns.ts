import type { LearnerEvent } from '../../learner/log/events.ts';
import { localDays } from '../../learner/state/days.ts';
import { dueSummary } from '../../learner/state/due-summary.ts';
import { foldEventsInPieces } from '../../learner/state/learner-state.ts';
import type { PracticeItem } from '../../learner/state/practice-item.ts';

/** In how many days each item comes back that was tried, by its id; 0 is today. Loads the scheduler. */
export async function daysToReturn(
  events: readonly LearnerEvent[],
  items: readonly PracticeItem[],
  nowMillis: number,
  timeZone: string,
): Promise<Map<string, number>> {
  const state = await foldEventsInPieces(events, nowMillis);
  const { days, times } = dueSummary(state, items, nowMillis, timeZone);
  const dayOf = localDays(timeZone);
  const today = dayOf(nowMillis);
  return new Map([
    ...Object.entries(days).map(([id, day]) => [id, Math.max(0, day - today)] as const),
    ...Object.entries(times).map(([id, at]) => [id, Math.max(0, dayOf(at) - today)] as const),
  ]);
}
