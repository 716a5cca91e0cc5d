import type { LearnerEvent } from '../log/events.ts';
import { mergeEvents } from '../log/merge.ts';
import { createAnnouncer } from './announcer.ts';
import type { ImportRecord, SharedStore } from './learner-store.ts';
import type { Problem } from './problems.ts';

/**
 * A store that lasts as long as the page.
 * @param problem why there is no better one; told with every reading and every append
 * @param channelName of the pages that are to hear of changes, if any
 */
export function createInMemoryStore(problem?: Problem, channelName?: string): SharedStore {
  const events = new Map<string, LearnerEvent>();
  const imports = new Map<string, ImportRecord>();
  const forget = () => {
    events.clear();
    imports.clear();
  };
  const { announce, subscribe, close } = createAnnouncer(channelName, (change) => {
    if (change === 'erased') forget();
  });
  return {
    async read() {
      return { events: mergeEvents([...events.values()]), ...(problem && { problem }) };
    },
    async append(appended, origin) {
      const added = appended.filter(({ id }) => !events.has(id));
      for (const event of added) events.set(event.id, events.get(event.id) ?? event);
      if (origin && added.length > 0)
        imports.set(origin.id, { ...origin, ids: added.map(({ id }) => id) });
      if (added.length > 0) announce('appended');
      return problem;
    },
    async imports() {
      return [...imports.values()].sort((a, b) => b.atMillis - a.atMillis);
    },
    async undoImport(id) {
      for (const added of imports.get(id)?.ids ?? []) events.delete(added);
      imports.delete(id);
      announce('removed');
      return undefined;
    },
    async erase() {
      forget();
      announce('erased');
      return undefined;
    },
    subscribe,
    async lookAgain() {},
    close,
  };
}
