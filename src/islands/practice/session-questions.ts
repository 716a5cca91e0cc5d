import type { ItemResponse } from '../../learner/log/events.ts';
import { isAnsweredMeanwhile, seenKeys } from '../../learner/log/seen-keys.ts';
import { isDeferred, type Session } from '../../learner/session/session.ts';
import type { QuestionAnswer, QuestionElement } from '../question/element.ts';
import type { PracticeContent, QuestionContent } from './content.ts';
import type { Learner } from './learner.ts';
import { questionElement } from './question-view.ts';
import { Drafts } from './session-storage.ts';
import { shownOrder } from './summary-view.ts';

interface QuestionListener {
  answer(answer: QuestionAnswer): void;
  /** What is marked has changed; nothing where it is not complete. */
  draft(question: QuestionElement, response: ItemResponse | undefined): void;
}

/** The questions of one session as they were left, each made once, with what is marked in part. */
export class SessionQuestions {
  readonly #learner: Learner;
  readonly #listener: QuestionListener;
  readonly #made = new Map<string, QuestionElement>();
  #contents: ReadonlyMap<string, PracticeContent> = new Map();
  #drafts: Drafts | undefined;

  constructor(learner: Learner, listener: QuestionListener) {
    this.#learner = learner;
    this.#listener = listener;
  }

  /** Begins with another session; all its items need their content. */
  open(session: Session, contents: ReadonlyMap<string, PracticeContent>): void {
    this.#contents = contents;
    this.#drafts = new Drafts(session);
    this.#made.clear();
  }

  /** A question that was shown in the session before, by its id. */
  get(item: string): QuestionElement | undefined {
    return this.#made.get(item);
  }

  /** Drops a question, so that it is made anew when it is shown. */
  drop(item: string): void {
    this.#made.delete(item);
  }

  /** Keeps what is marked and not yet answered through a reload; nothing once it is answered. */
  keepDraft(item: string, response: ItemResponse | undefined): void {
    this.#drafts?.set(item, response);
  }

  /** A question as it was left, or else as the session has it now, with what was marked before. */
  element(content: QuestionContent, session: Session): QuestionElement {
    return this.#made.get(content.id) ?? this.#make(content, session);
  }

  /** Looks in the log whether the keys of these questions were seen elsewhere. */
  lookAtKeys(session: Session): void {
    for (const [item, question] of this.#made) this.#lookAtKey(item, question, session);
  }

  #make(content: QuestionContent, session: Session): QuestionElement {
    const question = questionElement(content, shownOrder(content, session));
    const { view } = question;
    this.#made.set(content.id, question);
    view.deferred = isDeferred(session.mode);
    const event = session.answers[session.queue.indexOf(content.id)];
    const marked =
      this.#drafts?.get(content.id) ??
      (view.deferred && event?.kind === 'answered' ? event.response : undefined);
    if (marked !== undefined) view.fill(marked);
    this.#lookAtKey(content.id, question, session);
    question.addEventListener('io-question-answer', (event) =>
      this.#listener.answer((event as CustomEvent<QuestionAnswer>).detail),
    );
    question.addEventListener('io-question-draft', (event) =>
      this.#listener.draft(question, (event as CustomEvent<ItemResponse | undefined>).detail),
    );
    return question;
  }

  /** An answer that comes after the key was seen is kept as practice; the log itself says so of an exam's. */
  #lookAtKey(item: string, { view }: QuestionElement, session: Session): void {
    if (view.deferred) return;
    const { events } = this.#learner;
    const seen = seenKeys(events, this.#contents.get(item)?.section ?? '', Date.now());
    if (seen.has(item) || isAnsweredMeanwhile(events, item, session, Date.now()))
      view.dispatch({ kind: 'seen', takenBack: seen.get(item) });
  }
}
