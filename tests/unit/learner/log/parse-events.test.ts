import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RETENTION } from '../../../../src/learner/log/events.ts';
import { parseEvent, parseEvents } from '../../../../src/learner/log/parse-events.ts';
import { answered, anyLog } from '../arbitraries.ts';

test('an event that was written as JSON is read as it was', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      const data = JSON.parse(JSON.stringify(log));
      expect(parseEvents(data)).toEqual({ events: data, rejected: 0 });
    }),
  );
});

test('no JSON value makes reading throw, and every entry is either read or counted as rejected', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (data) => {
      const { events, rejected } = parseEvents(data);
      expect(events.length + rejected).toBe(Array.isArray(data) ? data.length : 1);
    }),
  );
});

test('an event with any value in the place of one of its properties is read or dropped', () => {
  const event = answered('a', 0);
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(event)), fc.anything(), (key, value) => {
      const parsed = parseEvent({ ...event, [key]: value });
      const positions = Array.isArray(value) && value.some(Number.isInteger);
      if (parsed && !positions) expect(parsed).toEqual({ ...event, [key]: value });
    }),
  );
});

test('entries that are readable are kept beside entries that are not', () => {
  const good = answered('a', 0);
  expect(parseEvents([null, good, { ...good, atMillis: Number.NaN }, 'x', [good]])).toEqual({
    events: [good],
    rejected: 4,
  });
});

test.each([
  ['a kind that is not known', { kind: 'liked' }],
  ['a time before 1970', { atMillis: -1 }],
  ['a time after the year 9999', { atMillis: 253_402_300_800_000 }],
  ['a time that is not whole', { atMillis: 1.5 }],
  ['a time as text', { atMillis: '5' }],
  ['an empty id', { id: '' }],
  ['an id of more than 80 characters', { id: 'x'.repeat(81) }],
  ['a confidence that is not offered', { confidence: 'sure' }],
  ['a mode that does not exist', { mode: 'constructor' }],
  ['a response that is text', { response: 'a' }],
  ['a response with a position that is not whole', { response: [0.5] }],
  ['a response with a negative position', { response: [-1] }],
  ['a response that is longer than any question', { response: Array(25).fill('a') }],
  ['a response of positions and ids', { response: [0, 'a'] }],
  ['a response with an empty id', { response: [''] }],
  ['a response that is not a finite number', { response: Number.POSITIVE_INFINITY }],
])('%s is rejected', (_, change) => {
  expect(parseEvent({ ...answered('a', 0), ...change })).toBeUndefined();
});

test.each([RETENTION.min, 0.9, RETENTION.max])('a retention of %s is taken', (retention) => {
  expect(parseEvent({ id: 'a', atMillis: 1, kind: 'set', retention })).toMatchObject({ retention });
});

test.each([0.69, 0.98, 1, '0.9'])('a retention of %s is rejected', (retention) => {
  expect(parseEvent({ id: 'a', atMillis: 1, kind: 'set', retention })).toBeUndefined();
});

test('properties that are not part of an event are left behind', () => {
  const event = answered('a', 0);
  const data = JSON.parse(
    `{"__proto__": {"evil": 1}, "more": 2, ${JSON.stringify(event).slice(1)}`,
  );
  expect(Object.keys(parseEvent(data) ?? {}).sort()).toEqual(Object.keys(event).sort());
});

test('nothing stored is nothing rejected', () => {
  expect(parseEvents(undefined)).toEqual({ events: [], rejected: 0 });
});

test('positions, as the first edition kept them, are read as the ids that its options were given', () => {
  const { response: _, ...event } = answered('a', 0);
  expect(parseEvent({ ...event, response: [2, 0, 1] })).toEqual({
    ...event,
    response: ['c', 'a', 'b'],
  });
});

test('an answer keeps the date of the text and the session, and not what is no date', () => {
  const event = answered('a', 0, { modified: '2026-11-23', session: 'seed' });
  expect(parseEvent(event)).toEqual(event);
  expect(parseEvent({ ...event, modified: 'yesterday', session: '' })).toEqual(
    answered('a', 0, { id: event.id }),
  );
});

describe('every kind of event', () => {
  const base = { id: 'e', atMillis: 1 };
  const whole = {
    recalled: { ...base, kind: 'recalled', item: 'a', grade: 'good' },
    undone: { ...base, kind: 'undone', target: 'e' },
    read: { ...base, kind: 'read', section: 'one', part: 'two' },
    visited: { ...base, kind: 'visited', section: 'one', part: 'two' },
    afresh: { ...base, kind: 'afresh', section: 'one' },
    submitted: { ...base, kind: 'submitted', session: 's', items: ['a'], activeMillis: 5 },
    exported: { ...base, kind: 'exported' },
    calendar: { ...base, kind: 'calendar', days: ['2026-11-23'] },
  };

  test.each(Object.entries(whole))('%s is read as it is', (_, event) => {
    expect(parseEvent(event)).toEqual(event);
  });

  test.each<[keyof typeof whole, string, unknown[]]>([
    ['recalled', 'item', ['', 5]],
    ['recalled', 'grade', ['fine', undefined]],
    ['undone', 'target', ['', undefined]],
    ['read', 'section', ['', undefined]],
    ['read', 'part', ['', undefined]],
    ['visited', 'part', ['', 5]],
    ['afresh', 'section', ['', undefined]],
    ['submitted', 'session', ['', undefined]],
    ['submitted', 'activeMillis', [-1, 'x', undefined]],
    ['submitted', 'items', ['a', [''], ['a', 5], Array(401).fill('a'), { length: 1, 0: 'a' }]],
    ['calendar', 'days', [['yesterday'], ['2026-11-23T00:00'], ['x2026-11-23'], [5], undefined]],
    ['calendar', 'days', [Array(401).fill('2026-11-23')]],
  ])('%s without a good %s is dropped', (kind, key, values) => {
    for (const value of values)
      expect(parseEvent({ ...whole[kind], [key]: value }), String(value)).toBeUndefined();
  });

  test('a card keeps the date of its text, and not what is no date', () => {
    const dated = { ...whole.recalled, modified: '2026-11-23' };
    expect(parseEvent(dated)).toEqual(dated);
    expect(parseEvent({ ...dated, modified: 'yesterday' })).toEqual(whole.recalled);
  });

  test('lists and ids may be as long as they may be', () => {
    const long = { ...whole.submitted, items: Array(400).fill('a') };
    expect(parseEvent(long)).toEqual(long);
    const named = { ...whole.undone, target: 'x'.repeat(80) };
    expect(parseEvent(named)).toEqual(named);
    const event = answered('a', 0, { response: Array(24).fill('a') });
    expect(parseEvent(event)).toEqual(event);
  });
});

test.each([
  ['an item', { item: '' }],
  ['whether it was right', { correct: 'yes' }],
  ['a position that a question can have', { response: [24] }],
])('an answer without %s is rejected', (_, change) => {
  expect(parseEvent({ ...answered('a', 0), ...change })).toBeUndefined();
});
