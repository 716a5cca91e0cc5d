import './browser-page.ts';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { afterEach, beforeEach, vi } from 'vitest';
import type { QuestionContent } from '../../src/islands/practice/content.ts';
import { builtNodes } from '../../src/islands/practice/item-view.ts';
import type { Learner } from '../../src/islands/practice/learner.ts';
import Session from '../../src/islands/practice/Session.astro';
import Question from '../../src/islands/question/Question.astro';
import type { LearnerEvent } from '../../src/learner/log/events.ts';
import { type Session as State, startSession } from '../../src/learner/session/session.ts';
import { foldEvents } from '../../src/learner/state/learner-state.ts';
import { StorageStub } from '../unit/learner/store/storage-stub.ts';
import { sampleQuestion } from './question-page.ts';

export const question = sampleQuestion('single');
/** A second question of the same kind. */
const other = { ...question, id: 'breast-q-other' };
export const now = Date.UTC(2026, 10, 28, 12);

/** Gives each test of a file an empty page at the same time, on a device on which nothing was kept yet. */
export function onNewPages(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now });
    vi.stubGlobal('localStorage', new StorageStub());
    Element.prototype.scrollIntoView = vi.fn();
    document.body.replaceChildren();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}

/** A question as the page of practice shows it. */
export async function practiceQuestion(item = question): Promise<QuestionContent> {
  const container = await AstroContainer.create();
  const { id, stem, type, modified } = item;
  const props = { question: item, section: 'breast-ablation', places: [] };
  return {
    ...{ id, kind: 'question', section: 'breast-ablation', modified, places: [], stem, type },
    ...{ options: ['a', 'b', 'c'], html: await container.renderToString(Question, { props }) },
  };
}

/** A session of this many questions, as it begins. */
export function newSession(size: 1 | 2, mode: State['mode'] = 'section', seed = 'seed'): State {
  const queue = [question.id, other.id].slice(0, size);
  return startSession({ mode, sections: [], kinds: 'both', size }, queue, seed, now);
}

/**
 * A tab of its own with a session on its page; all that it does, it does with its own storage.
 * @param log what the reader did before, to which the tab adds what it keeps
 */
export async function openTab(session: State, log: LearnerEvent[] = [], own = new StorageStub()) {
  const [{ SessionController }, { SavedSessions }] = await Promise.all([
    import('../../src/islands/practice/session-controller.ts'),
    import('../../src/islands/practice/session-storage.ts'),
  ]);
  const learner = {
    ...{ events: log, state: foldEvents([], now) },
    keep: async (events: readonly LearnerEvent[]) => void log.push(...events),
    keepDeferred: async () => {},
  } as unknown as Learner;
  const contents = new Map(
    await Promise.all(
      [question, other].map(async (item) => [item.id, await practiceQuestion(item)] as const),
    ),
  );
  const container = await AstroContainer.create();
  const page = document.createElement('div');
  page.append(builtNodes(await container.renderToString(Session)));
  document.body.append(page);
  const part = <E extends HTMLElement>(selector: string) => {
    const found = page.querySelector<E>(selector);
    if (!found) throw new Error(`The session has no ${selector}.`);
    return found;
  };
  vi.stubGlobal('sessionStorage', own);
  const storage = new SavedSessions();
  storage.save(session);
  let finished: State | undefined;
  const controller = new SessionController(part('[data-session]'), learner, storage, {
    ...{ say() {}, leave() {}, sectionName: () => '' },
    finished: (last) => {
      finished = last;
    },
  });
  controller.open(session, contents);
  const inTab =
    <A extends unknown[], R>(act: (...args: A) => R) =>
    (...args: A): R => {
      vi.stubGlobal('sessionStorage', own);
      // A second tap that follows too soon is none.
      vi.advanceTimersByTime(1000);
      return act(...args);
    };
  return {
    controller,
    contents,
    storage,
    get finished() {
      return finished;
    },
    choose: inTab((response: readonly string[]) => {
      for (const input of page.querySelectorAll<HTMLInputElement>('.options input'))
        if (response.includes(input.value)) input.click();
    }),
    confide: inTab(() => part('.confidence button:last-child').click()),
    undo: inTab(() => part('[data-undo]').click()),
    next: inTab(() => part('[data-foot] .primary').click()),
    pause: inTab(() => controller.pause()),
    resume: inTab(() => controller.resume()),
    adopt: inTab((session: State) => controller.adopt(session)),
    /** Ends the page; what comes back is the session that the next page of this tab finds. */
    leave: inTab(() => {
      page.remove();
      return new SavedSessions().all()[0] ?? session;
    }),
    /** What the reader sees: where the session is, how the question stands and what is marked in it. */
    get seen() {
      const item = part('[data-stage] io-question');
      const checked = [...item.querySelectorAll<HTMLInputElement>('.options input:checked')];
      return {
        place: part('[data-place]').textContent,
        phase: item.dataset['phase'],
        marked: checked.map(({ value }) => value),
      };
    },
  };
}
