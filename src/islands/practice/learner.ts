import { createEvent, type NewEvent } from '../../learner/log/create-event.ts';
import type { LearnerEvent } from '../../learner/log/events.ts';
import { deferredChanges, type Session } from '../../learner/session/session.ts';
import {
  foldEvents,
  foldEventsInPieces,
  type LearnerState,
} from '../../learner/state/learner-state.ts';
import type { ChangeListener } from '../../learner/store/learner-store.ts';
import type { PageStore } from '../../learner/store/page-store.ts';
import { takeUnkept } from './session-storage.ts';

/** What is known of the learner, as current as it is asked to be. */
export class Learner {
  events: readonly LearnerEvent[] = [];
  state: LearnerState = foldEvents([], 0);
  readonly #store: PageStore;
  /** How often something was kept here. */
  #kept = 0;

  /** @param changed called after every change to the log, in this tab or another */
  constructor(store: PageStore, changed: ChangeListener) {
    this.#store = store;
    store.subscribe(changed);
  }

  /** Keeps what the last page had no time to keep; to be called once. */
  recover(): Promise<void> {
    return this.keep(takeUnkept());
  }

  /** Reads the log again, and with it what other tabs kept; what follows from it stays as it was. */
  async read(): Promise<void> {
    let kept: number;
    do {
      kept = this.#kept;
      const { events } = await this.#store.read();
      // What was kept here meanwhile may be missing.
      if (kept === this.#kept) this.events = events;
    } while (kept !== this.#kept);
  }

  /** Reads the log again, with all that follows from it. */
  async refresh(): Promise<void> {
    await this.read();
    const state = await foldEventsInPieces(this.events, Date.now());
    this.state = state;
    this.#store.report(state.aheadEvents > 0 ? 'clock-ahead' : undefined);
  }

  /** Keeps events, also if the page is left at once. */
  async keep(events: readonly LearnerEvent[]): Promise<void> {
    if (events.length === 0) return;
    this.#kept += 1;
    this.events = [...this.events, ...events];
    await this.#store.append(events);
  }

  /** Keeps what a session without feedback holds by now, so that it does not end with the tab. */
  keepDeferred(session: Session): Promise<void> {
    const { answers, replaced } = deferredChanges(session, this.events);
    return this.keep([
      ...replaced.map((target) => newEvent({ kind: 'undone', target })),
      ...answers,
    ]);
  }
}

/** An event of now. */
export function newEvent<E extends NewEvent>(event: E): E & { id: string; atMillis: number } {
  const made = createEvent(event, Date.now());
  return { ...event, id: made.id, atMillis: made.atMillis };
}
