import { DAY_MILLIS } from '../log/timeline.ts';
import type { ForecastDay } from './schedule.ts';

/** Most octets of a line, without its end (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/**
 * An iCalendar file (RFC 5545) with an all-day entry for each coming day on which something is due.
 * The same day has the same UID in every file, so a newer file replaces the entries of an older one.
 * @param practiceUrl full address of the practice page
 */
export function reviewCalendar(
  forecast: readonly ForecastDay[],
  { stampMillis, practiceUrl }: { stampMillis: number; practiceUrl: string },
): string {
  const stamp = `${new Date(stampMillis).toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const entries = forecast
    .filter(({ count }) => count > 0)
    .flatMap(({ day, count }) => [
      'BEGIN:VEVENT',
      `UID:review-${day}@io-reading-room`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(nextDay(day))}`,
      `SUMMARY:${escaped(`Interventional oncology: ${count} ${count === 1 ? 'item' : 'items'} to review`)}`,
      `DESCRIPTION:${escaped(`Practice: ${practiceUrl}`)}`,
      `URL:${practiceUrl}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//IO Reading Room//Review days//EN',
    'CALSCALE:GREGORIAN',
    ...entries,
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
