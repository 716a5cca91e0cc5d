import type { LearnerEvent } from '../log/events.ts';
import { timeline } from '../log/timeline.ts';
import { type Memory, memoryModel } from './fsrs.ts';
import { gradeOf } from './grading.ts';
import { type ItemProgress, type Progress, progressOf } from './progress.ts';

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
 */
export function foldEvents(events: readonly LearnerEvent[], nowMillis: number): LearnerState {
  const timed = timeline(events, nowMillis);
  const progress = progressOf(timed);
  const remember = memoryModel(progress.retention);
  const memories = new Map<string, Memory>();
  for (const { event, atMillis, ahead } of timed) {
    if (event.kind !== 'answered' && event.kind !== 'recalled') continue;
    const memory = remember(memories.get(event.item), gradeOf(event), atMillis);
    // Nobody knows how long ago it was, so the next try is due and sets the time right.
    memories.set(
      event.item,
      ahead ? { ...memory, intervalDays: 0, dueAtMillis: atMillis } : memory,
    );
  }
  const items = new Map<string, ItemState>();
  for (const [id, item] of progress.items) {
    const memory = memories.get(id);
    if (memory) items.set(id, { ...item, memory });
  }
  return { ...progress, items };
}
