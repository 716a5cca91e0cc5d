import { formatEventId, type LearnerEvent } from './events.ts';

type WithoutIdAndTime<E> = E extends LearnerEvent ? Omit<E, 'id' | 'atMillis'> : never;

/** An event before it has its id and time. */
export type NewEvent = WithoutIdAndTime<LearnerEvent>;

/**
 * Gives an event its id and its time.
 * @param randomBytes where chance comes from; tests give their own
 */
export function createEvent(
  event: NewEvent,
  nowMillis: number,
  randomBytes = (bytes: Uint8Array<ArrayBuffer>): Uint8Array => crypto.getRandomValues(bytes),
): LearnerEvent {
  return { id: formatEventId(randomBytes(new Uint8Array(12))), atMillis: nowMillis, ...event };
}
