import type { LearnerEvent } from '../log/events.ts';
import { type TimedEvent, timeline } from '../log/timeline.ts';
import { localDays } from './days.ts';
import { type Memory, memoryModel } from './fsrs.ts';
import { gradeOf } from './grading.ts';
import { type ItemProgress, type Progress, ProgressFold } from './progress.ts';

export interface ItemState extends ItemProgress {
  memory: Memory;
}

/** The progress with the schedule of each item that was tried. */
export interface LearnerState extends Progress {
  items: ReadonlyMap<string, ItemState>;
}

/** How many events are folded between two pauses: a few milliseconds of work. */
const PIECE = 1000;

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
  const steps = foldSteps(events, nowMillis, timeZone);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * {@link foldEvents} in pieces, so that a page with a large log still answers its reader.
 * @param pause waits until the page may be worked on again
 */
export async function foldEventsInPieces(
  events: readonly LearnerEvent[],
  nowMillis: number,
  pause: () => Promise<void> = nextTask,
): Promise<LearnerState> {
  const steps = foldSteps(events, nowMillis);
  let step = steps.next();
  while (!step.done) {
    await pause();
    step = steps.next();
  }
  return step.value;
}

function* foldSteps(
  events: readonly LearnerEvent[],
  nowMillis: number,
  timeZone?: string,
): Generator<undefined, LearnerState> {
  const timed = timeline(events, nowMillis);
  if (timed.length > PIECE) yield;
  const fold = new ProgressFold();
  for (let at = 0; at < timed.length; at += PIECE) {
    for (const event of timed.slice(at, at + PIECE)) fold.add(event);
    if (at + PIECE < timed.length) yield;
  }
  const progress = fold.result();
  const memories = new Map<string, Memory>();
  const remember = memoryModel(progress.retention, timeZone ? localDays(timeZone) : undefined);
  for (let at = 0; at < timed.length; at += PIECE) {
    for (const event of timed.slice(at, at + PIECE)) recall(memories, event, remember);
    if (at + PIECE < timed.length) yield;
  }
  const items = new Map<string, ItemState>();
  for (const [id, item] of progress.items) {
    const memory = memories.get(id);
    if (memory) items.set(id, { ...item, memory });
  }
  return { ...progress, items };
}

function recall(
  memories: Map<string, Memory>,
  { event, atMillis, ahead }: TimedEvent,
  remember: ReturnType<typeof memoryModel>,
): void {
  if (event.kind !== 'answered' && event.kind !== 'recalled') return;
  if (event.kind === 'answered' && event.mode === 'retry') return;
  const memory = remember(memories.get(event.item), gradeOf(event), atMillis);
  // Nobody knows how long ago it was, so the next try is due and sets the time right.
  memories.set(event.item, ahead ? { ...memory, intervalDays: 0, dueAtMillis: atMillis } : memory);
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
