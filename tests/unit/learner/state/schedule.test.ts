import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LearnerEvent } from '../../../../src/learner/log/events.ts';
import { foldEvents } from '../../../../src/learner/state/learner-state.ts';
import { dueItems, forecast, rankItems } from '../../../../src/learner/state/schedule.ts';
import { answered, anyLog, day, question } from '../arbitraries.ts';

const items = ['a', 'b', 'c', 'd'].map((id) => question(id));
const due = (events: LearnerEvent[], nowMillis: number, timeZone = 'UTC') =>
  dueItems(foldEvents(events, nowMillis), items, nowMillis, timeZone).map(
    ({ item, reason }) => `${item.id} ${reason}`,
  );
/** Right with a guess: due on the next day. */
const tomorrow = (item: string, time: string) =>
  answered(item, 0, { atMillis: Date.parse(time), confidence: 'guess' });

test('a confident error comes first, then what is longest due, then what is new', () => {
  const log = [
    answered('b', 0, { confidence: 'guess' }),
    answered('c', -3),
    answered('d', 1, { correct: false, confidence: 'certain' }),
  ];
  expect(due(log, day(2))).toEqual(['d certain-wrong', 'c due', 'b due', 'a new']);
});

test('what is not due today is not listed', () => {
  expect(due([answered('a', 0), answered('b', 0)], day(1))).toEqual(['c new', 'd new']);
});

test('what is new waits until its section was begun', () => {
  const other = [...items, question('z', { section: 'two' })];
  const list = (events: LearnerEvent[]) =>
    dueItems(foldEvents(events, day(1)), other, day(1), 'UTC').map(({ item }) => item.id);
  expect(list([])).toEqual([]);
  expect(list([answered('a', 0)])).toEqual(['b', 'c', 'd']);
  expect(list([{ id: 'r', kind: 'read', atMillis: day(0), section: 'two', part: 'x' }])).toEqual([
    'z',
  ]);
});

test('a wrong answer comes back on the same day, but not before ten minutes have passed', () => {
  const wrong = answered('a', 0, { correct: false });
  expect(due([wrong], day(0) + 599_999)).not.toContain('a due');
  expect(due([wrong], day(0) + 600_000)).toContain('a due');
});

test('a confident error that was right since comes first again on the day it is due', () => {
  const log = [
    answered('d', 0, { correct: false, confidence: 'certain' }),
    answered('d', 0.1),
    answered('b', -2),
  ];
  expect(due(log, day(0.2))).toEqual(['b due', 'a new', 'c new']);
  expect(due(log, day(1.1))[0]).toBe('d certain-wrong');
});

test('items that are in the log but exist no longer are ignored', () => {
  expect(due([answered('removed', 0)], day(30))).toEqual([]);
});

test.each([
  // The day of 23 hours: 24 hours after 23:30 it is already Monday.
  ['America/New_York', '2026-03-08T04:30:00Z', '2026-03-08T04:59:59Z', '2026-03-08T05:00:00Z'],
  // The day of 25 hours: 24 hours after 00:10 it is still Sunday.
  ['America/New_York', '2026-11-01T04:10:00Z', '2026-11-02T04:59:59Z', '2026-11-02T05:00:00Z'],
  ['Europe/Berlin', '2026-03-28T22:30:00Z', '2026-03-28T22:59:59Z', '2026-03-28T23:00:00Z'],
  ['Europe/Berlin', '2026-10-24T22:10:00Z', '2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z'],
  // 30 December 2011 was skipped: the day after the 29th is the 31st.
  ['Pacific/Apia', '2011-12-30T08:00:00Z', '2011-12-30T09:59:59Z', '2011-12-30T10:00:00Z'],
])(
  'in %s an item of one day, answered at %s, is due from the next midnight on',
  (zone, at, before, from) => {
    const log = [tomorrow('a', at)];
    expect(due(log, Date.parse(before), zone)).not.toContain('a due');
    expect(due(log, Date.parse(from), zone)).toContain('a due');
  },
);

test('the forecast begins today with all that is overdue, and counts by local days', () => {
  const log = [
    tomorrow('a', '2026-03-07T20:00:00Z'),
    tomorrow('b', '2026-03-08T02:00:00Z'),
    answered('c', 0, { atMillis: Date.parse('2026-03-07T20:00:00Z') }),
  ];
  const now = Date.parse('2026-03-08T14:00:00Z');
  expect(forecast(foldEvents(log, now), items, now, 'America/New_York', 3)).toEqual([
    { day: '2026-03-08', count: 2 },
    { day: '2026-03-09', count: 1 },
    { day: '2026-03-10', count: 0 },
  ]);
});

test('what would be due on a day that a place skipped is counted on the day after', () => {
  const now = Date.parse('2011-12-29T20:00:00Z');
  const log = [tomorrow('a', '2011-12-30T01:00:00Z')];
  expect(forecast(foldEvents(log, now), items, now, 'Pacific/Apia', 2)).toEqual([
    { day: '2011-12-29', count: 0 },
    { day: '2011-12-31', count: 1 },
  ]);
});

test('ranking loses no item, and what is due today agrees with the forecast', () => {
  const zone = fc.constantFrom('America/New_York', 'Europe/Berlin', 'Pacific/Apia');
  fc.assert(
    fc.property(anyLog, fc.integer({ min: -3, max: 60 }), zone, (log, today, timeZone) => {
      const pool = ['a', 'b', 'c', '__proto__', 'new'].map((id) => question(id));
      const state = foldEvents(log, day(today));
      const ranked = rankItems(state, pool, day(today), timeZone);
      expect(new Set(ranked.map(({ item }) => item))).toEqual(new Set(pool));
      const dueNow = ranked.filter(({ reason }) => reason === 'due' || reason === 'certain-wrong');
      // What was wrong a moment ago belongs to today already.
      const minutes = ranked.filter(
        ({ item, reason }) =>
          reason === 'later' && state.items.get(item.id)?.memory.intervalDays === 0,
      );
      const [first] = forecast(state, pool, day(today), timeZone, 1);
      const soon = minutes.filter(
        ({ item }) => (state.items.get(item.id)?.memory.lastAtMillis ?? 0) <= day(today),
      );
      expect(first?.count).toBeGreaterThanOrEqual(dueNow.length + soon.length);
      expect(first?.count).toBeLessThanOrEqual(dueNow.length + minutes.length);
    }),
  );
});
