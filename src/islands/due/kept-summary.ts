import { deviceTimeZone } from '../../learner/state/days.ts';
import {
  type DueSummary,
  dueSummary,
  NO_SUMMARY,
  parseDueSummary,
} from '../../learner/state/due-summary.ts';
import type { LearnerState } from '../../learner/state/learner-state.ts';
import type { PracticeItem } from '../../learner/state/practice-item.ts';

/** Begins like the names of saved sessions, so that it is erased with them. */
export const SUMMARY_KEY = 'io-practice-due';

/** What is kept on the device of what falls due. */
export function keptSummary(): DueSummary {
  try {
    return parseDueSummary(localStorage.getItem(SUMMARY_KEY) ?? '');
  } catch {
    return NO_SUMMARY;
  }
}

/** Sums up a log that was folded, and keeps that for pages that do not fold it. */
export function keepSummary(state: LearnerState, items: readonly PracticeItem[]): DueSummary {
  const summary = dueSummary(state, items, Date.now(), deviceTimeZone());
  try {
    localStorage.setItem(SUMMARY_KEY, JSON.stringify(summary));
    // Other tabs hear of it by themselves, this one does not.
    window.dispatchEvent(new StorageEvent('storage', { key: SUMMARY_KEY }));
  } catch {
    // Storage is full or blocked: each page sums up for itself.
  }
  return summary;
}
