import { createEvent } from '../../learner/log/create-event.ts';
import { formatExportInPieces } from '../../learner/log/transfer.ts';
import type { LearnerStore, LogReading } from '../../learner/store/learner-store.ts';
import { siteId } from '../../lib/page-course.ts';
import { saveFile } from '../../lib/save-file.ts';

/** The name of the file that is exported. */
export function exportFile(): string {
  return `${siteId()}.json`;
}

/** Hands all that is kept to the reader as a file, and keeps that this was done; returns what went into it. */
export async function exportLog(store: LearnerStore): Promise<LogReading> {
  const reading = await store.read();
  const exported = createEvent({ kind: 'exported' }, Date.now());
  const parts = await formatExportInPieces([...reading.events, exported], Date.now());
  saveFile(new Blob(parts), exportFile(), 'application/json');
  void store.append([exported]);
  return reading;
}
