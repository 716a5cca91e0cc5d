import { createEvent, type NewEvent } from '../../learner/log/create-event.ts';
import type { LearnerEvent } from '../../learner/log/events.ts';
import { foldEvents, type LearnerState } from '../../learner/state/learner-state.ts';
import type { LearnerStore } from '../../learner/store/learner-store.ts';
import { type Problem, problemText } from '../../learner/store/problems.ts';
import { unkeptEvents, writeUnkept } from './shelf.ts';

/** What is known of the learner, as current as it is asked to be. */
export class Learner {
  events: readonly LearnerEvent[] = [];
  state: LearnerState = foldEvents([], 0);
  readonly #store: LearnerStore;
  readonly #tell: (sentence: string) => void;
  /** Events on their way into the store. */
  #unkept: LearnerEvent[] = [];

  /**
   * @param tell says a problem to the reader, or with nothing that there is none
   * @param changed called after every change to the log, in this tab or another
   */
  constructor(store: LearnerStore, tell: (sentence: string) => void, changed: () => void) {
    this.#store = store;
    this.#tell = tell;
    store.subscribe(changed);
  }

  /** Keeps what the last page had no time to keep; to be called once. */
  async recover(): Promise<void> {
    await this.keep(unkeptEvents());
  }

  /** Reads the log again. */
  async refresh(): Promise<void> {
    const { events, problem } = await this.#store.read();
    this.events = events;
    this.state = foldEvents(events, Date.now());
    this.#report(problem ?? (this.state.aheadEvents > 0 ? 'clock-ahead' : undefined));
  }

  /** Keeps events, also if the page is left at once, and says what cannot be kept. */
  async keep(events: readonly LearnerEvent[]): Promise<void> {
    if (events.length === 0) return;
    this.#unkept.push(...events);
    writeUnkept(this.#unkept);
    const problem = await this.#store.append(events);
    this.#unkept = this.#unkept.filter((event) => !events.includes(event));
    writeUnkept(this.#unkept);
    if (problem) this.#report(problem);
  }

  #report(problem: Problem | undefined): void {
    this.#tell(problem ? problemText(problem) : '');
  }
}

/** An event of now. */
export function newEvent<E extends NewEvent>(event: E): E & { id: string; atMillis: number } {
  const made = createEvent(event, Date.now());
  return { ...event, id: made.id, atMillis: made.atMillis };
}
