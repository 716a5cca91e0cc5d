import type { LearnerEvent } from '../log/events.ts';
import { mergeEvents } from '../log/merge.ts';
import { parseEvents } from '../log/parse-events.ts';
import { createAnnouncer } from './announcer.ts';
import {
  type Connection,
  createDatabase,
  DATABASE,
  DATABASE_VERSION,
  storageProblem,
} from './database.ts';
import type { LearnerStore } from './learner-store.ts';
import type { Problem } from './problems.ts';

/**
 * A store in IndexedDB, in agreement with those of other tabs. What cannot be written waits in memory,
 * counts in every reading, and is written with the next append that succeeds.
 * @param patienceMillis how long the database may take to answer
 */
export function createIndexedDbStore(patienceMillis?: number): LearnerStore {
  const database = createDatabase(patienceMillis);
  let waiting: LearnerEvent[] = [];
  let writeProblem: Problem | undefined;
  const forget = () => {
    waiting = [];
    writeProblem = undefined;
  };
  const { announce, subscribe, close } = createAnnouncer(DATABASE, (change) => {
    if (change === 'erased') forget();
  });

  return {
    async read() {
      try {
        const { entries, newer } = await database.read(readAll);
        const { events, rejected } = parseEvents(entries);
        const readProblem = newer ? 'storage-newer' : rejected > 0 ? 'storage-partly' : undefined;
        const problem = writeProblem ?? readProblem;
        return { events: mergeEvents(events, waiting), ...(problem && { problem }) };
      } catch (error) {
        return { events: mergeEvents(waiting), problem: storageProblem(error) };
      }
    },
    async append(events) {
      waiting.push(...events);
      const batch = [...waiting];
      try {
        await database.write((connection) => addAll(connection, batch));
        waiting = waiting.filter((event) => !batch.includes(event));
        writeProblem = undefined;
      } catch (error) {
        writeProblem = storageProblem(error);
      }
      announce('appended');
      return writeProblem;
    },
    async erase() {
      forget();
      try {
        await database.write((connection) => connection.clear('events'));
      } catch {
        try {
          await database.remove();
        } catch {
          return 'erase-failed';
        }
      }
      announce('erased');
      return undefined;
    },
    subscribe,
    close() {
      close();
      database.close();
    },
  };
}

async function addAll(connection: Connection, events: readonly LearnerEvent[]): Promise<void> {
  const ids = events.map(({ id }) => id).sort();
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return;
  const transaction = begin(connection, 'readwrite');
  try {
    // One request for any number of events, and next to nothing to read for a single one.
    const known = new Set(await transaction.store.getAllKeys(IDBKeyRange.bound(first, last)));
    const adding = mergeEvents(events)
      .filter(({ id }) => !known.has(id))
      .map((event) => transaction.store.add(event));
    await Promise.all([...adding, transaction.done]);
  } catch (error) {
    // The requests of a transaction that was aborted only say so; the transaction says why.
    throw transaction.error ?? error;
  }
}

/** All entries; where one of them is damaged so that all cannot be read at once, the others. */
async function readAll(connection: Connection): Promise<{ entries: unknown[]; newer: boolean }> {
  const newer = connection.version > DATABASE_VERSION;
  const store = () => begin(connection, 'readonly').store;
  try {
    return { entries: await store().getAll(), newer };
  } catch (error) {
    const keys = await store().getAllKeys();
    if (keys.length === 0) throw error;
    // Each in a transaction of its own, because the one that fails ends its transaction.
    const readOne = async (key: string) => store().get(key);
    const entries = keys.map((key) => readOne(key).catch(() => undefined));
    return { entries: await Promise.all(entries), newer };
  }
}

function begin<Mode extends 'readonly' | 'readwrite'>(connection: Connection, mode: Mode) {
  const transaction = connection.transaction('events', mode);
  // Its requests tell of a failure; nobody has to wait for the end too.
  transaction.done.catch(() => {});
  return transaction;
}
