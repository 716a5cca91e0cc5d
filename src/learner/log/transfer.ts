import { siteId } from '../../lib/page-course.ts';
import type { Problem } from '../store/problems.ts';
import type { LearnerEvent } from './events.ts';
import { mergeEvents } from './merge.ts';
import { isRecord, parseEvents } from './parse-events.ts';

/** Version 1 held positions of options; they are read for ever, see `parse-events.ts`. */
const FILE_VERSION = 2;
/** Larger files than this are no export of this site. */
export const MAX_FILE_BYTES = 50_000_000;

/** From an older version of the file to the one after it, where entries cannot be read as they are. */
const MIGRATIONS: Record<number, (events: unknown) => unknown> = {
  // Version 0 kept the time as ISO text in `at`.
  0: (events) =>
    Array.isArray(events)
      ? events.map((entry) =>
          isRecord(entry) ? { ...entry, atMillis: Date.parse(String(entry['at'])) } : entry,
        )
      : events,
};

/** What a file holds and would add, before anything is kept; or why it cannot be read. */
export type ImportPreview =
  | {
      ok: true;
      /** All readable events of the file, in order: fold them to see the file without merging it. */
      events: LearnerEvent[];
      /** Those that are not known here, in order; what an import would append. */
      added: LearnerEvent[];
      /** How many are known already. */
      known: number;
      /** How many entries could not be read. */
      unreadable: number;
      /** Times of the first and the last event, where there is one. */
      firstAtMillis?: number;
      lastAtMillis?: number;
      /** How many different items were answered or recalled. */
      items: number;
      /** How many events there are of each kind. */
      kinds: Readonly<Record<LearnerEvent['kind'], number>>;
      problem?: Problem;
    }
  | { ok: false; problem: Problem };

/** The file that holds a log, as JSON text, events in order. */
export function formatExport(events: readonly LearnerEvent[], nowMillis: number): string {
  const file = {
    format: siteId(),
    version: FILE_VERSION,
    exportedAt: new Date(nowMillis).toISOString(),
    events: mergeEvents(events),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/**
 * Reads a file made by {@link formatExport}, of this or an older version, and changes nothing; any text
 * is safe.
 * @param existing the log that the file could be merged with
 */
export function previewImport(text: string, existing: readonly LearnerEvent[]): ImportPreview {
  const file = parseJson(text);
  if (!isRecord(file) || file['format'] !== siteId())
    return { ok: false, problem: 'file-unreadable' };
  const version = file['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    return { ok: false, problem: 'file-unreadable' };
  }
  if (version > FILE_VERSION) return { ok: false, problem: 'file-newer' };
  let entries = file['events'];
  for (let from = version; from < FILE_VERSION; from += 1) {
    entries = MIGRATIONS[from]?.(entries) ?? entries;
  }
  if (!Array.isArray(entries)) return { ok: false, problem: 'file-unreadable' };
  const { events: read, rejected } = parseEvents(entries);
  const events = mergeEvents(read);
  const knownIds = new Set(existing.map(({ id }) => id));
  const added = events.filter(({ id }) => !knownIds.has(id));
  const [first, last] = [events[0], events.at(-1)];
  return {
    ok: true,
    events,
    added,
    known: events.length - added.length,
    unreadable: rejected,
    ...(first && { firstAtMillis: first.atMillis }),
    ...(last && { lastAtMillis: last.atMillis }),
    ...countKinds(events),
    ...(rejected > 0 && { problem: 'file-partly' as const }),
  };
}

function countKinds(events: readonly LearnerEvent[]) {
  const kinds = {
    ...{ answered: 0, recalled: 0, undone: 0, read: 0, visited: 0, afresh: 0, set: 0 },
    ...{ submitted: 0, exported: 0, calendar: 0 },
  };
  const items = new Set<string>();
  for (const event of events) {
    kinds[event.kind] += 1;
    if ('item' in event) items.add(event.item);
  }
  return { items: items.size, kinds };
}

function parseJson(text: string): unknown {
  try {
    // A file that went through another program can begin with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
