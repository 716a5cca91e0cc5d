import { DAY_MILLIS } from '../log/day-millis.ts';
import {
  type AnsweredEvent,
  CONFIDENCES,
  type Confidence,
  type LearnerEvent,
  RETENTION,
  type TriedEvent,
} from '../log/events.ts';
import { atOnce, forEachSteps, inPieces, type Steps } from '../log/in-pieces.ts';
import { type TimedEvent, timelineSteps } from '../log/timeline.ts';

/** A confident error often returns after a week (Butler 2011), so it is settled only after that. */
const SETTLING_MILLIS = 7 * DAY_MILLIS;

/** How an item went, without its schedule. */
export interface ItemProgress {
  /** Answers and recalls that count. */
  tries: number;
  lastAtMillis: number;
  /** Date of the item's text at the last try, where it was kept. */
  lastModified?: string;
  /** Whether the last answer was right; for a card, whether it was recalled at all. */
  lastRight: boolean;
  /** The last answer given in the text or in practice; `standingAnswer` says whether to show it again. */
  lastAnswer?: AnsweredEvent;
  /** Time of the last wrong answer given as certain, until it is settled. */
  confidentErrorAtMillis?: number;
  /** From when on a right answer settles the confident error. */
  masteredAfterMillis?: number;
}

export interface ReadingPlace {
  section: string;
  part: string;
  atMillis: number;
}

/** What a reading page needs of the log: everything but the schedule. */
export interface Progress {
  items: ReadonlyMap<string, ItemProgress>;
  /** Section → part → ids of its `read` events (take back all of them to unmark the part). */
  read: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  lastPlace?: ReadingPlace;
  /** How many answers were given with each confidence, and how many of them were right. */
  calibration: Readonly<Record<Confidence, Readonly<{ right: number; all: number }>>>;
  retention: number;
  /** When all was last exported. */
  exportedAtMillis?: number;
  /** Events dated more than a day after now; above 0, the reader's clock is or was wrong. */
  aheadEvents: number;
}

/** Folds a log, in any order, into the progress that follows from it; its time grows with the log. */
export function foldProgress(events: readonly LearnerEvent[], nowMillis: number): Progress {
  return atOnce(progressSteps(events, nowMillis));
}

/** {@link foldProgress} in pieces, for pages that have their reader's attention. */
export function foldProgressInPieces(
  events: readonly LearnerEvent[],
  nowMillis: number,
): Promise<Progress> {
  return inPieces(progressSteps(events, nowMillis));
}

function* progressSteps(events: readonly LearnerEvent[], nowMillis: number): Steps<Progress> {
  return yield* foldTimeline(yield* timelineSteps(events, nowMillis));
}

/** The progress that follows from a timeline. */
export function* foldTimeline(timed: readonly TimedEvent[]): Steps<Progress> {
  const fold = new ProgressFold();
  yield* forEachSteps(timed, (event) => fold.add(event));
  return fold.result();
}

/** {@link foldProgress} one event at a time. */
class ProgressFold {
  readonly #items = new Map<string, ItemProgress>();
  readonly #read = new Map<string, Map<string, string[]>>();
  readonly #calibration = emptyCalibration();
  #lastPlace: ReadingPlace | undefined;
  #retention: number = RETENTION.standard;
  #aheadEvents = 0;
  #exportedAtMillis: number | undefined;

  /** Adds the next event of a timeline. */
  add({ event, atMillis, ahead, keySeen }: TimedEvent): void {
    if (ahead) this.#aheadEvents += 1;
    switch (event.kind) {
      case 'answered':
        if (keySeen) break;
        this.#calibration[event.confidence].all += 1;
        if (event.correct) this.#calibration[event.confidence].right += 1;
        this.#items.set(event.item, tried(this.#items.get(event.item), event, atMillis));
        break;
      case 'recalled':
        this.#items.set(event.item, tried(this.#items.get(event.item), event, atMillis));
        break;
      case 'read':
        this.#markRead(event.section, event.part, event.id);
        break;
      case 'visited':
        this.#lastPlace = { section: event.section, part: event.part, atMillis };
        break;
      case 'set':
        this.#retention = event.retention;
        break;
      case 'exported':
        this.#exportedAtMillis = atMillis;
    }
  }

  result(): Progress {
    return {
      items: this.#items,
      read: this.#read,
      ...(this.#lastPlace && { lastPlace: this.#lastPlace }),
      calibration: this.#calibration,
      retention: this.#retention,
      ...(this.#exportedAtMillis !== undefined && { exportedAtMillis: this.#exportedAtMillis }),
      aheadEvents: this.#aheadEvents,
    };
  }

  #markRead(section: string, part: string, id: string): void {
    const parts = this.#read.get(section) ?? new Map<string, string[]>();
    if (parts.size === 0) this.#read.set(section, parts);
    const ids = parts.get(part);
    // A list that is copied for each of its entries would take the square of the time.
    if (ids) ids.push(id);
    else parts.set(part, [id]);
  }
}

/** Whether an answer stays on the page where it was given; an exam and a form are closed with their end. */
function stays({ mode }: AnsweredEvent): boolean {
  return mode === 'check' || mode === 'practice';
}

function tried(
  before: ItemProgress | undefined,
  event: TriedEvent,
  atMillis: number,
): ItemProgress {
  const right = event.kind === 'answered' ? event.correct : event.grade !== 'again';
  const { confidentErrorAtMillis: oldError, lastAnswer, tries = 0 } = before ?? {};
  const settled = right && oldError !== undefined && atMillis >= oldError + SETTLING_MILLIS;
  const newError = event.kind === 'answered' && !right && event.confidence === 'certain';
  const error = newError ? atMillis : settled ? undefined : oldError;
  const answer = event.kind === 'answered' && stays(event) ? event : lastAnswer;
  return {
    tries: tries + 1,
    lastAtMillis: atMillis,
    ...(event.modified !== undefined && { lastModified: event.modified }),
    lastRight: right,
    ...(answer && { lastAnswer: answer }),
    ...(error !== undefined && {
      confidentErrorAtMillis: error,
      masteredAfterMillis: error + SETTLING_MILLIS,
    }),
  };
}

function emptyCalibration(): Record<Confidence, { right: number; all: number }> {
  const counts = CONFIDENCES.map((confidence) => [confidence, { right: 0, all: 0 }]);
  return Object.fromEntries(counts) as Record<Confidence, { right: number; all: number }>;
}
