import { GRADES, type Grade, type TriedEvent } from '../../learner/log/events.ts';
import { memoryModel } from '../../learner/state/fsrs.ts';
import { gradeOf } from '../../learner/state/grading.ts';
import type { LearnerState } from '../../learner/state/learner-state.ts';
import { intervalText } from './words.ts';

/** When an item would come back after each grade given now: `10 min`, `4 days`. */
export function intervals(
  state: LearnerState,
  item: string,
  nowMillis: number,
): Record<Grade, string> {
  const remember = memoryModel(state.retention);
  const known = state.items.get(item)?.memory;
  const texts = GRADES.map((grade) => [
    grade,
    intervalText(remember(known, grade, nowMillis).intervalDays),
  ]);
  return Object.fromEntries(texts) as Record<Grade, string>;
}

/** When an item comes back after a try, as a sentence; the state may know of the try already. */
export function comesBack(state: LearnerState, event: TriedEvent): string {
  if (event.kind === 'answered' && event.mode === 'retry')
    return 'You had seen the answer: this is kept as practice and moves no date.';
  const known = state.items.get(event.item)?.memory;
  const memory =
    known?.lastAtMillis === event.atMillis
      ? known
      : memoryModel(state.retention)(known, gradeOf(event), event.atMillis);
  return `Comes back in ${intervalText(memory.intervalDays)}.`;
}
