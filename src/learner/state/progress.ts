import {
  type AnsweredEvent,
  CONFIDENCES,
  type Confidence,
  type LearnerEvent,
  RETENTION,
  type TriedEvent,
} from '../log/events.ts';
import { DAY_MILLIS, type TimedEvent, timeline } from '../log/timeline.ts';

/** A confident error often returns after a week (Butler 2011), so it is settled only after that. */
const SETTLING_MILLIS = 7 * DAY_MILLIS;

/** How an item went, without its schedule. */
export interface ItemProgress {
  /** Answers and recalls that count. */
  tries: number;
  lastAtMillis: number;
  /** Whether the last answer was right; for a card, whether it was recalled at all. */
  lastRight: boolean;
  /** The last answer to a question, to show it again. */
  lastAnswer?: AnsweredEvent;
  /** Time of the last wrong answer given as certain, until it is settled. */
  confidentErrorAtMillis?: number;
  /** From when on a right answer settles the confident error. */
  masteredAfterMillis?: number;
}

export interface Place {
  section: string;
  part: string;
  atMillis: number;
}

/** What a reading page needs of the log: everything but the schedule. */
export interface Progress {
  items: ReadonlyMap<string, ItemProgress>;
  /** Section → part → ids of its `read` events (take back all of them to unmark the part). */
  read: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  lastPlace?: Place;
  /** How many answers were given with each confidence, and how many of them were right. */
  calibration: Readonly<Record<Confidence, Readonly<{ right: number; all: number }>>>;
  retention: number;
  /** Events dated more than a day after now; above 0, the reader's clock is or was wrong. */
  aheadEvents: number;
}

/** Folds a log, in any order, into the progress that follows from it. */
export function foldProgress(events: readonly LearnerEvent[], nowMillis: number): Progress {
  return progressOf(timeline(events, nowMillis));
}

/** {@link foldProgress} for a log that is a timeline already. */
export function progressOf(timed: readonly TimedEvent[]): Progress {
  const items = new Map<string, ItemProgress>();
  const read = new Map<string, Map<string, string[]>>();
  const calibration = emptyCalibration();
  let lastPlace: Place | undefined;
  let retention: number = RETENTION.standard;
  for (const { event, atMillis } of timed) {
    switch (event.kind) {
      case 'answered':
        calibration[event.confidence].all += 1;
        if (event.correct) calibration[event.confidence].right += 1;
        items.set(event.item, tried(items.get(event.item), event, atMillis));
        break;
      case 'recalled':
        items.set(event.item, tried(items.get(event.item), event, atMillis));
        break;
      case 'read': {
        const parts = read.get(event.section) ?? new Map<string, string[]>();
        read.set(
          event.section,
          parts.set(event.part, [...(parts.get(event.part) ?? []), event.id]),
        );
        break;
      }
      case 'visited':
        lastPlace = { section: event.section, part: event.part, atMillis };
        break;
      case 'set':
        retention = event.retention;
    }
  }
  const aheadEvents = timed.filter(({ ahead }) => ahead).length;
  return { items, read, ...(lastPlace && { lastPlace }), calibration, retention, aheadEvents };
}

/** Whether an item counts as mastered: right at the last try, and no confident error left to settle. */
export function isMastered(item: ItemProgress | undefined): boolean {
  return item?.lastRight === true && item.confidentErrorAtMillis === undefined;
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
  const answer = event.kind === 'answered' ? event : lastAnswer;
  return {
    tries: tries + 1,
    lastAtMillis: atMillis,
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
