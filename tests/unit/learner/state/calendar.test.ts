import { expect, test } from 'vitest';
import { reviewCalendar } from '../../../../src/learner/state/calendar.ts';
import { day } from '../arbitraries.ts';

const practiceUrl = 'https://example.org/reading-room/practice/?mode=due';
const calendar = (counts: { day: string; count: number }[], url = practiceUrl) =>
  reviewCalendar(counts, { stampMillis: day(0), practiceUrl: url });

test('a calendar has an all-day entry for each day with something due', () => {
  expect(
    calendar([
      { day: '2026-03-08', count: 1 },
      { day: '2026-03-09', count: 0 },
      { day: '2026-12-31', count: 12 },
    ]).split('\r\n'),
  ).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//IO Reading Room//Review days//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    'UID:review-2026-03-08@io-reading-room',
    'DTSTAMP:20260302T120000Z',
    'DTSTART;VALUE=DATE:20260308',
    'DTEND;VALUE=DATE:20260309',
    'SUMMARY:Interventional oncology: 1 item to review',
    'DESCRIPTION:Practice: https://example.org/reading-room/practice/?mode=due',
    'URL:https://example.org/reading-room/practice/?mode=due',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:review-2026-12-31@io-reading-room',
    'DTSTAMP:20260302T120000Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:Interventional oncology: 12 items to review',
    'DESCRIPTION:Practice: https://example.org/reading-room/practice/?mode=due',
    'URL:https://example.org/reading-room/practice/?mode=due',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('long lines are folded at 75 octets, between characters, and unfold to what they were', () => {
  const url = `https://example.org/${'ä'.repeat(60)}/🩻🩻🩻🩻🩻🩻/${'x'.repeat(90)}`;
  const text = calendar([{ day: '2026-03-08', count: 1 }], url);
  for (const line of text.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line.isWellFormed()).toBe(true);
  }
  expect(text.replaceAll('\r\n ', '')).toContain(`\r\nURL:${url}\r\n`);
});

test('commas, semicolons and backslashes in text are escaped', () => {
  const text = calendar([{ day: '2026-03-08', count: 1 }], 'https://example.org/?a;b,c\\d');
  expect(text).toContain('DESCRIPTION:Practice: https://example.org/?a\\;b\\,c\\\\d\r\n');
});

test('a calendar without review days is an empty calendar', () => {
  expect(calendar([])).not.toContain('VEVENT');
});
