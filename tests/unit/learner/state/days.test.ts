import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  daysFrom,
  deviceTimeZone,
  formatDay,
  localDays,
} from '../../../../src/learner/state/days.ts';

const dayIn = (zone: string, time: string) => formatDay(localDays(zone)(Date.parse(time)));

test.each([
  ['America/New_York', '2026-03-08T04:59:59Z', '2026-03-07'],
  ['America/New_York', '2026-03-08T05:00:00Z', '2026-03-08'],
  ['America/New_York', '2026-03-09T03:59:59Z', '2026-03-08'],
  ['America/New_York', '2026-11-02T04:59:59Z', '2026-11-01'],
  ['Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29'],
  ['Europe/Berlin', '2026-03-29T22:00:00Z', '2026-03-30'],
  ['Europe/Berlin', '2026-10-25T22:59:59Z', '2026-10-25'],
  ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
  ['not/a-zone', '2026-03-08T04:59:59Z', '2026-03-08'],
])('in %s it is at %s the day %s', (zone, time, expected) => {
  expect(dayIn(zone, time)).toBe(expected);
});

test('the days from a time on are those of the calendar, without any that a place skipped', () => {
  const days = (zone: string, time: string) =>
    daysFrom(Date.parse(time), zone, 4).map((day) => formatDay(day).slice(5));
  expect(days('Pacific/Apia', '2011-12-28T20:00:00Z')).toEqual([
    '12-28',
    '12-29',
    '12-31',
    '01-01',
  ]);
  expect(days('America/New_York', '2026-03-08T04:00:00Z')).toEqual([
    '03-07',
    '03-08',
    '03-09',
    '03-10',
  ]);
  expect(days('Europe/Berlin', '2026-10-24T21:59:00Z')).toEqual([
    '10-24',
    '10-25',
    '10-26',
    '10-27',
  ]);
});

test('around a change of the clock every day is followed by the next one', () => {
  const zone = fc.constantFrom('America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Pacific/Apia');
  // From 2013 on, none of these places has skipped a day.
  const time = fc.integer({ min: Date.UTC(2013, 0), max: Date.UTC(2030, 0) });
  fc.assert(
    fc.property(zone, time, (timeZone, millis) => {
      const days = daysFrom(millis, timeZone, 30);
      const [first = 0] = days;
      expect(days).toEqual(days.map((_, at) => first + at));
    }),
  );
});

test('the zone of the device is one that days can be counted in', () => {
  expect(Number.isInteger(localDays(deviceTimeZone())(0))).toBe(true);
});
