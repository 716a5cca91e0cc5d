import { siteId } from '../../lib/page-course.ts';
import { parseEvents } from '../log/parse-events.ts';
import { createInMemoryStore } from './in-memory-store.ts';
import { createIndexedDbStore } from './indexed-db-store.ts';
import type { LearnerStore } from './learner-store.ts';
import { lasting, type Problem } from './problems.ts';
import { forgetSessions } from './saved-sessions.ts';
import { clearPending, pendingEntries, pendingLasts, writeAhead } from './write-ahead-log.ts';

/**
 * The best store that this device has: everything is written ahead, then goes into the database, and is
 * cleared where it was written ahead only when the database has it. What other tabs wrote ahead, and
 * those that broke off, is taken over with each reading; where the database fails, it counts all the same.
 * @param patienceMillis how long the database may take for one piece of work
 */
export function openDeviceStore(patienceMillis?: number): LearnerStore {
  const inner = hasIndexedDb()
    ? createIndexedDbStore(patienceMillis)
    : createInMemoryStore('storage-blocked', siteId());
  /** Ids of events that the database may not have yet. */
  const pending = new Set<string>();
  inner.subscribe((change) => {
    if (change === 'erased') forgetHere();
  });
  const forgetHere = () => {
    pending.clear();
    clearPending('all');
    forgetSessions();
  };

  /** How many appends are under way; what they take with them need not be taken twice. */
  let appending = 0;
  const told = (problem: Problem | undefined) => problem && lasting(problem, pendingLasts(pending));

  const append: LearnerStore['append'] = async (events, origin) => {
    for (const { id } of events) pending.add(id);
    const batch = [...pending];
    appending += 1;
    const problem = await inner.append(events, origin);
    appending -= 1;
    if (!problem) {
      clearPending(batch);
      for (const id of batch) pending.delete(id);
    }
    return told(problem);
  };

  /** Takes over what waits, here or from other tabs. */
  const takeOver = async () => {
    const { events } = parseEvents(pendingEntries());
    const fresh = events.filter(({ id }) => !pending.has(id));
    if (fresh.length > 0 || (pending.size > 0 && appending === 0)) await append(fresh);
  };

  const lookAgain = async () => {
    await takeOver();
    await inner.lookAgain();
  };
  const closed = new AbortController();
  onLookedAt(() => void lookAgain(), closed.signal);

  return {
    ...inner,
    async read() {
      await takeOver();
      const { events, problem: cause } = await inner.read();
      const problem = told(cause);
      return { events, ...(problem && { problem }) };
    },
    append(events, origin) {
      writeAhead(events);
      return append(events, origin);
    },
    async undoImport(id) {
      const record = (await inner.imports()).find((other) => other.id === id);
      const problem = await inner.undoImport(id);
      if (!problem && record) {
        clearPending(record.ids);
        if (pending.size > 0) for (const removed of record.ids) pending.delete(removed);
      }
      return problem;
    },
    erase() {
      forgetHere();
      return inner.erase();
    },
    close() {
      closed.abort();
      inner.close();
    },
  };
}

function hasIndexedDb(): boolean {
  try {
    return Boolean(globalThis.indexedDB);
  } catch {
    return false;
  }
}

/** Calls back when the page is looked at again: brought to the front, or gone back to. */
function onLookedAt(look: () => void, signal: AbortSignal): void {
  const whenSeen = () => {
    if (document.visibilityState === 'visible') look();
  };
  globalThis.document?.addEventListener('visibilitychange', whenSeen, { signal });
  globalThis.window?.addEventListener('pageshow', ({ persisted }) => persisted && look(), {
    signal,
  });
}
