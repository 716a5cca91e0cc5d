import type { LearnerEvent } from '../log/events.ts';

/** Begins the name of each entry, which ends with the id of its event. */
const PREFIX = 'io-written-down:';

/**
 * Writes an event down before the store is there, so that a reader who leaves the page in the same
 * moment loses nothing. The store takes it over and crosses it out. Storage that is full or blocked
 * writes nothing; the event then lives in memory alone.
 */
export function writeAhead(event: LearnerEvent): void {
  withStorage((storage) => storage.setItem(PREFIX + event.id, JSON.stringify(event)));
}

/** Forgets what was written down: the given events, or all. */
export function clearPending(ids: readonly string[] | 'all'): void {
  withStorage((storage) => {
    const names = ids === 'all' ? namesIn(storage) : ids.map((id) => PREFIX + id);
    for (const name of names) storage.removeItem(name);
  });
}

/** What was written down and not crossed out, as data that nobody has checked yet. */
export function pendingEntries(): unknown[] {
  const found: unknown[] = [];
  withStorage((storage) => {
    for (const name of namesIn(storage)) {
      try {
        found.push(JSON.parse(storage.getItem(name) ?? ''));
      } catch {
        storage.removeItem(name);
      }
    }
  });
  return found;
}

function namesIn(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '').filter((name) =>
    name.startsWith(PREFIX),
  );
}

function withStorage(use: (storage: Storage) => void): void {
  try {
    use(localStorage);
  } catch {
    // There is no storage, or it is full or blocked.
  }
}
