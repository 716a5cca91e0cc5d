import type { Problem } from '../store/problems.ts';
import type { LearnerEvent } from './events.ts';
import { mergeEvents } from './merge.ts';
import { isRecord, parseEvents } from './parse-events.ts';

const FORMAT = 'io-reading-room';
export const FILE_VERSION = 1;

/** From each older version of the file to the next. */
const MIGRATIONS: Record<number, (events: unknown) => unknown> = {
  // Version 0 kept the time as ISO text in `at`.
  0: (events) =>
    Array.isArray(events)
      ? events.map((entry) =>
          isRecord(entry) ? { ...entry, atMillis: Date.parse(String(entry['at'])) } : entry,
        )
      : events,
};

/** What a file would add, or why it cannot be imported; in that case nothing is to be changed. */
export type ImportResult =
  | {
      ok: true;
      /** Events that were not known here, in order; append them to the store. */
      added: LearnerEvent[];
      /** How many were known already. */
      known: number;
      problem?: Problem;
    }
  | { ok: false; problem: Problem };

/** The file that holds a log, as JSON text, events in order. */
export function formatExport(events: readonly LearnerEvent[], nowMillis: number): string {
  const file = {
    format: FORMAT,
    version: FILE_VERSION,
    exportedAt: new Date(nowMillis).toISOString(),
    events: mergeEvents(events),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/**
 * Reads a file made by {@link formatExport}, of this or an older version; any text is safe.
 * @param existing the log that the file is to be merged with
 */
export function parseImport(text: string, existing: readonly LearnerEvent[]): ImportResult {
  const file = parseJson(text);
  if (!isRecord(file) || file['format'] !== FORMAT)
    return { ok: false, problem: 'file-unreadable' };
  const version = file['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    return { ok: false, problem: 'file-unreadable' };
  }
  if (version > FILE_VERSION) return { ok: false, problem: 'file-newer' };
  let entries = file['events'];
  for (let from = version; from < FILE_VERSION; from += 1) entries = MIGRATIONS[from]?.(entries);
  if (!Array.isArray(entries)) return { ok: false, problem: 'file-unreadable' };
  const { events, rejected } = parseEvents(entries);
  const imported = mergeEvents(events);
  const knownIds = new Set(existing.map(({ id }) => id));
  const added = imported.filter(({ id }) => !knownIds.has(id));
  return {
    ok: true,
    added,
    known: imported.length - added.length,
    ...(rejected > 0 && { problem: 'file-partly' as const }),
  };
}

function parseJson(text: string): unknown {
  try {
    // A file that went through another program can begin with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
