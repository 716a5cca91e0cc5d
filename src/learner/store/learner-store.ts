import type { LearnerEvent } from '../log/events.ts';
import type { Problem } from './problems.ts';

export interface LogReading {
  /** In the order of `compareEvents`, each once. */
  events: readonly LearnerEvent[];
  /** What the reader should be told; the events are those that could be read all the same. */
  problem?: Problem;
}

/** What happened to the log, here or in another tab; `removed` when an import was undone. */
export type LogChange = 'appended' | 'removed' | 'erased';

/** Takes a change, and whether it was made in another tab. */
export type ChangeListener = (change: LogChange, isElsewhere: boolean) => void;

/** Where a batch of events came from, if from a file; makes it possible to undo the import. */
export interface ImportOrigin {
  /** Random, as of an event. */
  id: string;
  atMillis: number;
}

/** An import that can be undone. */
export interface ImportRecord extends ImportOrigin {
  /** Ids of the events that it added. */
  ids: readonly string[];
}

/**
 * Keeps the learner's log. No method ever rejects: what goes wrong is told as a {@link Problem}, and
 * what could not be kept still counts for as long as the page is open.
 */
export interface LearnerStore {
  read(): Promise<LogReading>;
  /**
   * Adds events whose id is new; one that is known is left as it is. The only way to keep anything.
   * @param origin of events that come from a file; an import without events is not remembered
   */
  append(events: readonly LearnerEvent[], origin?: ImportOrigin): Promise<Problem | undefined>;
  /** The imports that can be undone, the newest first. */
  imports(): Promise<ImportRecord[]>;
  /**
   * Removes exactly the events that an import added. They come back if a file that was exported
   * meanwhile is imported.
   */
  undoImport(id: string): Promise<Problem | undefined>;
  /** Deletes all that is kept; also what could not be read. */
  erase(): Promise<Problem | undefined>;
  /** Calls back after each change, in this tab or another; returns how to stop. */
  subscribe(listener: ChangeListener): () => void;
  /** Ends the connection; for tests, since a page needs its store until it is closed. */
  close(): void;
}

/** A store that other tabs share. */
export interface SharedStore extends LearnerStore {
  /** Tells the subscribers of what another tab did while this page slept and heard nothing, if it did anything. */
  lookAgain(): Promise<void>;
}
