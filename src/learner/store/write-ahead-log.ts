import type { LearnerEvent } from '../log/events.ts';
import type { Lasts } from './problems.ts';

/** Begins the name of each entry, which ends with the id of its event. */
const PREFIX = 'io-written-down:';
/** The small stores of a browser hold a few megabytes; a file that is imported goes past them. */
const MOST_AT_ONCE = 500;

/**
 * Writes events where the browser keeps them at once, so that a reader who leaves the page in the same
 * moment loses nothing: on the device, or for this tab where the device's store is full or blocked. The
 * database takes them over, and then they are cleared here. Very many at once are not written.
 */
export function writeAhead(events: readonly LearnerEvent[]): void {
  if (events.length > MOST_AT_ONCE) return;
  for (const event of events) {
    const text = JSON.stringify(event);
    if (!write('localStorage', event.id, text)) write('sessionStorage', event.id, text);
  }
}

/** Forgets events that the database has, or all. */
export function clearPending(ids: readonly string[] | 'all'): void {
  for (const place of ['localStorage', 'sessionStorage'] as const) {
    withStorage(place, (storage) => {
      // There are few names, whereas a file that was imported has very many events.
      const names = new Set(namesIn(storage));
      const gone = ids === 'all' || names.size === 0 ? names : ids.map((id) => PREFIX + id);
      for (const name of gone) if (names.has(name)) storage.removeItem(name);
    });
  }
}

/** What was written ahead and not cleared, by this tab or another, as data that nobody has checked yet. */
export function pendingEntries(): unknown[] {
  const found: unknown[] = [];
  for (const place of ['localStorage', 'sessionStorage'] as const) {
    withStorage(place, (storage) => {
      for (const name of namesIn(storage)) {
        const entry = readEntry(storage, name);
        if (entry === undefined) storage.removeItem(name);
        else found.push(entry);
      }
    });
  }
  return found;
}

/** What an entry holds, or nothing where that is no JSON; one under a wrong name gets its own, or nobody could clear it. */
function readEntry(storage: Storage, name: string): unknown {
  const text = storage.getItem(name) ?? '';
  try {
    const entry = JSON.parse(text);
    const id: unknown = entry?.id;
    if (typeof id === 'string' && PREFIX + id !== name) {
      storage.removeItem(name);
      storage.setItem(PREFIX + id, text);
    }
    return entry;
  } catch {
    return undefined;
  }
}

/** How long events last that are written ahead; of none, how long the next one would. */
export function pendingLasts(ids: ReadonlySet<string>): Lasts {
  const probe = ids.size === 0 ? ['-'] : [...ids];
  if (ids.size === 0) write('localStorage', '-', '-') || write('sessionStorage', '-', '-');
  const places = (['localStorage', 'sessionStorage'] as const).map((place) => {
    let names = new Set<string>();
    withStorage(place, (storage) => {
      names = new Set(namesIn(storage));
    });
    return names;
  });
  const [device, tab] = [places[0] ?? new Set(), places[1] ?? new Set()];
  if (ids.size === 0) clearPending(probe);
  const names = probe.map((id) => PREFIX + id);
  if (names.every((name) => device.has(name))) return 'device';
  return names.every((name) => device.has(name) || tab.has(name)) ? 'tab' : 'page';
}

function write(place: 'localStorage' | 'sessionStorage', id: string, text: string): boolean {
  let written = false;
  withStorage(place, (storage) => {
    storage.setItem(PREFIX + id, text);
    written = true;
  });
  return written;
}

function namesIn(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '').filter((name) =>
    name.startsWith(PREFIX),
  );
}

function withStorage(
  place: 'localStorage' | 'sessionStorage',
  use: (storage: Storage) => void,
): void {
  try {
    use(globalThis[place]);
  } catch {
    // There is no storage, or it is full or blocked.
  }
}
