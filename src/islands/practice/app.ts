import { parsePaper } from '../../educators/paper-address.ts';
import { formatEventId } from '../../learner/log/events.ts';
import { chooseItems } from '../../learner/session/choose-items.ts';
import {
  activeMillis,
  deferredChanges,
  lastAnswer,
  reduceSession,
  type Session,
  startSession,
  withCurrentItems,
} from '../../learner/session/session.ts';
import { submittedEvents } from '../../learner/session/submit.ts';
import { beforeAndAfter } from '../../learner/state/before-after.ts';
import { deviceTimeZone } from '../../learner/state/days.ts';
import type { LogChange } from '../../learner/store/learner-store.ts';
import { pageStore } from '../../learner/store/page-store.ts';
import { loadCode } from '../../lib/load-code.ts';
import { tellSession } from '../../lib/session-lock.ts';
import { keepSummary } from '../due/kept-summary.ts';
import { onNewDay } from '../due/new-day.ts';
import { Learner, newEvent } from './learner.ts';
import { loadContents, loadItems } from './load.ts';
import { type Chosen, choiceOf, gainText } from './model.ts';
import type { SessionController } from './session-controller.ts';
import { Drafts, SavedSessions } from './session-storage.ts';
import { SetUp } from './set-up.ts';
import type { Summary } from './summary-view.ts';
import { timeLimit } from './time-limit.ts';
import { continueText } from './words.ts';

type View = 'set-up' | 'session' | 'summary';

/** The page of practice: from its set-up into a session, to its summary, and back. */
export class PracticeApp {
  readonly #root: HTMLElement;
  readonly #learner: Learner;
  readonly #setUp: SetUp;
  #controller: SessionController | undefined;
  readonly #storage = new SavedSessions();
  /** Counts what is asked for, so that what arrives too late is not shown. */
  #turn = 0;
  /** Looks whether the time of a paper is over. */
  #clock: ReturnType<typeof setInterval> | undefined;
  /** Whether the log has changed since it was read. */
  #isStale = true;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#learner = new Learner(pageStore(), (...change) => this.#onChange(...change));
    this.#setUp = new SetUp(root, this.#learner, (request) => void this.#start(request));
    this.#part('[data-continue-go]').addEventListener('click', () => this.#continue());
    this.#part('[data-continue-end]').addEventListener('click', () => this.#endOffered());
    this.#part('[data-reload]').addEventListener('click', () => location.reload());
    window.addEventListener('popstate', () => {
      if (this.#view) void this.#route();
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
      this.#part('[data-failure]').hidden = false;
      return;
    }
    await this.#route();
  }

  /** Shows the session that this place in the history belongs to, or else the set-up. */
  async #route(): Promise<void> {
    const seed: unknown = history.state?.session;
    const session = this.#sessions().find((other) => other.seed === seed);
    if (session) await this.#enter(session);
    else await this.#showSetUp();
  }

  /** The sessions that there are, with the items of today. */
  #sessions(): Session[] {
    const known = new Map(this.#setUp.items.map(({ id, modified }) => [id, modified]));
    return this.#storage.all().map((session) => withCurrentItems(session, known));
  }

  #offered(): Session | undefined {
    return this.#sessions().find(({ finished }) => !finished);
  }

  async #showSetUp(): Promise<void> {
    const comesBack = this.#view !== undefined;
    this.#turn += 1;
    const turn = this.#turn;
    this.#controller?.close();
    this.#setUp.readAddress();
    if (this.#isStale) await this.#refresh();
    if (turn !== this.#turn) return;
    this.#renderSetUp();
    await this.#showPaper();
    this.#show('set-up');
    if (comesBack) this.#part('h1').focus();
  }

  #renderSetUp(): void {
    this.#setUp.show();
    const offered = this.#offered();
    this.#part('[data-continue]').hidden = !offered;
    if (!offered) return;
    this.#text('[data-continue-go]', continueText(offered));
    const unkept = deferredChanges(offered, []).answers.length > 0;
    this.#text(
      '[data-continue-note]',
      unkept ? 'If you start something else, it is handed in as it is.' : '',
    );
  }

  /** Puts the paper of the address, where it has one, in the place of what one chooses. */
  async #showPaper(): Promise<void> {
    const paper = parsePaper(location.search);
    this.#part('[data-paper]').hidden = !paper;
    this.#part('[data-set-up]').hidden = paper !== undefined;
    if (!paper) return;
    await loadCode(
      () => import('./paper.ts'),
      (code) => this.#offerPaper(paper, code),
      () => {
        this.#part('[data-failure]').hidden = false;
      },
    );
  }

  #offerPaper(
    paper: NonNullable<ReturnType<typeof parsePaper>>,
    { paperSessionOf, paperView }: typeof import('./paper.ts'),
  ): void {
    const { items } = this.#setUp;
    const begun = paper === 'unreadable' ? undefined : paperSessionOf(paper, items, Date.now());
    const open = this.#sessions().find(({ seed }) => seed === begun?.seed);
    const start = () => {
      const session = open && !open.finished ? open : begun;
      const other = this.#offered();
      if (other && other.seed !== session?.seed) this.#submit(other);
      if (session) this.#enterNew(session);
    };
    const isOpen = open !== undefined && !open.finished;
    this.#part('[data-paper]').replaceChildren(paperView(paper, items, isOpen, start));
  }

  /** Starts what is chosen. */
  async #start(request: Chosen): Promise<void> {
    const offered = this.#offered();
    if (offered) this.#submit(offered);
    const seed = newSeed();
    const queue = chooseItems({
      request,
      seed,
      items: this.#setUp.items,
      state: this.#learner.state,
      nowMillis: Date.now(),
      timeZone: deviceTimeZone(),
    });
    this.#enterNew(startSession(request, queue, seed, Date.now()));
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
    const request = { mode: 'missed', sections: [], kinds: 'both', size: missed.length } as const;
    this.#enterNew(startSession(request, missed, newSeed(), Date.now()));
  }

  /** Enters a session at a place of its own in the history, so that "back" leads to the set-up. */
  #enterNew(session: Session): void {
    this.#storage.save(session);
    const entry = { session: session.seed };
    try {
      if (this.#view === 'set-up') history.pushState(entry, '');
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
      this.#part('[data-failure]').hidden = true;
      if (session.finished) {
        this.#summarize(session, (parts) => summaryView({ ...parts, contents }));
        return;
      }
      this.#controller ??= new SessionController(
        this.#part('[data-session]'),
        this.#learner,
        this.#storage,
        {
          say: (text) => this.#text('[data-status]', text),
          leave: () => this.#leave(),
          sectionName: (slug) => this.#setUp.sectionName(slug),
          finished: (finished) => void this.#enter(finished),
        },
      );
      this.#show('session');
      this.#controller.open(session, contents);
      this.#limitTime(session);
    } catch {
      this.#part('[data-failure]').hidden = false;
    }
  }

  /** A paper with a time limit is handed in when its time is over; time away does not count. */
  #limitTime(entered: Session): void {
    clearInterval(this.#clock);
    const limit = timeLimit(location.search, entered);
    if (limit === 0) return;
    this.#clock = setInterval(() => {
      const session = this.#sessions().find(({ seed }) => seed === entered.seed);
      if (!session || session.finished) clearInterval(this.#clock);
      else if (activeMillis(session, Date.now()) >= limit) {
        clearInterval(this.#clock);
        this.#controller?.close();
        const finished = reduceSession(session, { kind: 'finish', atMillis: Date.now() });
        this.#storage.save(finished);
        void this.#enter(finished);
      }
    }, 1000);
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
    this.#part('[data-summary]').replaceChildren(summary);
    this.#show('summary');
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
    if (this.#view === 'set-up') void this.#refresh().then(() => this.#renderSetUp());
  }

  #onChange(change: LogChange, isElsewhere: boolean): void {
    if (change === 'erased') this.#forget();
    else if (isElsewhere && this.#view === 'session')
      void this.#learner.read().then(() => this.#controller?.lookAtKeys());
    if (this.#isStale) return;
    this.#isStale = true;
    this.#refreshSetUp();
  }

  /** What was erased, here or in another tab, must not be saved again by a session that is open. */
  #forget(): void {
    this.#controller?.forget();
    this.#storage.forget();
    if (this.#view === 'session') void this.#showSetUp();
  }

  #onStorage(event: StorageEvent): void {
    const session = this.#storage.fromOtherTab(event);
    if (session) this.#controller?.adopt(session);
    if (session && this.#view === 'set-up') this.#renderSetUp();
  }

  #onVisibility(): void {
    if (document.visibilityState === 'hidden') this.#controller?.pause();
    else if (this.#view === 'session') this.#controller?.resume();
    else this.#refreshSetUp();
  }

  get #view(): View | undefined {
    return this.#root.dataset['view'] as View | undefined;
  }

  #show(view: View): void {
    const moved = this.#view !== undefined && this.#view !== view;
    this.#root.dataset['view'] = view;
    tellSession(view === 'session');
    for (const part of ['set-up', 'session', 'summary'] as const)
      this.#part(`[data-part=${part}]`).hidden = part !== view;
    this.#text('[data-status]', '');
    if (moved) this.#root.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  #text(selector: string, text: string): void {
    const part = this.#part(selector);
    if (part.textContent !== text) part.textContent = text;
  }

  #part(selector: string): HTMLElement {
    const part = this.#root.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`The page has no ${selector}.`);
    return part;
  }
}

function newSeed(): string {
  return formatEventId(crypto.getRandomValues(new Uint8Array(8)));
}
