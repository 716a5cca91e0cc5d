import './browser-page.ts';
import { expect, test, vi } from 'vitest';
import type { LearnerEvent } from '../../src/learner/log/events.ts';
import type { Session } from '../../src/learner/session/session.ts';
import { SAMPLES } from './question-page.ts';
import { newSession, now, onNewPages, openTab, question } from './session-page.ts';

const { right, wrong } = SAMPLES.single;

onNewPages();

type Tab = Awaited<ReturnType<typeof openTab>>;

/** One session in two tabs, of which the first sleeps. */
async function asleepAndAwake(mode: Session['mode'] = 'section') {
  const session = newSession(2, mode);
  const asleep = await openTab(session);
  const awake = await openTab(session);
  asleep.pause();
  return { asleep, awake };
}

/** The session as a tab has saved it last. */
function saved({ storage }: Tab): Session {
  const [session] = storage.all();
  if (!session) throw new Error('Nothing is saved.');
  return session;
}

const answer = (tab: Tab, response: readonly string[]) => {
  tab.choose(response);
  tab.confide();
};

test('a tab that wakes up goes on where another has gone on with its session', async () => {
  const { asleep, awake } = await asleepAndAwake();
  answer(awake, right);
  awake.next();
  answer(awake, wrong);
  expect(asleep.seen).toMatchObject({ place: '1 of 2', phase: 'open' });
  asleep.resume();
  expect(asleep.seen).toEqual({ place: '2 of 2', phase: 'answered', marked: wrong });
  // What the other tab did is not lost with what this one saves now.
  asleep.undo();
  expect(saved(asleep).answers.map((event) => event?.kind)).toEqual(['answered', undefined]);
});

test('a tab that wakes up after another has ended its session ends it too', async () => {
  const { asleep, awake } = await asleepAndAwake();
  for (const response of [right, right]) {
    answer(awake, response);
    awake.next();
  }
  asleep.resume();
  expect(asleep.finished?.answers.every(Boolean)).toBe(true);
});

test('a tab that wakes up takes nothing over that is older than what it has, or of another session', async () => {
  const older = newSession(2);
  const tab = await openTab(older);
  answer(tab, right);
  tab.pause();
  localStorage.setItem('io-practice-session', JSON.stringify(older));
  tab.resume();
  expect(tab.seen.phase).toBe('answered');
  const another = { ...newSession(2, 'section', 'another'), index: 1, activeMillis: 9_000_000 };
  localStorage.setItem('io-practice-session', JSON.stringify(another));
  tab.pause();
  localStorage.setItem('io-practice-session', JSON.stringify(another));
  tab.resume();
  expect(tab.seen.place).toBe('1 of 2');
});

test('an answer that another tab gave or took back shows in the question that stands open here', async () => {
  const session = newSession(2);
  const [here, there] = [await openTab(session), await openTab(session)];
  answer(there, wrong);
  here.adopt(saved(there));
  expect(here.seen).toMatchObject({ phase: 'answered', marked: wrong });
  there.undo();
  here.adopt(saved(there));
  expect(here.seen.phase).toBe('open');
  answer(there, right);
  here.adopt(saved(there));
  expect(here.seen).toMatchObject({ phase: 'answered', marked: right });
});

test('an answer of an exam that another tab has changed is marked here as it was changed', async () => {
  const session = newSession(2, 'exam');
  const [here, there] = [await openTab(session), await openTab(session)];
  answer(here, wrong);
  there.adopt(saved(here));
  there.controller.open({ ...saved(here), index: 0 }, there.contents);
  answer(there, right);
  here.adopt({ ...saved(there), index: 0 });
  expect(here.seen).toMatchObject({ place: '1 of 2', marked: right });
});

const seen = (): LearnerEvent => ({
  ...{ id: 'seen', atMillis: now, kind: 'seen' },
  ...{ section: 'breast-ablation', item: question.id },
});
const checked = (secondsLater: number): LearnerEvent => ({
  ...{ id: 'checked', atMillis: now + secondsLater * 1000, kind: 'answered', mode: 'check' },
  ...{ item: question.id, response: ['a'], correct: false, confidence: 'guess' },
});
const modes = (log: readonly LearnerEvent[]) =>
  log.flatMap((event) => (event.kind === 'answered' && event.session ? event.mode : []));

test.each<[string, LearnerEvent[], string]>([
  ['whose key was opened in its section is practice', [seen()], 'retry'],
  ['that was answered in its section before the session counts', [checked(-900)], 'practice'],
])('an answer to a question %s', async (_, log, mode) => {
  const tab = await openTab(newSession(1), log);
  answer(tab, right);
  expect(modes(log)).toEqual([mode]);
});

test.each<[string, LearnerEvent]>([
  ['opened', seen()],
  ['shown with an answer', checked(1)],
])(
  'what was begun before its key was %s in another tab is practice, and says so',
  async (_, event) => {
    const log: LearnerEvent[] = [];
    const tab = await openTab(newSession(1), log);
    tab.choose(right);
    vi.advanceTimersByTime(2000);
    log.push(event);
    tab.controller.lookAtKeys();
    expect(tab.seen).toMatchObject({ phase: 'open', marked: right });
    tab.confide();
    expect(modes(log)).toEqual(['retry']);
    expect(document.querySelector('.comes-back')?.textContent).toContain('You had seen the answer');
  },
);

test('an answer of an exam stays one, also where the key of its question was seen', async () => {
  const log: LearnerEvent[] = [seen()];
  const tab = await openTab(newSession(1, 'exam'), log);
  answer(tab, right);
  expect(saved(tab).answers.map((event) => event?.kind === 'answered' && event.mode)).toEqual([
    'exam',
  ]);
});
