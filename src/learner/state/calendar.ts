import type { PageCourse } from '../../lib/page-course.ts';
import { DAY_MILLIS } from '../log/day-millis.ts';
import type { ForecastDay } from './schedule.ts';

/** Most octets of a line, without its end (RFC 5545, 3.1). */
const LINE_OCTETS = 75;
/** From here on the revisions of an entry are counted, in seconds, which fit into 32 bits until 2088. */
const FIRST_SEQUENCE_MILLIS = Date.UTC(2020, 0, 1);

/** What a calendar file needs to know beside the days themselves. */
export interface CalendarContext {
  course: PageCourse;
  stampMillis: number;
  /** Full address of the practice page. */
  practiceUrl: string;
  /** Days, as `2026-03-08`, that earlier files gave out. */
  given: readonly string[];
}

/** The days of a forecast on which something is due, as a calendar file gives them out. */
export function calendarDays(forecast: readonly ForecastDay[]): string[] {
  return forecast.filter(({ count }) => count > 0).map(({ day }) => day);
}

/**
 * An iCalendar file (RFC 5545) with an all-day entry for each coming day on which something is due.
 *
 * Practice moves review days, so a calendar that has an older file must lose the days that fell away. An
 * entry for each day, the same UID for the same day in every file, and `STATUS:CANCELLED` for a day that
 * was given out and is free now do that in every calendar that knows revisions. One entry that recurs
 * (`RDATE`) would need no memory of what was given out, but Outlook reads only its first day and the
 * numbers of items would be lost. Cancelling all free days needs no memory either, but some calendars
 * show a cancelled entry that they never had. So the days given out are remembered: in the log, because
 * the calendar of a reader with two devices is one. Days gone by are left as they were.
 *
 * `SEQUENCE` is the time in seconds, not a count, so that it grows also after everything was erased.
 */
export function reviewCalendar(
  forecast: readonly ForecastDay[],
  { course, stampMillis, practiceUrl, given }: CalendarContext,
): string {
  const today = forecast[0]?.day ?? '';
  const due = new Set(calendarDays(forecast));
  const gone = new Set(given.filter((day) => day >= today && !due.has(day)));
  const revision = [
    `DTSTAMP:${new Date(stampMillis).toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `SEQUENCE:${Math.max(0, Math.floor((stampMillis - FIRST_SEQUENCE_MILLIS) / 1000))}`,
  ];
  const entry = (day: string, lines: readonly string[]) => [
    'BEGIN:VEVENT',
    `UID:review-${day}@${course.id}`,
    ...revision,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(nextDay(day))}`,
    ...lines,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
  const coming = forecast
    .filter(({ day }) => due.has(day))
    .flatMap(({ day, count }) =>
      entry(day, [
        'STATUS:CONFIRMED',
        `SUMMARY:${escaped(`${course.subject}: ${count} ${count === 1 ? 'item' : 'items'} to review`)}`,
        `DESCRIPTION:${escaped(`Practice: ${practiceUrl}`)}`,
        `URL:${practiceUrl}`,
      ]),
    );
  const cancelled = [...gone]
    .sort()
    .flatMap((day) =>
      entry(day, [
        'STATUS:CANCELLED',
        `SUMMARY:${escaped(`${course.subject}: nothing to review`)}`,
      ]),
    );
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${course.name}//Review days//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...coming,
    ...cancelled,
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MILLIS).toISOString().slice(0, 10);
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** Breaks a line so that no part is too long, never inside a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let octets = 0;
  let text = '';
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
