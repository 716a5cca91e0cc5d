import { formatEventId, type LearnerEvent } from './events.ts';

type WithoutIdAndTime<E> = E extends LearnerEvent ? Omit<E, 'id' | 'atMillis'> : never;

/** An event before it has its id and time. */
export type NewEvent = WithoutIdAndTime<LearnerEvent>;

/** Where chance comes from; tests give their own. */
type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;

const fromDevice: RandomBytes = (bytes) => crypto.getRandomValues(bytes);

/** A random id, as of an event. */
export function randomId(randomBytes = fromDevice): string {
  return formatEventId(randomBytes(new Uint8Array(12)));
}

/** Gives an event its id and its time. */
export function createEvent(
  event: NewEvent,
  nowMillis: number,
  randomBytes?: RandomBytes,
): LearnerEvent {
  return { id: randomId(randomBytes), atMillis: nowMillis, ...event };
}
