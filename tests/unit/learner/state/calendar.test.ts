import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarDays, reviewCalendar } from '../../../../src/learner/state/calendar.ts';
import { day } from '../arbitraries.ts';

const course = {
  id: 'io-reading-room',
  name: 'IO Reading Room',
  subject: 'Interventional oncology',
};
const practiceUrl = 'https://example.org/reading-room/practice/?mode=due';
const calendar = (counts: { day: string; count: number }[], url = practiceUrl) =>
  reviewCalendar(counts, { course, stampMillis: day(0), practiceUrl: url, given: [] });

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
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:review-2026-03-08@io-reading-room',
    'DTSTAMP:20260302T120000Z',
    'SEQUENCE:194616000',
    'DTSTART;VALUE=DATE:20260308',
    'DTEND;VALUE=DATE:20260309',
    'STATUS:CONFIRMED',
    'SUMMARY:Interventional oncology: 1 item to review',
    'DESCRIPTION:Practice: https://example.org/reading-room/practice/?mode=due',
    'URL:https://example.org/reading-room/practice/?mode=due',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:review-2026-12-31@io-reading-room',
    'DTSTAMP:20260302T120000Z',
    'SEQUENCE:194616000',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'STATUS:CONFIRMED',
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

/** What a calendar holds after it has read some files one after the other, as a program for calendars merges them. */
function merged(files: readonly string[]): Map<string, string> {
  const entries = new Map<string, { sequence: number; start: string; status: string }>();
  for (const file of files) {
    for (const [, text = ''] of file.matchAll(/BEGIN:VEVENT\r\n([\s\S]*?)END:VEVENT/g)) {
      const line = (name: string) => new RegExp(`^${name}[^:]*:(.*)\r$`, 'm').exec(text)?.[1] ?? '';
      const entry = {
        sequence: Number(line('SEQUENCE')),
        start: line('DTSTART'),
        status: line('STATUS') === 'CANCELLED' ? '' : line('SUMMARY'),
      };
      const known = entries.get(line('UID'));
      if (!known || entry.sequence >= known.sequence) entries.set(line('UID'), entry);
    }
  }
  return new Map(
    [...entries.values()].flatMap(({ start, status }) => (status ? [[start, status]] : [])),
  );
}

test('a calendar that reads a newer file loses the days that fell away', () => {
  const at = (seconds: number, given: string[]) => ({
    ...{ course, stampMillis: day(0) + seconds * 1000, practiceUrl, given },
  });
  const first = [
    { day: '2026-11-29', count: 2 },
    { day: '2026-11-30', count: 3 },
  ];
  const second = [
    { day: '2026-11-29', count: 0 },
    { day: '2026-11-30', count: 0 },
    { day: '2026-12-06', count: 3 },
  ];
  const files = [
    reviewCalendar(first, at(0, [])),
    reviewCalendar(second, at(1, calendarDays(first))),
  ];
  expect([...merged(files).keys()]).toEqual(['20261206']);
  // A day that fell away and comes back stands again.
  const given = [...calendarDays(first), ...calendarDays(second)];
  expect([...merged([...files, reviewCalendar(first, at(2, given))]).keys()].sort()).toEqual([
    '20261129',
    '20261130',
  ]);
});

test('however often practice moves the days, a calendar holds those of the newest file and what is past', () => {
  const horizon = Array.from({ length: 8 }, (_, i) => `2026-03-${String(i + 10)}`);
  const step = fc.record({
    from: fc.nat({ max: 3 }),
    counts: fc.array(fc.nat({ max: 2 }), { minLength: 8, maxLength: 8 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
      const given: string[] = [];
      const files: string[] = [];
      let from = 0;
      let coming: string[] = [];
      for (const [i, { from: later, counts }] of steps.entries()) {
        from = Math.max(from, later);
        const days = horizon.map((name, at) => ({ day: name, count: counts[at] ?? 0 })).slice(from);
        files.push(reviewCalendar(days, { course, stampMillis: day(i), practiceUrl, given }));
        coming = calendarDays(days);
        given.push(...coming);
      }
      const today = (horizon[from] ?? '').replaceAll('-', '');
      const held = [...merged(files).keys()].filter((start) => start >= today).sort();
      expect(held).toEqual(coming.map((name) => name.replaceAll('-', '')));
    }),
  );
});

test('a day that is past is not taken out of the calendar, and one never given out is not named', () => {
  const text = reviewCalendar(
    [
      { day: '2026-03-08', count: 0 },
      { day: '2026-03-09', count: 0 },
    ],
    { course, stampMillis: day(0), practiceUrl, given: ['2026-03-01'] },
  );
  expect(text).not.toContain('VEVENT');
});
