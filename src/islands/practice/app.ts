import {
  deferredChanges,
  lastAnswer,
  reduceSession,
  type Session,
  withCurrentItems,
} from '../../learner/session/session.ts';
import { submittedEvents } from '../../learner/session/submit.ts';
import { beforeAndAfter } from '../../learner/state/before-after.ts';
import type { LogChange } from '../../learner/store/learner-store.ts';
import { pageStore } from '../../learner/store/page-store.ts';
import { keepSummary } from '../due/kept-summary.ts';
import { onNewDay } from '../due/new-day.ts';
import { Learner, newEvent } from './learner.ts';
import { loadContents, loadItems } from './load.ts';
import { type Chosen, choiceOf, gainText } from './model.ts';
import { chosenSession, missedSession } from './new-session.ts';
import { offerPaper } from './paper-offer.ts';
import { PracticePage } from './practice-page.ts';
import type { SessionController } from './session-controller.ts';
import { Drafts, SavedSessions } from './session-storage.ts';
import { SetUp } from './set-up.ts';
import type { Summary } from './summary-view.ts';
import { timeLimit, watchTimeLimit } from './time-limit.ts';
import { continueText } from './words.ts';

/** The page of practice: from its set-up into a session, to its summary, and back. */
export class PracticeApp {
  readonly #page: PracticePage;
  readonly #learner: Learner;
  readonly #setUp: SetUp;
  #controller: SessionController | undefined;
  readonly #storage = new SavedSessions();
  /** Counts what is asked for, so that what arrives too late is not shown. */
  #turn = 0;
  /** Looks no more whether the time of a paper is over. */
  #stopClock = () => {};
  /** Whether the log has changed since it was read. */
  #isStale = true;

  constructor(root: HTMLElement) {
    this.#page = new PracticePage(root);
    this.#learner = new Learner(pageStore(), (...change) => this.#onChange(...change));
    this.#setUp = new SetUp(root, this.#learner, (request) => void this.#start(request));
    this.#page.part('[data-continue-go]').addEventListener('click', () => this.#continue());
    this.#page.part('[data-continue-end]').addEventListener('click', () => this.#endOffered());
    this.#page.part('[data-reload]').addEventListener('click', () => location.reload());
    window.addEventListener('popstate', () => {
      if (this.#page.view) void this.#route();
    });
    window.addEventListener('pagehide', () => this.#controller?.pause());
    window.addEventListener('storage', (event) => this.#onStorage(event));
    document.addEventListener('visibilitychange', () => this.#onVisibility());
    onNewDay(() => this.#refreshSetUp());
  }

  /** Loads what is needed and shows what the history and the address ask for. */
  async open(): Promise<void> {
    try {
      const learned = this.#learner.recover().then(() => this.#refresh());
      const [items] = await Promise.all([loadItems(), learned]);
      this.#setUp.items = items;
      keepSummary(this.#learner.state, items);
    } catch {
      this.#page.fail(true);
      return;
    }
    await this.#route();
  }

  /** Shows the session that this place in the history belongs to, or else the set-up. */
  async #route(): Promise<void> {
    const session = this.#session(history.state?.session);
    if (session) await this.#enter(session);
    else await this.#showSetUp();
  }

  /** The sessions that there are, with the items of today. */
  #sessions(): Session[] {
    const known = new Map(this.#setUp.items.map(({ id, modified }) => [id, modified]));
    return this.#storage.all().map((session) => withCurrentItems(session, known));
  }

  #session(seed: unknown): Session | undefined {
    return this.#sessions().find((session) => session.seed === seed);
  }

  #offered(): Session | undefined {
    return this.#sessions().find(({ finished }) => !finished);
  }

  async #showSetUp(): Promise<void> {
    const comesBack = this.#page.view !== undefined;
    this.#turn += 1;
    const turn = this.#turn;
    this.#controller?.close();
    this.#setUp.readAddress();
    if (this.#isStale) await this.#refresh();
    if (turn !== this.#turn) return;
    this.#renderSetUp();
    await offerPaper(this.#page, this.#setUp.items, {
      begun: (seed) => this.#session(seed),
      start: (session) => this.#startPaper(session),
    });
    this.#page.show('set-up');
    if (comesBack) this.#page.part('h1').focus();
  }

  #renderSetUp(): void {
    this.#setUp.show();
    const offered = this.#offered();
    this.#page.part('[data-continue]').hidden = !offered;
    if (!offered) return;
    this.#page.text('[data-continue-go]', continueText(offered));
    const unkept = deferredChanges(offered, []).answers.length > 0;
    this.#page.text(
      '[data-continue-note]',
      unkept ? 'If you start something else, it is handed in as it is.' : '',
    );
  }

  #startPaper(session: Session | undefined): void {
    const other = this.#offered();
    if (other && other.seed !== session?.seed) this.#submit(other);
    if (session) this.#enterNew(session);
  }

  /** Starts what is chosen. */
  async #start(request: Chosen): Promise<void> {
    const offered = this.#offered();
    if (offered) this.#submit(offered);
    this.#enterNew(chosenSession(request, this.#setUp.items, this.#learner.state));
  }

  /** Hands in what a session without feedback holds; again is harmless. */
  #submit(session: Session): void {
    void this.#learner.keepDeferred(session);
    void this.#learner.keep(submittedEvents(session, Date.now()));
  }

  #continue(): void {
    const offered = this.#offered();
    if (offered) this.#enterNew(offered);
  }

  #endOffered(): void {
    const offered = this.#offered();
    if (offered) this.#enterNew(reduceSession(offered, { kind: 'finish', atMillis: Date.now() }));
  }

  async #again(missed: readonly string[]): Promise<void> {
    if (this.#isStale) await this.#refresh();
    this.#enterNew(missedSession(missed));
  }

  /** Enters a session at a place of its own in the history, so that "back" leads to the set-up. */
  #enterNew(session: Session): void {
    this.#storage.save(session);
    const entry = { session: session.seed };
    try {
      if (this.#page.view === 'set-up') history.pushState(entry, '');
      else history.replaceState(entry, '');
    } catch {
      // Without a place of its own the session still runs; after a reload the set-up offers it.
    }
    void this.#enter(session);
  }

  async #enter(session: Session): Promise<void> {
    const sections = new Map(this.#setUp.items.map(({ id, section }) => [id, section]));
    this.#turn += 1;
    const turn = this.#turn;
    try {
      // What a session needs is fetched with the first one, all of it at once.
      const [{ SessionController }, { summaryView }, contents] = await Promise.all([
        import('./session-controller.ts'),
        import('./summary-view.ts'),
        loadContents(session.queue.flatMap((id) => sections.get(id) ?? [])),
      ]);
      if (turn !== this.#turn) return;
      this.#page.fail(false);
      if (session.finished) {
        this.#summarize(session, (parts) => summaryView({ ...parts, contents }));
        return;
      }
      this.#controller ??= new SessionController(
        this.#page.part('[data-session]'),
        this.#learner,
        this.#storage,
        {
          say: (text) => this.#page.text('[data-status]', text),
          leave: () => this.#leave(),
          sectionName: (slug) => this.#setUp.sectionName(slug),
          finished: (finished) => void this.#enter(finished),
        },
      );
      this.#page.show('session');
      this.#controller.open(session, contents);
      this.#limitTime(session);
    } catch {
      this.#page.fail(true);
    }
  }

  /** A paper with a time limit is handed in when its time is over; time away does not count. */
  #limitTime(entered: Session): void {
    this.#stopClock();
    const limit = timeLimit(location.search, entered);
    if (limit === 0) return;
    this.#stopClock = watchTimeLimit(
      limit,
      () => this.#session(entered.seed),
      (session) => {
        this.#controller?.close();
        const finished = reduceSession(session, { kind: 'finish', atMillis: Date.now() });
        this.#storage.save(finished);
        void this.#enter(finished);
      },
    );
  }

  #summarize(session: Session, view: (parts: Omit<Summary, 'contents'>) => HTMLElement): void {
    // Also after a reload: events that are known are not kept twice.
    this.#submit(session);
    const { items } = this.#setUp;
    const section = items.find(({ id }) => id === session.queue[0])?.section ?? '';
    const isForm = choiceOf(session.mode) === 'forms';
    const summary = view({
      session,
      items,
      sectionName: (slug) => this.#setUp.sectionName(slug),
      gain: isForm
        ? gainText(beforeAndAfter(this.#learner.events, items, section, Date.now()))
        : '',
      onAgain: (missed) => void this.#again(missed),
      onDone: () => this.#leave(),
      onUndo: () => void this.#undoLast(session),
    });
    this.#page.part('[data-summary]').replaceChildren(summary);
    this.#page.show('summary');
    summary.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  /** Takes back the last answer of a session that is over, and goes on with its item. */
  async #undoLast(session: Session): Promise<void> {
    const target = lastAnswer(session);
    if (!target) return;
    const reopened = reduceSession(session, { kind: 'undo', atMillis: Date.now() });
    void this.#learner.keep([newEvent({ kind: 'undone', target: target.id })]);
    if (target.kind === 'answered') new Drafts(reopened).set(target.item, target.response);
    this.#enterNew(reopened);
  }

  #leave(): void {
    this.#controller?.close();
    // What comes before the place of a session is always the set-up.
    if (history.state?.session) history.back();
    else void this.#showSetUp();
  }

  async #refresh(): Promise<void> {
    this.#isStale = false;
    await this.#learner.refresh();
    if (this.#setUp.items.length > 0) keepSummary(this.#learner.state, this.#setUp.items);
  }

  #refreshSetUp(): void {
    if (this.#page.view === 'set-up') void this.#refresh().then(() => this.#renderSetUp());
  }

  #onChange(change: LogChange, isElsewhere: boolean): void {
    if (change === 'erased') this.#forget();
    else if (isElsewhere && this.#page.view === 'session')
      void this.#learner.read().then(() => this.#controller?.lookAtKeys());
    if (this.#isStale) return;
    this.#isStale = true;
    this.#refreshSetUp();
  }

  /** What was erased, here or in another tab, must not be saved again by a session that is open. */
  #forget(): void {
    this.#controller?.forget();
    this.#storage.forget();
    if (this.#page.view === 'session') void this.#showSetUp();
  }

  #onStorage(event: StorageEvent): void {
    const session = this.#storage.fromOtherTab(event);
    if (session) this.#controller?.adopt(session);
    if (session && this.#page.view === 'set-up') this.#renderSetUp();
  }

  #onVisibility(): void {
    if (document.visibilityState === 'hidden') this.#controller?.pause();
    else if (this.#page.view === 'session') this.#controller?.resume();
    else this.#refreshSetUp();
  }
}
