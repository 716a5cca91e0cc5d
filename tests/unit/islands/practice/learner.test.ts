import { afterEach, expect, test, vi } from 'vitest';
import { Learner, newEvent } from '../../../../src/islands/practice/learner.ts';
import type { LearnerEvent } from '../../../../src/learner/log/events.ts';
import { startSession } from '../../../../src/learner/session/session.ts';
import { createInMemoryStore } from '../../../../src/learner/store/in-memory-store.ts';
import type { PageStore } from '../../../../src/learner/store/page-store.ts';
import { answered, day } from '../../learner/arbitraries.ts';
import { StorageStub } from '../../learner/store/storage-stub.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A store of a page that holds some events. */
function storeWith(...kept: LearnerEvent[]) {
  const store = {
    read: vi.fn(async () => ({ events: [...kept] })),
    append: vi.fn(async (events: readonly LearnerEvent[]) => {
      kept.push(...events);
    }),
    subscribe: vi.fn(),
    report: vi.fn(),
  };
  const changed = vi.fn();
  return { store, changed, learner: new Learner(store as unknown as PageStore, changed) };
}

test('what is known of a learner is what the log holds, and is told of every change', async () => {
  const event = answered('a', 0);
  const { learner, store, changed } = storeWith(event);
  expect(store.subscribe).toHaveBeenCalledWith(changed);
  expect(learner.events).toEqual([]);
  await learner.refresh();
  expect(learner.events).toEqual([event]);
  expect(learner.state.aheadEvents).toBe(0);
  expect(store.report).toHaveBeenLastCalledWith(undefined);
});

test('answers that are dated in the future are reported', async () => {
  vi.useFakeTimers({ now: day(0), toFake: ['Date'] });
  const { learner, store } = storeWith(answered('a', 9));
  await learner.refresh();
  expect(store.report).toHaveBeenLastCalledWith('clock-ahead');
});

test('events that are kept are known at once, and nothing is kept as nothing', async () => {
  const [first, second] = [answered('a', 0), answered('b', 1)];
  const { learner, store } = storeWith();
  await learner.keep([first]);
  await learner.keep([second]);
  expect(learner.events).toEqual([first, second]);
  await learner.keep([]);
  expect(store.append).toHaveBeenCalledTimes(2);
});

test('what the last page had no time to keep is kept', async () => {
  const tab = new StorageStub();
  vi.stubGlobal('sessionStorage', tab);
  const event = answered('a', 0);
  tab.setItem('io-practice-unkept', JSON.stringify([event]));
  const { learner, store } = storeWith();
  await learner.recover();
  expect(store.append).toHaveBeenCalledExactlyOnceWith([event]);
});

test('of an exam the answers are kept, and those that were changed are taken back', async () => {
  const exam = (item: string, id: string) =>
    answered(item, 0, { id, session: 'seed', mode: 'exam' });
  const session = {
    ...startSession({ mode: 'exam', sections: [], kinds: 'both', size: 10 }, ['a', 'b'], 'seed', 0),
    answers: [exam('a', 'new'), exam('b', 'kept')],
  };
  const { learner, store } = storeWith(exam('a', 'old'), exam('b', 'kept'));
  await learner.refresh();
  await learner.keepDeferred(session);
  expect(store.append).toHaveBeenCalledExactlyOnceWith([
    expect.objectContaining({ kind: 'undone', target: 'old' }),
    exam('a', 'new'),
  ]);
});

test('a new event is of now, and has an id of its own', () => {
  vi.useFakeTimers({ now: day(3), toFake: ['Date'] });
  const [one, other] = [1, 2].map(() => newEvent({ kind: 'exported' }));
  expect(one).toMatchObject({ kind: 'exported', atMillis: day(3) });
  expect(one?.id).not.toBe(other?.id);
});

/** A learner whose log is read when the test says so. */
function slowLearner() {
  const store = createInMemoryStore();
  const waiting: (() => void)[] = [];
  const read = async () => {
    const reading = await store.read();
    await new Promise<void>((resolve) => waiting.push(resolve));
    return reading;
  };
  const page = { ...store, read, status: () => undefined, onStatus() {}, report() {} };
  const learner = new Learner(page as PageStore, () => {});
  /** Lets the reading under way come to its end. */
  const arrive = async () => {
    await vi.waitFor(() => expect(waiting).not.toHaveLength(0));
    waiting.shift()?.();
  };
  return { store, learner, arrive };
}

const items = (events: readonly LearnerEvent[]) =>
  events.flatMap((event) => ('item' in event ? event.item : []));

test('a log that is read again holds what other tabs kept, and what was kept here meanwhile', async () => {
  const { store, learner, arrive } = slowLearner();
  await store.append([answered('elsewhere', 0)]);
  const reading = learner.read();
  await vi.waitFor(() => expect(items(learner.events)).toEqual([]));
  await learner.keep([answered('here', 1)]);
  await arrive();
  await arrive();
  await reading;
  expect(items(learner.events)).toEqual(['elsewhere', 'here']);
});
