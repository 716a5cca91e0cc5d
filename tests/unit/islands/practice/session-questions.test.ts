import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { QuestionContent } from '../../../../src/islands/practice/content.ts';
import type { Learner } from '../../../../src/islands/practice/learner.ts';
import { SessionQuestions } from '../../../../src/islands/practice/session-questions.ts';
import type { AnsweredEvent, LearnerEvent } from '../../../../src/learner/log/events.ts';
import type { PracticeMode } from '../../../../src/learner/session/practice-url.ts';
import { type Session, startSession } from '../../../../src/learner/session/session.ts';
import { StorageStub } from '../../learner/store/storage-stub.ts';

const NOW = Date.UTC(2026, 2, 8, 12);

/** What stands in the place of an element: it takes what a question takes, and shows nothing. */
class Shown extends EventTarget {
  readonly order: readonly string[];
  readonly view = { deferred: false, fill: vi.fn(), dispatch: vi.fn() };

  constructor(order: readonly string[]) {
    super();
    this.order = order;
  }
}

vi.mock('../../../../src/islands/practice/question-view.ts', () => ({
  questionElement: (_: QuestionContent, order: readonly string[]) => new Shown(order),
}));
vi.mock('../../../../src/islands/practice/summary-view.ts', () => ({
  shownOrder: ({ id }: QuestionContent, { seed }: Session) => [`${seed} of ${id}`],
}));

const content = (id: string): QuestionContent => ({
  ...{ id, kind: 'question', section: 'intro', modified: '2026-11-28', places: [] },
  ...{ stem: '', type: 'single', options: ['a', 'b'], html: '' },
});
const CONTENTS = new Map(['q1', 'q2'].map((id) => [id, content(id)]));

const begin = (mode: PracticeMode): Session =>
  startSession({ mode, sections: [], kinds: 'both', size: 2 }, ['q1', 'q2'], 'seed', NOW);

const answered = (parts: Partial<AnsweredEvent> = {}): AnsweredEvent => ({
  ...{ id: 'e1', atMillis: NOW + 1, kind: 'answered', item: 'q1', mode: 'check' },
  ...{ correct: true, confidence: 'think', response: ['a'] },
  ...parts,
});

/** The questions of a session whose learner has this log. */
function open(session: Session, events: LearnerEvent[] = []) {
  const listener = { answer: vi.fn(), draft: vi.fn() };
  const questions = new SessionQuestions({ events } as unknown as Learner, listener);
  questions.open(session, CONTENTS);
  const show = (id: string) => questions.element(content(id), session) as unknown as Shown;
  return { questions, listener, show, events };
}

let stored: StorageStub;
beforeEach(() => {
  vi.useFakeTimers({ now: NOW + 1000 });
  stored = new StorageStub();
  vi.stubGlobal('sessionStorage', stored);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a question is made once for a session, in its order, and found again', () => {
  const { questions, show } = open(begin('everything'));
  expect(questions.get('q1')).toBeUndefined();
  const made = show('q1');
  expect(made.order).toEqual(['seed of q1']);
  expect(show('q1')).toBe(made);
  expect(questions.get('q1')).toBe(made);
  expect(show('q2')).not.toBe(made);
});

test('one that was dropped is made anew, and with another session all are', () => {
  const { questions, show } = open(begin('everything'));
  const [first, second] = [show('q1'), show('q2')];
  questions.drop('q1');
  expect(show('q1')).not.toBe(first);
  expect(show('q2')).toBe(second);
  questions.open(begin('everything'), CONTENTS);
  expect(questions.get('q2')).toBeUndefined();
});

test('what is answered and what is marked is heard', () => {
  const { listener, show } = open(begin('everything'));
  const question = show('q1');
  question.dispatchEvent(new CustomEvent('io-question-answer', { detail: 'an answer' }));
  question.dispatchEvent(new CustomEvent('io-question-draft', { detail: ['b'] }));
  expect(listener.answer).toHaveBeenCalledExactlyOnceWith('an answer');
  expect(listener.draft).toHaveBeenCalledExactlyOnceWith(question, ['b']);
});

test('what was marked and not answered stands there after a reload, in its session alone', () => {
  const { questions } = open(begin('everything'));
  questions.keepDraft('q1', ['b']);
  const later = open(begin('everything'));
  expect(later.show('q1').view.fill).toHaveBeenCalledExactlyOnceWith(['b']);
  expect(later.show('q2').view.fill).not.toHaveBeenCalled();
  const other = open({ ...begin('everything'), seed: 'another' });
  expect(other.show('q1').view.fill).not.toHaveBeenCalled();
  later.questions.keepDraft('q1', undefined);
  expect(open(begin('everything')).show('q1').view.fill).not.toHaveBeenCalled();
});

test('before any session is open a mark is kept nowhere, and nothing fails', () => {
  const listener = { answer: vi.fn(), draft: vi.fn() };
  const questions = new SessionQuestions({ events: [] } as unknown as Learner, listener);
  questions.keepDraft('q1', ['a']);
  expect(stored.length).toBe(0);
  const question = questions.element(content('q1'), begin('everything')) as unknown as Shown;
  expect(question.view.fill).not.toHaveBeenCalled();
});

test.each(['exam', 'before', 'after'] as const)(
  'an answer of "%s" can be changed until it is handed in: it stands marked, without a verdict',
  (mode) => {
    const session = { ...begin(mode), answers: [null, answered({ item: 'q2' })] };
    const { show } = open(session, [answered({ item: 'q2' })]);
    expect(show('q1').view).toMatchObject({ deferred: true });
    expect(show('q1').view.fill).not.toHaveBeenCalled();
    expect(show('q2').view.fill).toHaveBeenCalledExactlyOnceWith(['a']);
    expect(show('q2').view.dispatch).not.toHaveBeenCalled();
  },
);

test('in practice an answer is not marked again, and neither is a card that was recalled in an exam', () => {
  const practice = { ...begin('everything'), answers: [answered(), null] };
  expect(open(practice).show('q1').view.deferred).toBe(false);
  expect(open(practice).show('q1').view.fill).not.toHaveBeenCalled();
  const recalled = { ...answered(), kind: 'recalled', grade: 'good' } as unknown as AnsweredEvent;
  const exam = { ...begin('exam'), answers: [recalled, null] };
  expect(open(exam).show('q1').view.fill).not.toHaveBeenCalled();
});

test('a key that was opened is told to its question when it is made, and later when it is looked for', () => {
  const seen = {
    ...{ id: 'e2', atMillis: NOW },
    kind: 'seen',
    item: 'q1',
    section: 'intro',
  } as const;
  const { questions, show, events } = open(begin('everything'), [seen]);
  const told = { kind: 'seen', takenBack: undefined };
  expect(show('q1').view.dispatch).toHaveBeenCalledExactlyOnceWith(told);
  expect(show('q2').view.dispatch).not.toHaveBeenCalled();
  events.push({ ...seen, id: 'e3', item: 'q2' });
  questions.lookAtKeys(begin('everything'));
  expect(show('q2').view.dispatch).toHaveBeenCalledExactlyOnceWith(told);
});

test('a key that came with an answer elsewhere was seen, and what was taken back is told with it', () => {
  const elsewhere = open(begin('everything'), [answered()]);
  expect(elsewhere.show('q1').view.dispatch).toHaveBeenCalledWith({
    ...{ kind: 'seen', takenBack: undefined },
  });
  const undone = { id: 'e2', atMillis: NOW + 2, kind: 'undone', target: 'e1' } as const;
  const takenBack = open(begin('everything'), [answered(), undone]);
  expect(takenBack.show('q1').view.dispatch).toHaveBeenCalledWith({
    ...{ kind: 'seen', takenBack: ['a'] },
  });
});

test('when a section was begun afresh its keys are not known any more', () => {
  const log: LearnerEvent[] = [
    { ...{ id: 'e2', atMillis: NOW }, kind: 'seen', item: 'q1', section: 'intro' },
    { ...{ id: 'e3', atMillis: NOW + 1 }, kind: 'afresh', section: 'intro' },
  ];
  const { show } = open(begin('everything'), log);
  expect(show('q1').view.dispatch).not.toHaveBeenCalled();
});
