import type { LearnerEvent } from '../log/events.ts';
import { parseEvents } from '../log/parse-events.ts';
import { createInMemoryStore } from './in-memory-store.ts';
import { createIndexedDbStore } from './indexed-db-store.ts';
import type { LearnerStore } from './learner-store.ts';
import type { Problem } from './problems.ts';
import { clearPending, pendingEntries } from './write-ahead-log.ts';

/** How the browser is asked to keep what is stored when space runs short: `navigator.storage`. */
export type Persistence = Pick<StorageManager, 'persist' | 'persisted'>;

let shared: LearnerStore | undefined;

/** The one store of a page, for all islands on it. */
export function pageStore(): LearnerStore {
  shared ??= openStore(globalThis.navigator?.storage);
  return shared;
}

/**
 * The best store there is: in IndexedDB, or in memory with a problem to tell. The browser is asked
 * to keep the data once the very first answer was kept, never earlier and never again, because some
 * browsers ask the reader in turn.
 */
export function openStore(persistence: Persistence | undefined): LearnerStore {
  if (!hasIndexedDb()) return createInMemoryStore('storage-blocked');
  const store = createIndexedDbStore();
  let asked = false;
  let takenOver: Promise<void> | undefined;
  return {
    ...store,
    async read() {
      takenOver ??= takeOver(store);
      await takenOver;
      return store.read();
    },
    async append(events) {
      const problem = await keep(store, events);
      if (!problem && !asked && events.some(isTry)) {
        asked = true;
        void askOnce(store, events, persistence);
      }
      return problem;
    },
    async erase() {
      clearPending('all');
      return store.erase();
    },
  };
}

/** Keeps events and crosses out those of them that were written down. */
async function keep(
  store: LearnerStore,
  events: readonly LearnerEvent[],
): Promise<Problem | undefined> {
  const problem = await store.append(events);
  if (!problem) clearPending(events.map(({ id }) => id));
  return problem;
}

/** Keeps what was written down on a page that was left too early. */
async function takeOver(store: LearnerStore): Promise<void> {
  const { events } = parseEvents(pendingEntries());
  if (events.length > 0) await keep(store, events);
}

async function askOnce(
  store: LearnerStore,
  appended: readonly LearnerEvent[],
  persistence: Persistence | undefined,
): Promise<void> {
  const { events } = await store.read();
  if (events.filter(isTry).length > appended.filter(isTry).length) return;
  try {
    if (!(await persistence?.persisted())) await persistence?.persist();
  } catch {
    // A browser that will not promise it still keeps the data as long as it can.
  }
}

function isTry({ kind }: LearnerEvent): boolean {
  return kind === 'answered' || kind === 'recalled';
}

function hasIndexedDb(): boolean {
  try {
    return Boolean(globalThis.indexedDB);
  } catch {
    return false;
  }
}
