import type { LearnerEvent } from './events.ts';
import { atOnce, PIECE, type Steps, sortSteps } from './in-pieces.ts';

/** Logs that are in order already, each event once: what reads the same log again does not merge it again. */
const merged = new WeakSet<readonly LearnerEvent[]>();

/** The one order of all logs: by time, then by id. */
function compareEvents(a: LearnerEvent, b: LearnerEvent): number {
  return a.atMillis - b.atMillis || compareText(a.id, b.id);
}

/**
 * The union of logs by id, in order. The result does not depend on how the events were split or
 * ordered: of two different events with one id, which only damage can make, the earlier is kept.
 */
export function mergeEvents(
  ...logs: readonly (readonly LearnerEvent[])[]
): readonly LearnerEvent[] {
  return atOnce(mergeSteps(...logs));
}

/** {@link mergeEvents} as work that can be interrupted. */
export function* mergeSteps(
  ...logs: readonly (readonly LearnerEvent[])[]
): Steps<readonly LearnerEvent[]> {
  const [log = [], ...others] = logs.filter(({ length }) => length > 0);
  if (others.length === 0 && merged.has(log)) return log;
  const byId = new Map<string, LearnerEvent>();
  let count = 0;
  for (const events of [log, ...others]) {
    for (const event of events) {
      const known = byId.get(event.id);
      if (!known || compareSameId(event, known) < 0) byId.set(event.id, event);
      count += 1;
      if (count % PIECE === 0) yield;
    }
  }
  const inOrder = yield* sortSteps([...byId.values()], compareEvents);
  merged.add(inOrder);
  return inOrder;
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
