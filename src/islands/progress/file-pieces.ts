import type { LearnerEvent } from '../../learner/log/events.ts';
import type { ExportReading } from '../../learner/log/read-export.ts';
import type { Problem } from '../../learner/store/problems.ts';

/** What a worker is asked: to read a file as an export of a course. */
export interface FileRequest {
  file: Blob;
  site: string;
}

/** What it answers, one after another: how much there is, the events in pieces; or a problem alone. */
export type FileAnswer =
  | { kind: 'refused'; problem: Problem }
  | { kind: 'begins'; total: number; unreadable: number }
  | { kind: 'piece'; events: readonly LearnerEvent[] };

/** How many events come at once: a few milliseconds of work for the page. */
const PIECE = 1000;

/** Hands on what was read in pieces that a page takes in without being held up. */
export function answerInPieces(reading: ExportReading, post: (answer: FileAnswer) => void): void {
  if (!reading.ok) {
    post({ kind: 'refused', problem: reading.problem });
    return;
  }
  const { events, unreadable } = reading;
  post({ kind: 'begins', total: events.length, unreadable });
  for (let at = 0; at < events.length; at += PIECE)
    post({ kind: 'piece', events: events.slice(at, at + PIECE) });
}
