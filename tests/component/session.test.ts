import './browser-page.ts';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { QuestionContent } from '../../src/islands/practice/content.ts';
import { builtNodes } from '../../src/islands/practice/item-view.ts';
import type { Learner } from '../../src/islands/practice/learner.ts';
import Session from '../../src/islands/practice/Session.astro';
import Question from '../../src/islands/question/Question.astro';
import type { LearnerEvent } from '../../src/learner/log/events.ts';
import { startSession } from '../../src/learner/session/session.ts';
import { foldEvents } from '../../src/learner/state/learner-state.ts';
import { StorageStub } from '../unit/learner/store/storage-stub.ts';
import { SAMPLES, sampleQuestion } from './question-page.ts';

const question = sampleQuestion('single');
const [{ right, wrong }, now] = [SAMPLES.single, Date.UTC(2026, 10, 28, 12)];

beforeEach(() => {
  vi.useFakeTimers({ now });
  vi.stubGlobal('localStorage', new StorageStub());
  vi.stubGlobal('sessionStorage', new StorageStub());
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function content(): Promise<QuestionContent> {
  const container = await AstroContainer.create();
  const { id, stem, type, modified } = question;
  const props = { question, section: 'breast-ablation', places: [] };
  return {
    ...{ id, kind: 'question', section: 'breast-ablation', modified, places: [], stem, type },
    ...{ options: ['a', 'b', 'c'], html: await container.renderToString(Question, { props }) },
  };
}

/** A session of one question on a page, which a reload opens anew from what the tab keeps. */
async function sessionOnPage() {
  const [{ SessionController }, { SavedSessions }] = await Promise.all([
    import('../../src/islands/practice/session-controller.ts'),
    import('../../src/islands/practice/session-storage.ts'),
  ]);
  const kept: LearnerEvent[] = [];
  const learner = {
    ...{ events: kept, state: foldEvents([], now) },
    keep: async (events: readonly LearnerEvent[]) => void kept.push(...events),
    keepDeferred: async () => {},
  } as unknown as Learner;
  const contents = new Map([[question.id, await content()]]);
  const container = await AstroContainer.create();
  const html = await container.renderToString(Session);
  let session = startSession(
    { mode: 'section', sections: [], kinds: 'both', size: 1 },
    [question.id],
    'seed',
    now,
  );
  const open = () => {
    document.body.replaceChildren(builtNodes(html));
    const root = document.querySelector<HTMLElement>('[data-session]');
    if (!root) throw new Error('no session');
    const storage = new SavedSessions();
    const actions = { say() {}, leave() {}, sectionName: () => '', finished() {} };
    new SessionController(root, learner, storage, actions).open(session, contents);
  };
  open();
  return {
    kept,
    reload() {
      session = new SavedSessions().all()[0] ?? session;
      open();
    },
    answer(response: readonly string[]) {
      for (const input of document.querySelectorAll<HTMLInputElement>('.options input'))
        if (response.includes(input.value)) input.click();
      document.querySelector<HTMLButtonElement>('.confidence button:last-child')?.click();
    },
    undo: () => document.querySelector<HTMLButtonElement>('[data-undo]')?.click(),
  };
}

const modes = (kept: readonly LearnerEvent[]) =>
  kept.map((event) => (event.kind === 'answered' ? [event.mode, event.correct] : event.kind));

test('another answer than the one taken back is a second try, also after a reload', async () => {
  const { kept, answer, undo, reload } = await sessionOnPage();
  answer(wrong);
  undo();
  reload();
  answer(right);
  expect(modes(kept)).toEqual([['practice', false], 'undone', ['retry', true]]);
});

test('the answer that was taken back counts when it is given again, also after a reload', async () => {
  const { kept, answer, undo, reload } = await sessionOnPage();
  answer(right);
  undo();
  reload();
  answer(right);
  expect(modes(kept)).toEqual([['practice', true], 'undone', ['practice', true]]);
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
  const answeredElement = questionElement(await content(), ['a', 'b', 'c']);
  showAnswer(answeredElement, {
    ...{ id: 'e', atMillis: now, kind: 'answered', mode: 'exam', item: question.id, modified },
    ...{ correct: false, confidence: 'think', response: wrong },
  });
  return { answeredElement };
}
