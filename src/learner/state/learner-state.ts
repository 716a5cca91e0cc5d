import { isTried, type LearnerEvent } from '../log/events.ts';
import { atOnce, forEachSteps, inPieces, type Steps } from '../log/in-pieces.ts';
import { type TimedEvent, timelineSteps } from '../log/timeline.ts';
import { localDays } from './days.ts';
import { type Memory, memoryModel } from './fsrs.ts';
import { gradeOf } from './grading.ts';
import { foldTimeline, type ItemProgress, type Progress } from './progress.ts';

export interface ItemState extends ItemProgress {
  memory: Memory;
}

/** The progress with the schedule of each item that was tried. */
export interface LearnerState extends Progress {
  items: ReadonlyMap<string, ItemState>;
}

/**
 * Folds a log, in any order, into all that follows from it. The desired retention of now holds for
 * every item, so a change of it moves all due dates. Loads FSRS; pages without a schedule use
 * `foldProgress`.
 * @param timeZone of the calendar by which tries are of one day; that of the device if none is given
 */
export function foldEvents(
  events: readonly LearnerEvent[],
  nowMillis: number,
  timeZone?: string,
): LearnerState {
  return atOnce(foldSteps(events, nowMillis, timeZone));
}

/**
 * {@link foldEvents} in pieces, so that a page with a large log still answers its reader.
 * @param pause is called between two pieces; waits until the page may be worked on again if none is given
 */
export function foldEventsInPieces(
  events: readonly LearnerEvent[],
  nowMillis: number,
  pause?: () => Promise<void>,
): Promise<LearnerState> {
  return inPieces(foldSteps(events, nowMillis), pause);
}

function* foldSteps(
  events: readonly LearnerEvent[],
  nowMillis: number,
  timeZone?: string,
): Steps<LearnerState> {
  const timed = yield* timelineSteps(events, nowMillis);
  const progress = yield* foldTimeline(timed);
  const memories = new Map<string, Memory>();
  const remember = memoryModel(progress.retention, timeZone ? localDays(timeZone) : undefined);
  yield* forEachSteps(timed, (event) => recall(memories, event, remember));
  const items = new Map<string, ItemState>();
  for (const [id, item] of progress.items) {
    const memory = memories.get(id);
    if (memory) items.set(id, { ...item, memory });
  }
  return { ...progress, items };
}

function recall(
  memories: Map<string, Memory>,
  { event, atMillis, ahead, keySeen }: TimedEvent,
  remember: ReturnType<typeof memoryModel>,
): void {
  if (!isTried(event) || keySeen) return;
  const memory = remember(memories.get(event.item), gradeOf(event), atMillis);
  // Nobody knows how long ago it was, so the next try is due and sets the time right.
  memories.set(event.item, ahead ? { ...memory, intervalDays: 0, dueAtMillis: atMillis } : memory);
}
