// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { QuestionAnswer } from '../../../../src/islands/question/element.ts';
import { createInMemoryStore } from '../../../../src/learner/store/in-memory-store.ts';
import { mount } from '../mount.ts';

let store = createInMemoryStore();
vi.mock('../../../../src/learner/store/page-store.ts', () => ({ pageStore: () => store }));

const kept = async () => (await store.read()).events;
const tell = (kind: string, detail: unknown) =>
  document.dispatchEvent(new CustomEvent(`io-question-${kind}`, { detail }));
const answer = (retry: boolean): QuestionAnswer => ({
  ...{ item: 'q', modified: '2026-01-01', response: ['a'] },
  ...{ confidence: 'certain', correct: true, retry },
});

beforeEach(async () => {
  store = createInMemoryStore();
  await import('../../../../src/islands/section-check/element.ts');
  mount('<io-section-check data-section="intro"></io-section-check>');
});

test('a key that was opened is kept with its section', async () => {
  tell('shown', 'q');
  expect(await kept()).toMatchObject([{ kind: 'seen', section: 'intro', item: 'q' }]);
});

test('a first answer is kept as a check, and one with the key seen as a retry', async () => {
  tell('answer', answer(false));
  tell('answer', answer(true));
  const events = (await kept()).filter((event) => event.kind === 'answered');
  expect(events.map(({ mode }) => mode).toSorted()).toEqual(['check', 'retry']);
});

test('an answer is taken back, once', async () => {
  tell('answer', answer(false));
  tell('undo', 'q');
  tell('undo', 'q');
  expect((await kept()).map(({ kind }) => kind).toSorted()).toEqual(['answered', 'undone']);
});
