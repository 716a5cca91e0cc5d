import type { LearnerEvent } from './events.ts';

/** The one order of all logs: by time, then by id. */
function compareEvents(a: LearnerEvent, b: LearnerEvent): number {
  return a.atMillis - b.atMillis || compareText(a.id, b.id);
}

/**
 * The union of logs by id, in order. The result does not depend on how the events were split or
 * ordered: of two different events with one id, which only damage can make, the earlier is kept.
 */
export function mergeEvents(...logs: readonly (readonly LearnerEvent[])[]): LearnerEvent[] {
  const byId = new Map<string, LearnerEvent>();
  for (const log of logs) {
    for (const event of log) {
      const known = byId.get(event.id);
      if (!known || compareSameId(event, known) < 0) byId.set(event.id, event);
    }
  }
  return [...byId.values()].sort(compareEvents);
}

function compareSameId(a: LearnerEvent, b: LearnerEvent): number {
  return a === b ? 0 : a.atMillis - b.atMillis || compareText(canonical(a), canonical(b));
}

/** The same text for the same event, whatever the order of its properties. */
function canonical(event: LearnerEvent): string {
  return JSON.stringify(event, Object.keys(event).sort());
}

/** By UTF-16 units: the same on every device, unlike a locale's order. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
