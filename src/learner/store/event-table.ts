import type { LearnerEvent } from '../log/events.ts';
import { mergeEvents } from '../log/merge.ts';
import { type Connection, DATABASE_VERSION, type Database } from './database.ts';
import type { ImportRecord } from './learner-store.ts';

/** How many events go through one transaction, so that the largest log is work in small pieces. */
const PIECE = 2000;

/**
 * Adds events whose id is new. Rejects with the browser's own error; what was added until then stays, and
 * adding the same again is harmless.
 * @param added takes the ids that were new
 */
export async function addEvents(
  database: Database,
  events: readonly LearnerEvent[],
  added: Set<string>,
): Promise<void> {
  // By id, so that the keys of a piece lie close together and few others have to be read.
  const sorted = mergeEvents(events).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let at = 0; at < Math.max(sorted.length, 1); at += PIECE) {
    const piece = sorted.slice(at, at + PIECE);
    for (const id of await database.write((connection) => addPiece(connection, piece)))
      added.add(id);
  }
}

async function addPiece(
  connection: Connection,
  events: readonly LearnerEvent[],
): Promise<string[]> {
  const [first, last] = [events[0]?.id, events.at(-1)?.id];
  if (first === undefined || last === undefined) return [];
  const transaction = begin(connection, 'readwrite');
  try {
    // One request for any number of events, and next to nothing to read for a single one.
    const known = new Set(await transaction.store.getAllKeys(IDBKeyRange.bound(first, last)));
    const fresh = events.filter(({ id }) => !known.has(id));
    await all(transaction, fresh, (event) => transaction.store.add(event));
    return fresh.map(({ id }) => id);
  } catch (error) {
    // The requests of a transaction that was aborted only say so; the transaction says why.
    const reason = transaction.error ?? error;
    abort(transaction);
    throw reason;
  }
}

/** Makes a request for each, and waits for them and for the end of their transaction. */
async function all<T>(
  transaction: { done: Promise<void> },
  subjects: readonly T[],
  request: (subject: T) => Promise<unknown>,
): Promise<void> {
  const requests: Promise<unknown>[] = [];
  try {
    for (const subject of subjects) requests.push(request(subject));
  } catch (error) {
    // Where one cannot even be made, those before it end with the transaction, and nobody waits for them.
    for (const made of requests) made.catch(() => {});
    throw error;
  }
  await Promise.all([...requests, transaction.done]);
}

/** A piece is added whole or not at all, also where a single request is refused. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has come to its end already.
  }
}

/** All entries of the log, of whatever version the database is; where one is damaged, the others. */
export async function readEntries(
  database: Database,
): Promise<{ entries: unknown[]; newer: boolean }> {
  const entries: unknown[] = [];
  let newer = false;
  for (let after: string | undefined; ; ) {
    const piece = await database.read(async (connection) => {
      newer = connection.version > DATABASE_VERSION;
      return readPiece(connection, after);
    });
    for (const entry of piece.entries) entries.push(entry);
    if (piece.last === undefined) return { entries, newer };
    after = piece.last;
  }
}

/** The entries after a key, and the key of the last one if there may be more. */
async function readPiece(
  connection: Connection,
  after: string | undefined,
): Promise<{ entries: unknown[]; last: string | undefined }> {
  const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
  const store = () => begin(connection, 'readonly').store;
  try {
    const entries = await store().getAll(range, PIECE);
    return { entries, last: entries.length < PIECE ? undefined : entries.at(-1)?.id };
  } catch (error) {
    const keys = await store().getAllKeys(range, PIECE);
    if (keys.length === 0) throw error;
    // Each in a transaction of its own, because the one that fails ends its transaction.
    const readOne = async (key: string) => store().get(key);
    const entries = keys.map((key) => readOne(key).catch(() => undefined));
    return {
      entries: await Promise.all(entries),
      last: keys.length < PIECE ? undefined : keys.at(-1),
    };
  }
}

/** Remembers what an import added. */
export async function rememberImport(database: Database, record: ImportRecord): Promise<void> {
  await database.write((connection) => connection.put('imports', record));
}

/** The imports that are remembered; a database of an older version has none. */
export function readImports(database: Database): Promise<ImportRecord[]> {
  return database.read((connection) => connection.getAll('imports'));
}

/** Removes the events that an import added, and then the memory of it. */
export async function removeImport(database: Database, id: string): Promise<void> {
  const record = await database.read((connection) => connection.get('imports', id));
  await removeEvents(database, record?.ids ?? []);
  await database.write((connection) => connection.delete('imports', id));
}

/** Removes events by their ids; those that are not there are no fault. */
export async function removeEvents(database: Database, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += PIECE) {
    await database.write(async (connection) => {
      const transaction = begin(connection, 'readwrite');
      const piece = ids.slice(at, at + PIECE);
      await all(transaction, piece, (event) => transaction.store.delete(event));
    });
  }
}

function begin<Mode extends 'readonly' | 'readwrite'>(connection: Connection, mode: Mode) {
  const transaction = connection.transaction('events', mode);
  // Its requests tell of a failure; nobody has to wait for the end too.
  transaction.done.catch(() => {});
  return transaction;
}
