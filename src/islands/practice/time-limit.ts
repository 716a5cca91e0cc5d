import { paperSession, parsePaper } from '../../educators/paper-address.ts';
import { activeMillis, type Session } from '../../learner/session/session.ts';
import { clockText } from './words.ts';

/** The time limit of the paper in the address in milliseconds, where the session is of this paper; 0 is none. */
export function timeLimit(search: string, { seed }: Pick<Session, 'seed'>): number {
  const paper = parsePaper(search);
  if (!paper || paper === 'unreadable' || paperSession(paper) !== seed) return 0;
  return paper.minutes * 60_000;
}

/** The time of an exam as it is shown: what is left of a limit, or else what was spent. */
export function timeText(search: string, session: Session, nowMillis: number): string {
  const spent = activeMillis(session, nowMillis);
  const limit = timeLimit(search, session);
  return limit > 0 ? `${clockText(Math.max(0, limit - spent))} left` : clockText(spent);
}

/**
 * Looks every second whether the time of a session is over; time away from it does not count.
 * @param limit in milliseconds
 * @param current the session as it is by now, where there is one
 * @param over called once, and not for a session that was finished before
 * @returns what ends the looking
 */
export function watchTimeLimit(
  limit: number,
  current: () => Session | undefined,
  over: (session: Session) => void,
): () => void {
  const clock = setInterval(() => {
    const session = current();
    if (!session || session.finished) clearInterval(clock);
    else if (activeMillis(session, Date.now()) >= limit) {
      clearInterval(clock);
      over(session);
    }
  }, 1000);
  return () => clearInterval(clock);
}
