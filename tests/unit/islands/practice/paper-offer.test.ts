import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { formatPaper, paperSession } from '../../../../src/educators/paper-address.ts';
import { shortCode } from '../../../../src/educators/short-code.ts';
import { offerPaper } from '../../../../src/islands/practice/paper-offer.ts';
import type { PracticePage } from '../../../../src/islands/practice/practice-page.ts';
import { type Session, startSession } from '../../../../src/learner/session/session.ts';
import type { PracticeItem } from '../../../../src/learner/state/practice-item.ts';

const NOW = Date.UTC(2026, 2, 8, 12);
const ITEMS: PracticeItem[] = [{ id: 'q1', kind: 'question', section: 'intro' }];
const PAPER = { title: 'Monday', seed: 'abc', minutes: 0, codes: [shortCode('q1')] };
const EXAM = { mode: 'exam', sections: [], kinds: 'questions', size: 1 } as const;

interface Offered {
  paper: unknown;
  begun: boolean;
  press: () => void;
}
vi.mock('../../../../src/islands/practice/paper.ts', async (original) => ({
  ...(await original<typeof import('../../../../src/islands/practice/paper.ts')>()),
  paperView: (paper: unknown, _: unknown, begun: boolean, press: () => void) => ({
    ...{ paper, begun, press },
  }),
}));
vi.mock('../../../../src/islands/question/dom.ts', () => ({}));

/** What is offered at an address, where a session of the paper may have been begun. */
async function offer(search: string, left?: Session) {
  vi.stubGlobal('location', { search });
  const parts = new Map<string, { hidden: boolean; replaceChildren: (view: Offered) => void }>();
  let offered: Offered | undefined;
  const part = (selector: string) => {
    const found = parts.get(selector) ?? {
      hidden: false,
      replaceChildren: (view: Offered) => {
        offered = view;
      },
    };
    parts.set(selector, found);
    return found;
  };
  const fail = vi.fn();
  const begun = vi.fn((_: string | undefined) => left);
  const start = vi.fn();
  await offerPaper({ part, fail } as unknown as PracticePage, ITEMS, { begun, start });
  const hidden = (selector: string) => parts.get(selector)?.hidden;
  return { offered, hidden, fail, begun, start };
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('without a paper in the address one chooses', async () => {
  const { offered, hidden, begun } = await offer('?mode=due');
  expect(hidden('[data-paper]')).toBe(true);
  expect(hidden('[data-set-up]')).toBe(false);
  expect(offered).toBeUndefined();
  expect(begun).not.toHaveBeenCalled();
});

test('a paper stands in the place of what one chooses, and begins with its questions', async () => {
  const { offered, hidden, begun, start, fail } = await offer(formatPaper(PAPER));
  expect(hidden('[data-paper]')).toBe(false);
  expect(hidden('[data-set-up]')).toBe(true);
  expect(offered).toMatchObject({ begun: false, paper: { title: 'Monday', whole: true } });
  const seed = paperSession(PAPER);
  expect(begun).toHaveBeenCalledExactlyOnceWith(seed);
  offered?.press();
  expect(start).toHaveBeenCalledExactlyOnceWith(startSession(EXAM, ['q1'], seed, NOW));
  expect(fail).not.toHaveBeenCalled();
});

test('a paper that was left is gone on with; one that was handed in can be begun once more', async () => {
  const left = startSession(EXAM, ['q1'], paperSession(PAPER), NOW - 60_000);
  const again = await offer(formatPaper(PAPER), left);
  expect(again.offered).toMatchObject({ begun: true });
  again.offered?.press();
  expect(again.start).toHaveBeenCalledExactlyOnceWith(left);
  const over = await offer(formatPaper(PAPER), { ...left, finished: true });
  expect(over.offered).toMatchObject({ begun: false });
  over.offered?.press();
  expect(over.start.mock.calls[0]?.[0]).toMatchObject({ startedAtMillis: NOW, finished: false });
});

test('an address that was cut off is told as such, and begins nothing', async () => {
  const { offered, hidden, begun, start } = await offer('?paper=1.abc');
  expect(hidden('[data-set-up]')).toBe(true);
  expect(offered).toMatchObject({ paper: 'unreadable', begun: false });
  expect(begun).toHaveBeenCalledExactlyOnceWith(undefined);
  offered?.press();
  expect(start).toHaveBeenCalledExactlyOnceWith(undefined);
});
