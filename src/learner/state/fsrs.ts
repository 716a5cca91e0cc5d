import { FSRSAlgorithm } from 'ts-fsrs';
import { DAY_MILLIS } from '../log/day-millis.ts';
import { GRADES, type Grade } from '../log/events.ts';
import { type DayNumber, deviceTimeZone, localDays } from './days.ts';

/**
 * How well an item is remembered, by FSRS (https://github.com/open-spaced-repetition/free-spaced-repetition-scheduler).
 * This is the only module that loads `ts-fsrs`; reading pages never import it.
 */
export interface Memory {
  /** Days until recall falls to 90 %. */
  stability: number;
  /** From 1 to 10. */
  difficulty: number;
  /** Whole days from the last try to the next; 0 means again on the same day. */
  intervalDays: number;
  dueAtMillis: number;
  lastAtMillis: number;
  reps: number;
  /** Times it was forgotten after it had been known. */
  lapses: number;
}

/** An item that was forgotten comes back after ten minutes: FSRS's own step for relearning. */
const RELEARNING_MILLIS = 10 * 60_000;

/** No day of a calendar is longer, also where a clock is set back. */
const LONGEST_DAY_MILLIS = 26 * 3_600_000;

/**
 * The step from one memory to the next, with FSRS's default parameters, without its random fuzz, so
 * that any two devices agree. FSRS's steps of one and ten minutes for new items are left out: they
 * suit drilling; here an item that was right comes back on another day. Tries of one day move the
 * interval once: after the first, only forgetting, or recalling what was forgotten, says something new.
 * @param retention share that should still be recalled when due
 * @param dayOf the calendar's day of a time; by the clock of the device if none is given
 */
export function memoryModel(
  retention: number,
  dayOf: (millis: number) => DayNumber = localDays(deviceTimeZone()),
): (before: Memory | undefined, grade: Grade, atMillis: number) => Memory {
  const fsrs = new FSRSAlgorithm({ request_retention: retention, enable_fuzz: false });
  const isSameDay = (a: number, b: number) =>
    Math.abs(a - b) < LONGEST_DAY_MILLIS && dayOf(a) === dayOf(b);
  return (before, grade, atMillis) => {
    const forgotten = grade === 'again';
    if (
      before &&
      forgotten === (before.intervalDays === 0) &&
      isSameDay(before.lastAtMillis, atMillis)
    )
      return again(before, atMillis);
    const days = before ? wholeDays(atMillis - before.lastAtMillis) : 0;
    const rating = GRADES.indexOf(grade) + 1;
    const { stability, difficulty } = fsrs.next_state(before ?? null, days, rating);
    const intervalDays = forgotten ? 0 : fsrs.next_interval(stability, days);
    return {
      stability,
      difficulty,
      intervalDays,
      dueAtMillis: atMillis + (forgotten ? RELEARNING_MILLIS : intervalDays * DAY_MILLIS),
      lastAtMillis: atMillis,
      reps: (before?.reps ?? 0) + 1,
      lapses: (before?.lapses ?? 0) + (forgotten && before && before.intervalDays > 0 ? 1 : 0),
    };
  };
}

/** A try that says the same as another one on its day: only what was forgotten is to be waited for anew. */
function again(before: Memory, atMillis: number): Memory {
  const reps = before.reps + 1;
  if (before.intervalDays > 0) return { ...before, reps };
  return { ...before, reps, dueAtMillis: atMillis + RELEARNING_MILLIS, lastAtMillis: atMillis };
}

/** The nearest whole number of days: the same everywhere, unlike a count of local midnights. */
function wholeDays(millis: number): number {
  return Math.max(0, Math.round(millis / DAY_MILLIS));
}
