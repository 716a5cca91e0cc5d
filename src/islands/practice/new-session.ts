import { formatEventId } from '../../learner/log/events.ts';
import { chooseItems } from '../../learner/session/choose-items.ts';
import { type Session, startSession } from '../../learner/session/session.ts';
import { deviceTimeZone } from '../../learner/state/days.ts';
import type { LearnerState } from '../../learner/state/learner-state.ts';
import type { PracticeItem } from '../../learner/state/practice-item.ts';
import type { Chosen } from './model.ts';

/** A session of what is chosen, as it begins now. */
export function chosenSession(
  request: Chosen,
  items: readonly PracticeItem[],
  state: LearnerState,
): Session {
  const seed = newSeed();
  const nowMillis = Date.now();
  const queue = chooseItems({
    ...{ request, seed, items, state, nowMillis },
    timeZone: deviceTimeZone(),
  });
  return startSession(request, queue, seed, nowMillis);
}

/** A session of the items that were missed in another one, as it begins now. */
export function missedSession(missed: readonly string[]): Session {
  const request = { mode: 'missed', sections: [], kinds: 'both', size: missed.length } as const;
  return startSession(request, missed, newSeed(), Date.now());
}

function newSeed(): string {
  return formatEventId(crypto.getRandomValues(new Uint8Array(8)));
}
