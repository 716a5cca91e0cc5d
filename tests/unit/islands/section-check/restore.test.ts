// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { QuestionElement } from '../../../../src/islands/question/element.ts';
import { type GivenAnswer, START, step } from '../../../../src/islands/question/state.ts';
import { openAnswered, restoreAnswers } from '../../../../src/islands/section-check/restore.ts';
import type { LearnerEvent } from '../../../../src/learner/log/events.ts';

const key = { type: 'single' as const, correct: ['b'] };
const answered = (id: string, response: string, secondsAgo: number): LearnerEvent => ({
  ...{ id, atMillis: Date.now() - secondsAgo * 1000, kind: 'answered', item: 'q', mode: 'check' },
  ...{ correct: false, confidence: 'think', response: [response], modified: '2026-01-01' },
});
const undone = (target: string): LearnerEvent => ({
  ...{ id: `undo-${target}`, atMillis: Date.now(), kind: 'undone', target },
});

/** A question as far as its state goes. */
function question() {
  const element = document.createElement('div') as unknown as QuestionElement;
  const dispatch = (action: Parameters<typeof step>[1]) => act(action);
  const view = { data: { item: 'q', modified: '2026-01-01', key }, state: START, dispatch };
  const act = (action: Parameters<typeof step>[1]) => {
    view.state = step(view.state, action);
  };
  Object.assign(element, {
    ...{ view, readAfresh: () => act({ kind: 'afresh' }) },
    restore(answer: GivenAnswer) {
      if (view.state.phase !== 'open' || view.state.response || view.state.keySeen) return false;
      act({ kind: 'restore', answer });
      return true;
    },
  });
  return { element, act, state: () => view.state };
}

/** A section with one question that reads its log whenever that changes. */
function section() {
  const restored = new Map<string, string>();
  const { element, act, state } = question();
  const reads = (...events: LearnerEvent[]) => restoreAnswers(events, 's', [element], restored);
  return { element, act, state, reads };
}

test('an answer given in another tab shows, and so does a later one and that it was taken back', () => {
  const { state, reads } = section();
  expect(reads()).toBe(false);
  expect(state().phase).toBe('open');
  expect(reads(answered('1', 'a', 9))).toBe(true);
  expect(state().answer).toMatchObject({ response: ['a'], correct: false });
  reads(answered('1', 'a', 9), answered('2', 'b', 5));
  expect(state().answer).toMatchObject({ response: ['b'], correct: true });
  reads(answered('1', 'a', 9), answered('2', 'b', 5), undone('2'));
  expect(state().answer).toMatchObject({ response: ['a'] });
  reads(answered('1', 'a', 9), undone('1'));
  expect(state()).toEqual({ ...START, keySeen: true, takenBack: ['a'] });
});

test.each<[string, Parameters<typeof step>[1][]]>([
  ['what is being chosen', [{ kind: 'respond', response: ['c'] }]],
  ['a key that was opened', [{ kind: 'show' }]],
])('%s is left alone', (_, actions) => {
  const { act, state, reads } = section();
  for (const action of actions) act(action);
  const before = state();
  reads(answered('1', 'a', 9));
  expect(state()).toEqual({ ...before, keySeen: true });
});

test('another try at an answer that was restored is left alone, also when it was taken back elsewhere', () => {
  const { act, state, reads } = section();
  reads(answered('1', 'a', 9));
  act({ kind: 'retry' });
  act({ kind: 'respond', response: ['c'] });
  const before = state();
  reads(answered('1', 'a', 9), undone('1'));
  reads(answered('2', 'b', 1));
  expect(state()).toBe(before);
});

test('an answer of this page stays when nothing is known of it', () => {
  const { act, state, reads } = section();
  act({ kind: 'respond', response: ['c'] });
  act({ kind: 'confide', confidence: 'certain', correct: false });
  const before = state();
  reads();
  reads(answered('1', 'a', 1));
  expect(state()).toBe(before);
});

test('after everything was erased elsewhere, what is answered is open again, and a new try goes on', () => {
  const { element, act, state, reads } = section();
  reads(answered('1', 'a', 9));
  openAnswered([element]);
  expect(state()).toEqual(START);
  act({ kind: 'respond', response: ['c'] });
  openAnswered([element]);
  expect(state().response).toEqual(['c']);
});

test('the question that has the focus is not changed under its reader', () => {
  const { element, state, reads } = section();
  reads(answered('1', 'a', 9));
  const button = document.createElement('button');
  (element as unknown as HTMLElement).append(button);
  document.body.append(element);
  button.focus();
  const before = state();
  reads(answered('1', 'a', 9), undone('1'));
  expect(state()).toBe(before);
  button.blur();
  reads(answered('1', 'a', 9), undone('1'));
  expect(state().phase).toBe('open');
});

test('after a reload, what was taken back within a day still counts as given before the key was seen, and nothing else does', () => {
  const confided = (response: string, ...log: LearnerEvent[]) => {
    const { act, state, reads } = section();
    reads(...log);
    act({ kind: 'respond', response: [response] });
    act({ kind: 'confide', confidence: 'certain', correct: response === 'b' });
    return state().answer?.retry;
  };
  const [log, old] = [answered('1', 'a', 9), answered('1', 'a', 90_000)];
  expect(confided('b', log, undone('1'))).toBe(true);
  expect(confided('a', log, undone('1'))).toBe(false);
  expect(confided('b', old, undone('1'))).toBe(false);
  const afresh: LearnerEvent = { id: 'f', atMillis: Date.now(), kind: 'afresh', section: 's' };
  expect(confided('b', log, undone('1'), afresh)).toBe(false);
});

test('after a reload, a key that was opened without an answer was seen', () => {
  const confided = (...log: LearnerEvent[]) => {
    const { act, state, reads } = section();
    reads(...log);
    act({ kind: 'respond', response: ['b'] });
    act({ kind: 'confide', confidence: 'certain', correct: true });
    return state().answer?.retry;
  };
  const at = { atMillis: Date.now() - 1000, section: 's' };
  const seen: LearnerEvent = { ...at, id: 's', kind: 'seen', item: 'q' };
  expect(confided()).toBe(false);
  expect(confided(seen)).toBe(true);
  expect(confided(seen, { ...at, id: 'f', kind: 'afresh' })).toBe(false);
});

test.each<[string, LearnerEvent[]]>([
  ['opened', [{ id: 's', atMillis: Date.now(), kind: 'seen', section: 's', item: 'q' }]],
  ['shown with an answer', [answered('1', 'a', 1)]],
  ['shown with an answer that was taken back', [answered('1', 'a', 1), undone('1')]],
])(
  'what was begun before its key was %s in another tab is answered with the key seen',
  (_, log) => {
    const { act, state, reads } = section();
    act({ kind: 'respond', response: ['b'] });
    reads(...log);
    expect(state()).toMatchObject({ phase: 'open', response: ['b'] });
    act({ kind: 'confide', confidence: 'certain', correct: true });
    expect(state().answer).toMatchObject({ response: ['b'], retry: true });
  },
);
