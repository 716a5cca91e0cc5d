import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { siteId } from '../../lib/page-course.ts';
import type { LearnerEvent } from '../log/events.ts';
import type { ImportRecord } from './learner-store.ts';
import type { StorageCause } from './problems.ts';

/** Version 1 had no list of imports; its events stay as they are, see `parse-events.ts`. */
export const DATABASE_VERSION = 2;
/** What a piece of work gets, opening included; some never end, such as where another tab holds the database. */
const PATIENCE_MILLIS = 3000;
/** What the next one gets, as long as nothing has answered. */
const SHORT_PATIENCE_MILLIS = 200;

interface Schema extends DBSchema {
  events: { key: string; value: LearnerEvent };
  imports: { key: string; value: ImportRecord };
}

export type Connection = IDBPDatabase<Schema>;

/** A connection that is made when it is needed, and made again when it was lost. */
export interface Database {
  /** Lends the connection to work that only reads, also of a database of a newer version. */
  read<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** Lends the connection to work that writes; rejects if the database is of a newer version. */
  write<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** Deletes the database with all that is in it. */
  remove(): Promise<void>;
  close(): void;
}

/** Errors after which a new connection can help: the old one was closed or broke off. */
const LOST = ['InvalidStateError', 'UnknownError'];

/** A database of the log; all methods reject with the browser's own errors. */
export function createDatabase(patienceMillis = PATIENCE_MILLIS): Database {
  let connection: Promise<Connection> | undefined;
  let isSilent = false;

  const close = () => {
    const closing = connection;
    connection = undefined;
    closing?.then((database) => database.close()).catch(() => {});
  };

  /** @param version none opens the database as it is */
  const connect = (version?: number): Promise<Connection> => {
    if (connection) return connection;
    const opening = openDB<Schema>(siteId(), version, {
      upgrade(database, oldVersion) {
        if (oldVersion < 1) database.createObjectStore('events', { keyPath: 'id' });
        if (oldVersion < 2) database.createObjectStore('imports', { keyPath: 'id' });
      },
      // A newer page wants to upgrade or another tab to delete; this one must not stand in the way.
      blocking: close,
      terminated: close,
    });
    opening.catch(() => {
      if (connection === opening) connection = undefined;
    });
    connection = opening;
    return opening;
  };

  const lend = async <T>(
    open: () => Promise<Connection>,
    work: (connection: Connection) => Promise<T>,
  ): Promise<T> => {
    const patience = isSilent ? Math.min(SHORT_PATIENCE_MILLIS, patienceMillis) : patienceMillis;
    const attempt = () => {
      const working = open().then(work);
      // Also when it is late: whatever answers shows that the next one may be waited for.
      working.then(
        () => (isSilent = false),
        () => {},
      );
      return within(patience, working);
    };
    try {
      return await attempt();
    } catch (error) {
      if (errorName(error) === 'TimeoutError') isSilent = true;
      if (!LOST.includes(errorName(error))) throw error;
      close();
      return attempt();
    }
  };

  const openCurrent = () => connect(DATABASE_VERSION);
  const openAny = () =>
    openCurrent().catch((error) => {
      if (errorName(error) !== 'VersionError') throw error;
      return connect();
    });

  const openToWrite = async () => {
    const database = await openCurrent();
    if (database.version > DATABASE_VERSION) throw new DOMException('newer', 'VersionError');
    return database;
  };

  return {
    read: (work) => lend(openAny, work),
    write: (work) => lend(openToWrite, work),
    async remove() {
      close();
      await within(patienceMillis, deleteDB(siteId()));
    },
    close,
  };
}

/** What to tell the reader about an error of the browser's storage. */
export function storageProblem(error: unknown): StorageCause {
  switch (errorName(error)) {
    case 'QuotaExceededError':
      return 'storage-full';
    case 'VersionError':
      return 'storage-newer';
    case 'TimeoutError':
      return 'storage-waiting';
    case 'SecurityError':
    case 'NotAllowedError':
    case 'InvalidStateError':
    case 'ReferenceError':
    case 'TypeError':
      return 'storage-blocked';
    default:
      return 'storage-corrupt';
  }
}

function errorName(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

function within<T>(millis: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new DOMException('no answer', 'TimeoutError'));
    const timer = setTimeout(late, millis);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
