import type { SubmittedEvent } from '../log/events.ts';
import { isDeferred, type Session } from './session.ts';

/**
 * The event to append when a session without feedback is handed in: what its answers alone do not say. Its id
 * does not change, so that appending it again is harmless; only where more time was spent in the session since, as
 * where another tab handed it in meanwhile, there is another one, and the last one counts. None where nothing was
 * answered.
 */
export function submittedEvents(session: Session, nowMillis: number): SubmittedEvent[] {
  const { mode, answers, seed, queue, activeMillis } = session;
  if (!isDeferred(mode) || answers.every((answer) => answer === null)) return [];
  return [
    {
      id: `submitted-${seed}-${activeMillis}`,
      atMillis: nowMillis,
      kind: 'submitted',
      session: seed,
      items: queue,
      activeMillis,
    },
  ];
}
