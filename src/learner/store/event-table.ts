import { unwrap } from 'idb';
import type { LearnerEvent } from '../log/events.ts';
import { inPieces, sortSteps } from '../log/in-pieces.ts';
import { parseEvents } from '../log/parse-events.ts';
import { type Connection, DATABASE_VERSION, type Database } from './database.ts';
import type { ImportRecord } from './learner-store.ts';

/** How many events are read at once, so that the largest log is work in small pieces. */
const PIECE = 1000;
/** How many are written or removed at once, which takes several times as long. */
const WRITTEN_PIECE = 500;

/**
 * Adds events whose id is new, each of them once among these. Rejects with the browser's own error; what was added until then stays, and
 * adding the same again is harmless.
 * @param added takes the ids that were new
 */
export async function addEvents(
  database: Database,
  events: readonly LearnerEvent[],
  added: Set<string>,
): Promise<void> {
  // By id, so that the keys of a piece lie close together and few others have to be read.
  const sorted = await inPieces(sortSteps(events, (a, b) => (a.id < b.id ? -1 : 1)));
  for (let at = 0; at < Math.max(sorted.length, 1); at += WRITTEN_PIECE) {
    const piece = sorted.slice(at, at + WRITTEN_PIECE);
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
    // Bare requests: a promise for each would take longer than the work itself.
    const store = unwrap(transaction.store);
    for (const event of fresh) store.add(event);
    await transaction.done;
    return fresh.map(({ id }) => id);
  } catch (error) {
    // The requests of a transaction that was aborted only say so; the transaction says why.
    const reason = transaction.error ?? error;
    abort(transaction);
    throw reason;
  }
}

/** A piece is added whole or not at all, also where a single request is refused. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has come to its end already.
  }
}

/** What a reading of the database gives. */
export interface TableReading {
  events: LearnerEvent[];
  /** How many entries there are, of which some may not be readable. */
  entries: number;
  /** Whether a newer version of the site has written the database. */
  newer: boolean;
}

/** All events of the log, of whatever version the database is; where an entry is damaged, the others. */
export async function readEvents(database: Database): Promise<TableReading> {
  const reading: TableReading = { events: [], entries: 0, newer: false };
  for (let after: string | undefined; ; ) {
    const piece = await database.read(async (connection) => {
      reading.newer = connection.version > DATABASE_VERSION;
      return readPiece(connection, after);
    });
    for (const event of parseEvents(piece.entries).events) reading.events.push(event);
    reading.entries += piece.entries.length;
    if (piece.last === undefined) return reading;
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
  for (let at = 0; at < ids.length; at += WRITTEN_PIECE) {
    await database.write(async (connection) => {
      const transaction = begin(connection, 'readwrite');
      const store = unwrap(transaction.store);
      for (const id of ids.slice(at, at + WRITTEN_PIECE)) store.delete(id);
      await transaction.done;
    });
  }
}

function begin<Mode extends 'readonly' | 'readwrite'>(connection: Connection, mode: Mode) {
  const transaction = connection.transaction('events', mode);
  // Its requests tell of a failure; nobody has to wait for the end too.
  transaction.done.catch(() => {});
  return transaction;
}
