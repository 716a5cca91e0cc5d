import { expect, test } from 'vitest';
import type { LearnerEvent } from '../../../../src/learner/log/events.ts';
import {
  dueCount,
  dueSummary,
  isOutdated,
  NO_SUMMARY,
  parseDueSummary,
} from '../../../../src/learner/state/due-summary.ts';
import { foldEvents } from '../../../../src/learner/state/learner-state.ts';
import { foldProgress } from '../../../../src/learner/state/progress.ts';
import { dueItems } from '../../../../src/learner/state/schedule.ts';
import { answered, day, question, recalled } from '../arbitraries.ts';

const ZONE = 'Europe/Berlin';
const MINUTE = 60_000;
const items = ['a', 'b', 'c', 'd'].map((id) => question(id));
const log: LearnerEvent[] = [
  answered('a', 0),
  answered('b', 0, { correct: false }),
  recalled('c', 0, { grade: 'easy' }),
  answered('gone', 0, { correct: false }),
];
const summaryOf = (events: readonly LearnerEvent[], at: number) =>
  dueSummary(foldEvents(events, at), items, at, ZONE);
const countAt = (at: number, events = log, summary = summaryOf(log, day(0))) =>
  dueCount(summary, foldProgress(events, at), at, ZONE);

test('a summary counts on any later day what the whole log would count as due', () => {
  // Also in the morning of a day, at an earlier hour than that of the tries.
  for (const onDay of [0, 0.01, 1, 1.8, 2, 3, 7.8, 8, 60]) {
    const at = day(onDay);
    const due = dueItems(foldEvents(log, at), items, at, ZONE);
    const review = due.filter(({ reason }) => reason !== 'new').length;
    expect([onDay, countAt(at)]).toEqual([onDay, review]);
  }
});

test('what was answered since counts as long as it has to: right not today, wrong after ten minutes', () => {
  const now = day(2) + 20 * MINUTE;
  expect(countAt(now)).toBe(2);
  expect(countAt(now, [...log, answered('a', 2)])).toBe(1);
  const wrong = answered('a', 2, { correct: false });
  expect(countAt(now, [...log, wrong])).toBe(2);
  expect(countAt(wrong.atMillis + 9 * MINUTE, [...log, wrong])).toBe(1);
});

test('before anything was summed up only what was wrong ten minutes ago is due', () => {
  const now = day(0) + 11 * MINUTE;
  const first = [answered('a', 0), answered('b', 0, { correct: false })];
  expect(dueCount(NO_SUMMARY, foldProgress(first, now), now, ZONE)).toBe(1);
  expect(isOutdated(NO_SUMMARY, foldProgress(first, now), now, ZONE)).toBe(false);
});

test('a summary is to be made again on another day, where something was tried before it', () => {
  const summary = summaryOf(log, day(0));
  const outdated = (at: number, events = log, of = summary) =>
    isOutdated(of, foldProgress(events, at), at, ZONE);
  expect(outdated(day(0.2))).toBe(false);
  expect(outdated(day(1))).toBe(true);
  expect(outdated(day(1), log, NO_SUMMARY)).toBe(true);
  expect(outdated(day(1), [])).toBe(false);
  expect(outdated(day(1), log, summaryOf(log, day(1)))).toBe(false);
});

test('a summary of before the clock was set back is made again, and counts what is due by the new one', () => {
  const before = summaryOf(log, day(0));
  const now = day(-300);
  expect(isOutdated(before, foldProgress(log, now), now, ZONE)).toBe(true);
  expect(isOutdated(before, foldProgress([], now), now, ZONE)).toBe(false);
  const due = dueItems(foldEvents(log, now), items, now, ZONE).filter(
    ({ reason }) => reason !== 'new',
  );
  expect(countAt(now, log, summaryOf(log, now))).toBe(due.length);
});

test('a summary is read from its own text, and any other text sums up nothing', () => {
  const summary = summaryOf(log, day(0));
  expect(parseDueSummary(JSON.stringify(summary))).toEqual(summary);
  for (const text of ['', '{', '[]', '{"atMillis":1,"days":{"a":"x"},"times":{}}', 'null'])
    expect(parseDueSummary(text)).toEqual(NO_SUMMARY);
});
