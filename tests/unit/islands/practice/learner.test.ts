import { expect, test, vi } from 'vitest';
import { Learner } from '../../../../src/islands/practice/learner.ts';
import type { LearnerEvent } from '../../../../src/learner/log/events.ts';
import { createInMemoryStore } from '../../../../src/learner/store/in-memory-store.ts';
import type { PageStore } from '../../../../src/learner/store/page-store.ts';
import { answered } from '../../learner/arbitraries.ts';

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
