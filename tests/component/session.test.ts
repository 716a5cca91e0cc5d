import './browser-page.ts';
import { expect, test } from 'vitest';
import type { LearnerEvent } from '../../src/learner/log/events.ts';
import { StorageStub } from '../unit/learner/store/storage-stub.ts';
import { SAMPLES } from './question-page.ts';
import {
  newSession,
  now,
  onNewPages,
  openTab,
  practiceQuestion,
  question,
} from './session-page.ts';

const { right, wrong } = SAMPLES.single;

onNewPages();

const modes = (kept: readonly LearnerEvent[]) =>
  kept.map((event) => (event.kind === 'answered' ? [event.mode, event.correct] : event.kind));

test.each([
  ['another answer than the one taken back is a second try', wrong, right, 'retry'],
  ['the answer that was taken back counts when it is given again', right, right, 'practice'],
])('%s, also after a reload', async (_, first, second, mode) => {
  const kept: LearnerEvent[] = [];
  const own = new StorageStub();
  const tab = await openTab(newSession(1), kept, own);
  tab.choose(first);
  tab.confide();
  tab.undo();
  const again = await openTab(tab.leave(), kept, own);
  again.choose(second);
  again.confide();
  expect(modes(kept)).toEqual([['practice', first === right], 'undone', [mode, true]]);
});

test('options that a session shows in an order of its own have the letters of their places', async () => {
  const { questionElement } = await import('../../src/islands/practice/question-view.ts');
  const shown = questionElement(await practiceQuestion(), ['c', 'a', 'b']);
  const letters = [...shown.querySelectorAll<HTMLElement>('[data-option]')].map((option) => [
    option.dataset['option'],
    option.querySelector('.letter')?.textContent?.trim(),
  ]);
  expect(letters).toEqual([
    ['c', 'A'],
    ['a', 'B'],
    ['b', 'C'],
  ]);
});

test('an answer to a text that has changed since is shown beside no option', async () => {
  const { answeredElement } = await answeredOnPage('2026-01-01');
  expect(answeredElement.view.state).toMatchObject({ phase: 'shown', answer: undefined });
  const { answeredElement: current } = await answeredOnPage(question.modified);
  expect(current.view.state.answer?.response).toEqual(wrong);
});

/** A question of a session that is over, with an answer to its text of a day. */
async function answeredOnPage(modified: string) {
  const { questionElement, showAnswer } = await import(
    '../../src/islands/practice/question-view.ts'
  );
  const answeredElement = questionElement(await practiceQuestion(), ['a', 'b', 'c']);
  showAnswer(answeredElement, {
    ...{ id: 'e', atMillis: now, kind: 'answered', mode: 'exam', item: question.id, modified },
    ...{ correct: false, confidence: 'think', response: wrong },
  });
  return { answeredElement };
}
