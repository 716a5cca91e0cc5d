import { siteId } from '../../lib/page-course.ts';
import type { LearnerEvent } from '../log/events.ts';
import { inPieces } from '../log/in-pieces.ts';
import { mergeEvents, mergeSteps } from '../log/merge.ts';
import { createAnnouncer } from './announcer.ts';
import { createDatabase, storageProblem } from './database.ts';
import {
  addEvents,
  readEvents,
  readImports,
  rememberImport,
  removeEvents,
  removeImport,
} from './event-table.ts';
import type { ImportRecord, SharedStore } from './learner-store.ts';
import type { Problem } from './problems.ts';

/**
 * A store in IndexedDB, in agreement with those of other tabs. What cannot be written waits in memory,
 * counts in every reading, and is written with the next append that succeeds.
 * @param patienceMillis how long the database may take for one piece of work
 */
export function createIndexedDbStore(patienceMillis?: number): SharedStore {
  const database = createDatabase(patienceMillis);
  const waiting = new Map<string, LearnerEvent>();
  /** Imports whose events wait, or could not be remembered with them. */
  const waitingImports = new Map<string, ImportRecord>();
  /** What was new to the database of what waits. */
  const added = new Set<string>();
  let writeProblem: Problem | undefined;
  const forget = () => {
    waiting.clear();
    waitingImports.clear();
    added.clear();
    writeProblem = undefined;
  };
  /** How many entries the last reading found. */
  let found: number | undefined;
  const { announce, pass, subscribe, close } = createAnnouncer(siteId(), (change) => {
    if (change === 'erased') forget();
  });

  /** Writes all that waits; returns whether that changed what other tabs can read. */
  const write = async (): Promise<boolean> => {
    const batch = [...waiting.values()];
    const imports = [...waitingImports.values()];
    try {
      await addEvents(database, batch, added);
      for (const record of imports) {
        const ids = record.ids.filter((id) => added.has(id));
        if (ids.length > 0) await rememberImport(database, { ...record, ids });
        waitingImports.delete(record.id);
      }
      if (waitingImports.size === 0) added.clear();
      for (const event of batch) if (waiting.get(event.id) === event) waiting.delete(event.id);
      writeProblem = undefined;
      return batch.length > 0;
    } catch (error) {
      writeProblem = storageProblem(error);
      return false;
    }
  };

  return {
    async read() {
      try {
        const { events: kept, entries, newer } = await readEvents(database);
        const isWhole = kept.length === entries;
        found = entries;
        const readProblem = newer ? 'storage-newer' : isWhole ? undefined : 'storage-partly';
        const problem = writeProblem ?? readProblem;
        const events = await inPieces(mergeSteps(kept, [...waiting.values()]));
        return { events, ...(problem && { problem }) };
      } catch (error) {
        return { events: mergeEvents([...waiting.values()]), problem: storageProblem(error) };
      }
    },
    async append(events, origin) {
      for (const event of events) if (!waiting.has(event.id)) waiting.set(event.id, event);
      if (origin) waitingImports.set(origin.id, { ...origin, ids: events.map(({ id }) => id) });
      const written = await write();
      // A new try that failed again is no change; who is told of it would read, and try once more.
      if (events.length > 0 || written) announce('appended');
      return writeProblem;
    },
    async imports() {
      const kept = await readImports(database).catch(() => []);
      return [...waitingImports.values(), ...kept].sort((a, b) => b.atMillis - a.atMillis);
    },
    async undoImport(id) {
      try {
        const half = waitingImports.get(id);
        if (half)
          await removeEvents(
            database,
            half.ids.filter((event) => added.has(event)),
          );
        else await removeImport(database, id);
        for (const event of half?.ids ?? []) waiting.delete(event);
        waitingImports.delete(id);
      } catch {
        return 'undo-failed';
      }
      announce('removed');
      return undefined;
    },
    async erase() {
      forget();
      let problem: Problem | undefined;
      try {
        await database.write(async (connection) => {
          const transaction = connection.transaction(['events', 'imports'], 'readwrite');
          transaction.done.catch(() => {});
          await transaction.objectStore('imports').clear();
          await transaction.objectStore('events').clear();
          await transaction.done;
        });
      } catch {
        problem = await database.remove().then(
          () => undefined,
          () => 'erase-failed' as const,
        );
      }
      announce('erased');
      return problem;
    },
    subscribe,
    async lookAgain() {
      if (found === undefined) return;
      const entries = await database
        .read((connection) => connection.count('events'))
        .catch(() => found);
      if (entries !== found) pass('appended');
    },
    close() {
      close();
      database.close();
    },
  };
}
