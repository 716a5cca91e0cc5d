import { siteId } from '../../lib/page-course.ts';
import type { LearnerEvent } from './events.ts';
import { FILE_VERSION } from './file-version.ts';
import { atOnce, inPieces, PIECE, type Steps } from './in-pieces.ts';
import { mergeSteps } from './merge.ts';

/** Larger files than this are no export of this site. */
export const MAX_FILE_BYTES = 50_000_000;

/** The file that holds a log, as JSON text, events in order. */
export function formatExport(events: readonly LearnerEvent[], nowMillis: number): string {
  return atOnce(exportSteps(events, nowMillis, (text) => text)).join('');
}

/**
 * {@link formatExport} in pieces, so that a page with a large log still answers its reader; the parts follow one another.
 * @param pause is called between two pieces; waits until the page may be worked on again if none is given
 */
export function formatExportInPieces(
  events: readonly LearnerEvent[],
  nowMillis: number,
  pause?: () => Promise<void>,
): Promise<Blob[]> {
  return inPieces(
    // A file of many texts would be put together in one go, one of files is not.
    exportSteps(events, nowMillis, (text) => new Blob([text])),
    pause,
  );
}

/** The parts of the file, each made of its text while that is at hand. */
function* exportSteps<Part>(
  events: readonly LearnerEvent[],
  nowMillis: number,
  partOf: (text: string) => Part,
): Steps<Part[]> {
  const inOrder = yield* mergeSteps(events);
  const file = {
    format: siteId(),
    version: FILE_VERSION,
    exportedAt: new Date(nowMillis).toISOString(),
  };
  if (inOrder.length === 0) return [partOf(`${json({ ...file, events: [] })}\n`)];
  const head = json(file).slice(0, -CLOSED.length);
  const parts = [partOf(`${head},\n${OPENED.slice(2)}`)];
  for (let at = 0; at < inOrder.length; at += PIECE) {
    yield;
    const piece = json({ events: inOrder.slice(at, at + PIECE) });
    const isLast = at + PIECE >= inOrder.length;
    const entries = piece.slice(OPENED.length, -LIST_CLOSED.length);
    parts.push(partOf(isLast ? `${entries}${LIST_CLOSED}\n` : `${entries},`));
  }
  return parts;
}

/** How a file with a list begins, and how it and its list end. */
const OPENED = '{\n "events": [';
const LIST_CLOSED = '\n ]\n}';
const CLOSED = '\n}';

function json(value: unknown): string {
  return JSON.stringify(value, null, 1);
}
