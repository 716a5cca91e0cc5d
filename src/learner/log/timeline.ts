import { DAY_MILLIS } from './day-millis.ts';
import { isTried, type LearnerEvent, type UndoneEvent } from './events.ts';
import { atOnce, forEachSteps, PIECE, type Steps } from './in-pieces.ts';
import { mergeSteps } from './merge.ts';
import { OpenedKeys } from './seen-keys.ts';

/** An event that counts, with the time it counts for. */
export interface TimedEvent {
  event: Exclude<LearnerEvent, UndoneEvent>;
  /** The event's own time, unless it is {@link TimedEvent.ahead}. */
  atMillis: number;
  /** Written by a clock that was ahead: it happened, but not when it says. */
  ahead: boolean;
  /** Answered when its key had been seen: it is kept as practice, and says nothing of what the reader knows. */
  keySeen: boolean;
}

/**
 * The events that count, in the order in which they are folded: without doubles and without what was
 * taken back. An event dated more than a day after now cannot be true. If it kept its place, the item
 * would not come up before that date, whatever the reader answers until then; so it goes before all
 * others, and counts for the time of its item's first other event, or for now if there is none.
 */
export function timeline(events: readonly LearnerEvent[], nowMillis: number): TimedEvent[] {
  return atOnce(timelineSteps(events, nowMillis));
}

/** {@link timeline} as work that can be interrupted. */
export function* timelineSteps(
  events: readonly LearnerEvent[],
  nowMillis: number,
): Steps<TimedEvent[]> {
  const merged = yield* mergeSteps(events);
  const taken = new Set<string>();
  yield* forEachSteps(merged, (event) => {
    if (event.kind === 'undone') taken.add(event.target);
  });
  const firstTries = new Map<string, number>();
  const opened = new OpenedKeys();
  const ahead: TimedEvent[] = [];
  const past: TimedEvent[] = [];
  for (const [at, event] of merged.entries()) {
    if (at % PIECE === PIECE - 1) yield;
    if (event.kind === 'undone' || taken.has(event.id)) continue;
    if (event.atMillis > nowMillis + DAY_MILLIS) {
      ahead.push({ event, atMillis: nowMillis, ahead: true, keySeen: isRetry(event) });
      continue;
    }
    opened.add(event);
    const keySeen =
      isRetry(event) || (event.kind === 'answered' && opened.has(event.item, event.atMillis));
    past.push({ event, atMillis: event.atMillis, ahead: false, keySeen });
    if (isTried(event) && !firstTries.has(event.item)) firstTries.set(event.item, event.atMillis);
  }
  for (const timed of ahead) {
    if (isTried(timed.event)) timed.atMillis = firstTries.get(timed.event.item) ?? nowMillis;
  }
  return [...ahead, ...past];
}

function isRetry(event: LearnerEvent): boolean {
  return event.kind === 'answered' && event.mode === 'retry';
}
