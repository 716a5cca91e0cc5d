import { formatEventId, type LearnerEvent } from './events.ts';

type WithoutStamp<E> = E extends LearnerEvent ? Omit<E, 'id' | 'atMillis'> : never;

/** An event before it has its id and time. */
export type NewEvent = WithoutStamp<LearnerEvent>;

/**
 * Gives an event its id and its time.
 * @param randomBytes where chance comes from; tests give their own
 */
export function stamp(
  event: NewEvent,
  nowMillis: number,
  randomBytes = (bytes: Uint8Array<ArrayBuffer>): Uint8Array => crypto.getRandomValues(bytes),
): LearnerEvent {
  return { id: formatEventId(randomBytes(new Uint8Array(12))), atMillis: nowMillis, ...event };
}
