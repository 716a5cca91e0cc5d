import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { formatPaper, paperSession } from '../../../src/educators/paper-address.ts';
import { timeLimit, timeText, watchTimeLimit } from '../../../src/islands/practice/time-limit.ts';
import { reduceSession, startSession } from '../../../src/learner/session/session.ts';

const paper = { title: 'Friday', seed: 'abc1', minutes: 20, codes: ['aaaaa', 'bbbbb'] };
const request = { mode: 'exam', sections: [], kinds: 'questions', size: 2 } as const;
const session = startSession(request, ['q-a', 'q-b'], paperSession(paper), 0);

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => vi.useRealTimers());

test('the address of a paper keeps its time limit, and its session shows what is left of it', () => {
  const address = formatPaper(paper);
  expect(timeLimit(address, session)).toBe(20 * 60_000);
  expect(timeText(address, session, 65_000)).toBe('18:55 left');
  const spent = { ...session, clockMillis: null, activeMillis: 25 * 60_000 };
  expect(timeText(address, spent, 0)).toBe('0:00 left');
});

test('a session without a limit shows what was spent, also beside the address of another paper', () => {
  for (const address of ['', formatPaper({ ...paper, minutes: 0 }), '?paper=1.x'])
    expect(timeText(address, session, 65_000)).toBe('1:05');
  expect(timeLimit(formatPaper({ ...paper, seed: 'abc2' }), session)).toBe(0);
});

test('a session whose time is over is told once, in the second in which it is', () => {
  const over = vi.fn();
  watchTimeLimit(5_000, () => session, over);
  vi.advanceTimersByTime(4_999);
  expect(over).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(over.mock.calls).toEqual([[session]]);
});

test('time away from a session does not count', () => {
  const over = vi.fn();
  const left = reduceSession(session, { kind: 'leave', atMillis: 0 });
  watchTimeLimit(5_000, () => left, over);
  vi.advanceTimersByTime(60_000);
  expect(over).not.toHaveBeenCalled();
});

test('a session that is finished or gone is looked at no more, nor one that nobody waits for', () => {
  const over = vi.fn();
  const finished = reduceSession(session, { kind: 'finish', atMillis: 0 });
  for (const current of [finished, undefined]) watchTimeLimit(5_000, () => current, over);
  watchTimeLimit(5_000, () => session, over)();
  expect(vi.getTimerCount()).toBe(2);
  vi.advanceTimersByTime(60_000);
  expect(vi.getTimerCount()).toBe(0);
  expect(over).not.toHaveBeenCalled();
});
