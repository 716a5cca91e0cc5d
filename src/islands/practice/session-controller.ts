import type { AnsweredEvent, Grade, ItemResponse, LearnerEvent } from '../../learner/log/events.ts';
import {
  isDeferred,
  lastAnswer,
  reduceSession,
  type Session,
  type SessionAction,
} from '../../learner/session/session.ts';
import { isCorrect } from '../../learner/state/grading.ts';
import type { QuestionAnswer, QuestionElement } from '../question/element.ts';
import { answerEvent } from './answer-event.ts';
import { cardBack, cardFront, gradedCard } from './card-view.ts';
import type { CardContent, PracticeContent, QuestionContent } from './content.ts';
import type { ItemView } from './item-view.ts';
import { type Learner, newEvent } from './learner.ts';
import { comesBack, intervals } from './next-review.ts';
import { answeredQuestion, openQuestion, showAnswer } from './question-view.ts';
import { SessionQuestions } from './session-questions.ts';
import type { SavedSessions } from './session-storage.ts';
import { SessionView } from './session-view.ts';
import { submitView } from './submit-view.ts';

interface ControllerActions {
  /** Says something to those who do not see the page. */
  say(text: string): void;
  leave(): void;
  /** Name of a section by its slug. */
  sectionName(slug: string): string;
  finished(session: Session): void;
}

type Step = Extract<
  SessionAction,
  { kind: 'next' | 'undo' | 'finish' | 'leave' | 'return' | 'input' }
>;

/** How often what the reader does is noted, to tell reading from being away. */
const INPUT_EVERY_MILLIS = 30_000;

/** One session from its first item to its end: what the reader does becomes actions and events. */
export class SessionController {
  #session: Session | undefined;
  readonly #view: SessionView;
  readonly #learner: Learner;
  readonly #storage: SavedSessions;
  readonly #actions: ControllerActions;
  readonly #questions: SessionQuestions;
  #contents: ReadonlyMap<string, PracticeContent> = new Map();
  /** Id of the card whose back is shown. */
  #turned: string | undefined;
  #isOpen = false;

  constructor(
    root: HTMLElement,
    learner: Learner,
    storage: SavedSessions,
    actions: ControllerActions,
  ) {
    this.#learner = learner;
    this.#storage = storage;
    this.#actions = actions;
    this.#questions = new SessionQuestions(learner, {
      answer: (answer) => this.#answer(answer),
      draft: (question, response) => this.#draft(question, response),
    });
    this.#view = new SessionView(root, {
      undo: () => this.#undo(),
      leave: () => actions.leave(),
      go: (index) => this.#go(index),
    });
    for (const kind of ['pointerdown', 'keydown', 'scroll'])
      document.addEventListener(kind, () => this.#noteInput(), { passive: true });
  }

  /** Shows a session at its place; all its items need their content. */
  open(session: Session, contents: ReadonlyMap<string, PracticeContent>): void {
    this.#session = session;
    this.#contents = contents;
    this.#questions.open(session, contents);
    this.#turned = undefined;
    this.#isOpen = true;
    this.#step('return');
    this.#show(true);
  }

  /** Stops the clock and leaves the session where it is. */
  pause(): void {
    if (this.#isOpen) this.#step('leave');
  }

  /** Goes on after {@link SessionController.pause}. */
  resume(): void {
    if (!this.#isOpen || !this.#session) return;
    // A page that slept heard nothing of what another tab did in the same session.
    const newer = this.#storage.newer(this.#session);
    if (newer) this.adopt(newer);
    if (this.#isOpen) this.#step('return');
  }

  close(): void {
    this.pause();
    this.#isOpen = false;
  }

  /** Drops the session without saving it. */
  forget(): void {
    this.#session = undefined;
    this.#isOpen = false;
  }

  /** Takes over what another tab did in the same session. */
  adopt(other: Session): void {
    const session = this.#session;
    if (!this.#isOpen || session?.seed !== other.seed) return;
    const changed = session.queue.filter(
      (_, place) => session.answers[place]?.id !== other.answers[place]?.id,
    );
    // An answer that was given, changed or taken back there stands in a question that is made anew.
    for (const item of changed) this.#questions.drop(item);
    const moved = other.index !== session.index || other.finished !== session.finished;
    this.#session = other;
    if (moved || changed.length > 0) this.#afterAction(false);
  }

  /** Looks in the log whether the keys of questions that are open here were seen elsewhere. */
  lookAtKeys(): void {
    if (this.#session) this.#questions.lookAtKeys(this.#session);
  }

  #noteInput(): void {
    const since = Date.now() - (this.#session?.clockMillis ?? 0);
    if (this.#isOpen && since > INPUT_EVERY_MILLIS) this.#step('input');
  }

  #step(kind: Step['kind']): void {
    this.#reduce({ kind, atMillis: Date.now() });
  }

  #reduce(action: SessionAction): void {
    if (!this.#session) return;
    this.#session = reduceSession(this.#session, action);
    this.#storage.save(this.#session);
    // An answer that is changed again and again, as with a slider, is kept when its item is left.
    if (action.kind !== 'answer') void this.#learner.keepDeferred(this.#session);
  }

  #next(): void {
    this.#step('next');
    this.#turned = undefined;
    this.#afterAction(true);
    this.#view.scrollToTop();
  }

  #go(index: number): void {
    const session = this.#session;
    if (!session) return;
    if (index >= session.queue.length) this.#next();
    else {
      this.#reduce({ kind: 'go', index, atMillis: Date.now() });
      this.#afterAction(true);
      this.#view.scrollToTop();
    }
  }

  #undo(): void {
    const session = this.#session;
    const target = session && lastAnswer(session);
    if (!session || !target || isDeferred(session.mode)) return;
    this.#step('undo');
    void this.#keep(newEvent({ kind: 'undone', target: target.id }));
    // What was chosen or seen stands again, to be answered or graded another way.
    if (target.kind === 'answered') {
      this.#questions.keepDraft(target.item, target.response);
      this.#questions.get(target.item)?.view.dispatch({ kind: 'undo' });
    } else this.#turned = target.item;
    this.#afterAction(true);
    this.#view.scrollToTop();
    this.#actions.say('Taken back.');
  }

  #answer(answer: QuestionAnswer): void {
    const event = this.#record(answer);
    if (!this.#session || !event) return;
    if (isDeferred(this.#session.mode)) {
      this.#questions.get(answer.item)?.view.note(answer.confidence);
      this.#actions.say('Noted.');
      this.#next();
      return;
    }
    void this.#keep(event);
    this.#show(true);
  }

  #record(answer: QuestionAnswer): AnsweredEvent | undefined {
    const session = this.#session;
    if (!session) return undefined;
    const event = answerEvent(session, answer);
    this.#reduce({ kind: 'answer', event, atMillis: event.atMillis });
    this.#questions.keepDraft(answer.item, undefined);
    return event;
  }

  #grade(content: CardContent, grade: Grade): void {
    const session = this.#session;
    if (!session) return;
    const { id: item, modified } = content;
    const event = newEvent({ kind: 'recalled', item, grade, modified });
    this.#reduce({ kind: 'answer', event, atMillis: event.atMillis });
    void this.#keep(event);
    // The last one waits for a word, because a finished session cannot be undone.
    if (session.index < session.queue.length - 1) this.#next();
    else this.#show(true);
  }

  #keep(event: LearnerEvent): Promise<void> {
    return this.#learner.keep([event]);
  }

  #afterAction(takesFocus: boolean): void {
    if (this.#session?.finished) {
      this.#isOpen = false;
      this.#view.clear();
      this.#actions.finished(this.#session);
    } else this.#show(takesFocus);
  }

  #show(takesFocus: boolean): void {
    const session = this.#session;
    if (!session) return;
    const section = this.#contents.get(session.queue[session.index] ?? '')?.section;
    const name = section === undefined ? '' : this.#actions.sectionName(section);
    this.#view.show(session, this.#item(session), name, takesFocus);
  }

  #item(session: Session): ItemView {
    const content = this.#contents.get(session.queue[session.index] ?? '');
    if (!content)
      return submitView(
        session,
        (index) => this.#go(index),
        () => {
          this.#step('finish');
          this.#afterAction(true);
        },
      );
    return content.kind === 'question'
      ? this.#question(content, session)
      : this.#card(content, session);
  }

  #question(content: QuestionContent, session: Session): ItemView {
    const event = session.answers[session.index];
    const answered = event?.kind === 'answered' ? event : undefined;
    const question = this.#questions.element(content, session);
    const { view } = question;
    if (isDeferred(session.mode)) {
      if (answered) view.note(answered.confidence);
      return openQuestion(question);
    }
    if (!answered) return openQuestion(question);
    if (view.state.phase !== 'answered') showAnswer(question, answered);
    return answeredQuestion(question, this.#onward(session, answered));
  }

  #draft({ view }: QuestionElement, response: ItemResponse | undefined): void {
    const { item, key, modified } = view.data;
    const event = this.#session?.answers[this.#session.queue.indexOf(item)];
    // An answer that is changed later stays an answer, as sure as it was.
    if (event?.kind === 'answered' && response !== undefined) {
      const { confidence } = event;
      const correct = isCorrect(key, response);
      this.#record({ item, modified, response, confidence, correct, retry: false });
    } else this.#questions.keepDraft(item, response);
  }

  #card(content: CardContent, session: Session): ItemView {
    const event = session.answers[session.index];
    if (event?.kind === 'recalled') return gradedCard(content, event, this.#onward(session, event));
    if (this.#turned !== content.id)
      return cardFront(content, () => {
        this.#turned = content.id;
        this.#show(true);
      });
    const { state } = this.#learner;
    return cardBack(content, intervals(state, content.id, Date.now()), (grade) =>
      this.#grade(content, grade),
    );
  }

  #onward(session: Session, event: Parameters<typeof comesBack>[1]) {
    return {
      comesBack: comesBack(this.#learner.state, event),
      onward: session.index < session.queue.length - 1 ? 'Next' : 'Finish',
      onNext: () => this.#next(),
    };
  }
}
