import { siteId } from '../../lib/page-course.ts';
import type { LearnerEvent } from './events.ts';
import { FILE_VERSION } from './file-version.ts';
import { mergeEvents } from './merge.ts';

/** Larger files than this are no export of this site. */
export const MAX_FILE_BYTES = 50_000_000;

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
