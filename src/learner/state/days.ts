import { DAY_MILLIS } from '../log/day-millis.ts';

/** Days of the calendar are numbers: 0 is 1 January 1970, the day after has the next number. */
export type DayNumber = number;

/**
 * The day that a clock on the wall shows at a time. Days of 23 or 25 hours and days that a place
 * skipped need no care, because days are compared and never hours.
 * @param timeZone e.g. `Europe/Berlin`; one that is unknown counts as UTC
 */
export function localDays(timeZone: string): (millis: number) => DayNumber {
  const format = dateFormat(timeZone);
  return (millis) => {
    const date = { year: 1970, month: 1, day: 1 };
    for (const { type, value } of format.formatToParts(millis)) {
      if (type in date) date[type as keyof typeof date] = Number(value);
    }
    return Date.UTC(date.year, date.month - 1, date.day) / DAY_MILLIS;
  };
}

/** The days of a place from the one at a time on; a day that the place skipped is not among them. */
export function daysFrom(millis: number, timeZone: string, count: number): DayNumber[] {
  const dayOf = localDays(timeZone);
  const days = new Set<DayNumber>();
  // Half a day is shorter than any day there is, so that none is stepped over.
  for (let at = millis; days.size < count; at += DAY_MILLIS / 2) days.add(dayOf(at));
  return [...days];
}

/** A day as `2026-03-08`. */
export function formatDay(day: DayNumber): string {
  return new Date(day * DAY_MILLIS).toISOString().slice(0, 10);
}

/** The time zone of the reader's device. */
export function deviceTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function dateFormat(timeZone: string): Intl.DateTimeFormat {
  const parts = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const locale = 'en-US-u-ca-iso8601-nu-latn';
  try {
    return new Intl.DateTimeFormat(locale, { ...parts, timeZone });
  } catch {
    return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
  }
}
