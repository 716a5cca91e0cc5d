// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { EarlierAnswers } from '../../../../src/islands/section-check/earlier-answers.ts';
import type { LearnerEvent } from '../../../../src/learner/log/events.ts';
import { createInMemoryStore } from '../../../../src/learner/store/in-memory-store.ts';
import { answered, seen } from '../../learner/arbitraries.ts';

let store = createInMemoryStore();
vi.mock('../../../../src/learner/store/page-store.ts', () => ({ pageStore: () => store }));

beforeEach(() => {
  store = createInMemoryStore();
});

test.each<[string, LearnerEvent]>([
  ['an answer', answered('q', 0)],
  ['a key that was opened', seen('q', 0)],
])('%s is reason enough to look what is known of the questions', async (_, event) => {
  await store.append([event]);
  const known = vi.fn();
  new EarlierAnswers(document.createElement('div'), () => [], known);
  await vi.waitFor(() => expect(known).toHaveBeenCalledWith({ stands: false, isErased: false }));
});
