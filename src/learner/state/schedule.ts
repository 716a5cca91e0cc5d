import { type DayNumber, daysFrom, formatDay, localDays } from './days.ts';
import type { ItemState, LearnerState } from './learner-state.ts';
import type { PracticeItem } from './practice-item.ts';
import { knownItem } from './standing-answer.ts';

/** Why an item is up, in the order in which reasons come. */
const REASONS = ['certain-wrong', 'due', 'new', 'later'] as const;
type Reason = (typeof REASONS)[number];

export interface RankedItem<T extends PracticeItem = PracticeItem> {
  item: T;
  reason: Reason;
}

export interface ForecastDay {
  /** As `2026-03-08`, by the calendar of the place. */
  day: string;
  count: number;
}

/**
 * All items in the order of practice: what was wrong and certain and is due again, what else is due,
 * earliest first, what is new or was changed since, in the order given, and then the rest. An item is due for the whole of
 * its day; one that was wrong comes back on the same day, after ten minutes.
 */
export function rankItems<T extends PracticeItem>(
  state: LearnerState,
  items: readonly T[],
  nowMillis: number,
  timeZone: string,
): RankedItem<T>[] {
  const dayOf = localDays(timeZone);
  const today = dayOf(nowMillis);
  const rankedItems = items.map((item) => {
    const known = knownItem(state.items, item);
    const reason = known ? reasonOf(known, nowMillis, dayOf, today) : 'new';
    return { item, reason, dueAtMillis: known?.memory.dueAtMillis ?? 0 };
  });
  return rankedItems
    .sort(
      (a, b) =>
        REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason) || a.dueAtMillis - b.dueAtMillis,
    )
    .map(({ item, reason }) => ({ item, reason }));
}

/**
 * What today is for, in the order of practice: all that is due, then what is new in sections that the
 * reader has begun. Count by `reason` to say how much is due.
 */
export function dueItems<T extends PracticeItem>(
  state: LearnerState,
  items: readonly T[],
  nowMillis: number,
  timeZone: string,
): RankedItem<T>[] {
  const begun = new Set(state.read.keys());
  for (const { id, section } of items) if (state.items.has(id)) begun.add(section);
  return rankItems(state, items, nowMillis, timeZone).filter(
    ({ item, reason }) => reason !== 'later' && (reason !== 'new' || begun.has(item.section)),
  );
}

/**
 * How many of the items fall due on each of the coming days, today first with all that is overdue.
 * New items have no day and are not counted.
 * @param days how many days to look ahead, today included
 */
export function forecast(
  state: LearnerState,
  items: readonly PracticeItem[],
  nowMillis: number,
  timeZone: string,
  days: number,
): ForecastDay[] {
  const dayOf = localDays(timeZone);
  const coming = daysFrom(nowMillis, timeZone, days);
  const counts = coming.map(() => 0);
  for (const practiced of items) {
    const item = knownItem(state.items, practiced);
    if (!item) continue;
    const day = dueDay(item, dayOf);
    // The first day there is, since a place can skip the very day.
    const at = coming.findIndex((candidate) => candidate >= day);
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  return coming.map((day, at) => ({ day: formatDay(day), count: counts[at] ?? 0 }));
}

function reasonOf(
  item: ItemState,
  nowMillis: number,
  dayOf: (millis: number) => DayNumber,
  today: DayNumber,
): Reason {
  const { intervalDays, dueAtMillis } = item.memory;
  const due = intervalDays === 0 ? dueAtMillis <= nowMillis : dueDay(item, dayOf) <= today;
  if (!due) return 'later';
  return item.confidentErrorAtMillis === undefined ? 'due' : 'certain-wrong';
}

/** Counted on the calendar from the day of the last try, so that a short or long day shifts nothing. */
export function dueDay({ memory }: ItemState, dayOf: (millis: number) => DayNumber): DayNumber {
  return dayOf(memory.lastAtMillis) + memory.intervalDays;
}
