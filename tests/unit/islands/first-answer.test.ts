import { Window } from 'happy-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tellFirstAnswer } from '../../../src/islands/section-check/first-answer.ts';
import type { LearnerEvent } from '../../../src/learner/log/events.ts';
import type { LogReading } from '../../../src/learner/store/learner-store.ts';
import { EVICTION_SENTENCE } from '../../../src/learner/store/persistence.ts';
import { answered } from '../learner/arbitraries.ts';

let question: Element;
beforeEach(() => {
  const { document } = new Window();
  vi.stubGlobal('document', document);
  document.body.innerHTML = '<div id="q"><div class="question-foot"></div></div>';
  question = document.getElementById('q') as unknown as Element;
});
afterEach(() => vi.unstubAllGlobals());

const tell = (events: readonly LearnerEvent[], problem?: LogReading['problem']) =>
  tellFirstAnswer(
    question,
    { read: async () => ({ events: [...events], ...(problem && { problem }) }) },
    '/progress/',
  );
const said = () => question.querySelector('.first-answer')?.textContent;

test('the first answer on a device says under its question what a browser may do with what it keeps', async () => {
  await tell([answered('a', 0)]);
  expect(said()).toContain(EVICTION_SENTENCE);
  expect(question.querySelector('.first-answer a')?.getAttribute('href')).toBe('/progress/');
  expect(question.firstElementChild?.nextElementSibling?.className).toContain('first-answer');
});

test('that is said once: no later answer says it, also after the first was taken back', async () => {
  const first = answered('a', 0);
  const undone: LearnerEvent = { id: 'u', atMillis: 1, kind: 'undone', target: first.id };
  await tell([first, undone, answered('a', 1)]);
  await tell([first, answered('b', 1)]);
  expect(said()).toBeUndefined();
});

test('where the answer could not be kept, nobody says that it is', async () => {
  await tell([answered('a', 0)], 'storage-full-page');
  expect(said()).toBeUndefined();
});
