import { isRecord, isTime } from '../log/parse-events.ts';
import { type DayNumber, localDays } from './days.ts';
import type { LearnerState } from './learner-state.ts';
import type { PracticeItem } from './practice-item.ts';
import type { Progress } from './progress.ts';
import { dueDay } from './schedule.ts';
import { knownItem } from './standing-answer.ts';

/**
 * When each item falls due that was tried: what pages without the scheduler need in order to count. It is
 * made again from the log once a day and wherever the log is folded whole; nothing is lost with it.
 */
export interface DueSummary {
  /** Time of the fold; later tries are not in it. */
  atMillis: number;
  /** The day on which an item falls due, by its id. */
  days: Readonly<Record<string, DayNumber>>;
  /** The time from which an item is due that was wrong and comes back on the same day, by its id. */
  times: Readonly<Record<string, number>>;
}

/** What is known before anything was summed up. */
export const NO_SUMMARY: DueSummary = { atMillis: 0, days: {}, times: {} };

/** How soon an item that was wrong is due again; the scheduler's own step. */
const RELEARNING_MILLIS = 10 * 60_000;

/** Sums up what falls due when, of the items that there are. */
export function dueSummary(
  state: LearnerState,
  items: readonly PracticeItem[],
  nowMillis: number,
  timeZone: string,
): DueSummary {
  const dayOf = localDays(timeZone);
  const days: Record<string, DayNumber> = {};
  const times: Record<string, number> = {};
  for (const practiced of items) {
    const item = knownItem(state.items, practiced);
    if (!item) continue;
    if (item.memory.intervalDays === 0) times[practiced.id] = item.memory.dueAtMillis;
    else days[practiced.id] = dueDay(item, dayOf);
  }
  return { atMillis: nowMillis, days, times };
}

/**
 * How many items are due for review now: those of the summary, without those that were tried since and
 * right, which come back on another day, and with those that were tried since and wrong.
 */
export function dueCount(
  summary: DueSummary,
  progress: Progress,
  nowMillis: number,
  timeZone: string,
): number {
  const today = localDays(timeZone)(nowMillis);
  const since = new Map(
    [...progress.items].filter(([, { lastAtMillis }]) => lastAtMillis > summary.atMillis),
  );
  const isOpen = ([id, due]: [string, number], now: number) => !since.has(id) && due <= now;
  return (
    Object.entries(summary.days).filter((entry) => isOpen(entry, today)).length +
    Object.entries(summary.times).filter((entry) => isOpen(entry, nowMillis)).length +
    [...since.values()].filter(
      ({ lastRight, lastAtMillis }) => !lastRight && lastAtMillis + RELEARNING_MILLIS <= nowMillis,
    ).length
  );
}

/**
 * Whether a summary has to be made again: none is of today, and something was tried on an earlier day. What
 * was tried today is either right and not due today, or known from the progress alone. One of a coming day was made
 * before the clock was set back, and counts days that are not to be counted on.
 */
export function isOutdated(
  summary: DueSummary,
  progress: Progress,
  nowMillis: number,
  timeZone: string,
): boolean {
  const dayOf = localDays(timeZone);
  const today = dayOf(nowMillis);
  const summed = dayOf(summary.atMillis);
  if (summed === today) return false;
  if (summed > today) return progress.items.size > 0;
  return [...progress.items.values()].some(({ lastAtMillis }) => dayOf(lastAtMillis) < today);
}

/** Reads a summary that was kept as JSON; any text is safe, and one that is no summary sums up nothing. */
export function parseDueSummary(text: string): DueSummary {
  try {
    const data: unknown = JSON.parse(text);
    if (!isRecord(data)) return NO_SUMMARY;
    const { atMillis, days, times } = data;
    return isTime(atMillis) && isNumbers(days) && isNumbers(times)
      ? { atMillis, days, times }
      : NO_SUMMARY;
  } catch {
    return NO_SUMMARY;
  }
}

function isNumbers(value: unknown): value is Record<string, number> {
  return isRecord(value) && Object.values(value).every((entry) => typeof entry === 'number');
}
