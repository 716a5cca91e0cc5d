import type { LearnerEvent } from '../log/events.ts';
import type { Problem } from './problems.ts';

export interface Reading {
  /** In the order of `compareEvents`, each once. */
  events: LearnerEvent[];
  /** What the reader should be told; the events are those that could be read all the same. */
  problem?: Problem;
}

/** What happened to the log, here or in another tab. */
export type Change = 'appended' | 'erased';

/**
 * Keeps the learner's log. No method ever rejects: what goes wrong is told as a {@link Problem}, and
 * what could not be kept still counts for as long as the page is open.
 */
export interface LearnerStore {
  read(): Promise<Reading>;
  /** Adds events whose id is new; one that is known is left as it is. */
  append(events: readonly LearnerEvent[]): Promise<Problem | undefined>;
  /** Deletes all that is kept; also what could not be read. */
  erase(): Promise<Problem | undefined>;
  /** Calls back after each change, in this tab or another; returns how to stop. */
  subscribe(listener: (change: Change) => void): () => void;
  /** Ends the connection; for tests, since a page needs its store until it is closed. */
  close(): void;
}
