import { expect, test } from 'vitest';
import { formatPaper, paperSession } from '../../../src/educators/paper-address.ts';
import { timeLimit, timeText } from '../../../src/islands/practice/time-limit.ts';
import { startSession } from '../../../src/learner/session/session.ts';

const paper = { title: 'Friday', seed: 'abc1', minutes: 20, codes: ['aaaaa', 'bbbbb'] };
const request = { mode: 'exam', sections: [], kinds: 'questions', size: 2 } as const;
const session = startSession(request, ['q-a', 'q-b'], paperSession(paper), 0);

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
