import type { AnsweredEvent, LearnerEvent } from '../log/events.ts';
import { timeline } from '../log/timeline.ts';
import type { PracticeItem } from './practice-item.ts';

/** What one form showed: how many answers were right, of how many. */
export interface FormResult {
  right: number;
  of: number;
}

/**
 * What the forms before and after a section showed. These are a few items each: show the counts, not
 * a percentage. Before counts the first answer to an item (a later one is no longer before), after
 * the last one.
 */
export function beforeAndAfter(
  events: readonly LearnerEvent[],
  items: readonly PracticeItem[],
  section: string,
  nowMillis: number,
): { before: FormResult; after: FormResult } {
  const ids = new Set(items.filter((item) => item.section === section).map(({ id }) => id));
  const before = new Map<string, AnsweredEvent>();
  const after = new Map<string, AnsweredEvent>();
  for (const { event } of timeline(events, nowMillis)) {
    if (event.kind !== 'answered' || !ids.has(event.item)) continue;
    if (event.mode === 'before' && !before.has(event.item)) before.set(event.item, event);
    if (event.mode === 'after') after.set(event.item, event);
  }
  return { before: result(before), after: result(after) };
}

function result(answers: ReadonlyMap<string, AnsweredEvent>): FormResult {
  return { right: [...answers.values()].filter(({ correct }) => correct).length, of: answers.size };
}
