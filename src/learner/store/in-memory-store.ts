import type { LearnerEvent } from '../log/events.ts';
import { mergeEvents } from '../log/merge.ts';
import { createAnnouncer } from './announcer.ts';
import type { LearnerStore } from './learner-store.ts';
import type { Problem } from './problems.ts';

/**
 * A store that lasts as long as the page.
 * @param problem why there is no better one; told with every reading and every append
 */
export function createInMemoryStore(problem?: Problem): LearnerStore {
  const events = new Map<string, LearnerEvent>();
  const { announce, subscribe, close } = createAnnouncer();
  return {
    async read() {
      return { events: mergeEvents([...events.values()]), ...(problem && { problem }) };
    },
    async append(added) {
      for (const event of added) if (!events.has(event.id)) events.set(event.id, event);
      announce('appended');
      return problem;
    },
    async erase() {
      events.clear();
      announce('erased');
      return undefined;
    },
    subscribe,
    close,
  };
}
