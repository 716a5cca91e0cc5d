import type { Problem } from '../store/problems.ts';
import type { LearnerEvent } from './events.ts';
import { FILE_VERSION } from './file-version.ts';
import { mergeEvents } from './merge.ts';
import { isRecord, parseEvents } from './parse-events.ts';

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

/** What is in an exported file, or why it cannot be read. */
export type ExportReading =
  | {
      ok: true;
      /** All readable events, in order. */
      events: readonly LearnerEvent[];
      /** How many entries could not be read. */
      unreadable: number;
    }
  | { ok: false; problem: Problem };

/**
 * Reads a file that was exported, of this or an older version; any text is safe. Knows no page, so that a
 * worker can do it.
 * @param site id of the course that the file has to be of
 */
export function readExport(text: string, site: string): ExportReading {
  const file = parseJson(text);
  if (!isRecord(file) || file['format'] !== site) return { ok: false, problem: 'file-unreadable' };
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
  const { events, rejected } = parseEvents(entries);
  return { ok: true, events: mergeEvents(events), unreadable: rejected };
}

function parseJson(text: string): unknown {
  try {
    // A file that went through another program can begin with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
