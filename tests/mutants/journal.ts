/**
 * What the workers tell of their work, one line of JSON each, in one file that all of them add to. A line is
 * complete as soon as it is written, so that nothing is lost with a worker that has to be ended.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line of the journal. A test is named by its file, `#` and its place in it. */
export type Entry =
  /** Mutants that were run while the modules of a test file were loaded. */
  | { type: 'static'; ids: string[] }
  /** Mutants that a test runs. */
  | { type: 'covered'; ids: string[] }
  /** A test noticed a mutant, or did not end with it. */
  | { type: 'killed' | 'timeout'; id: string; test: string }
  /** A test failed with a mutant, and then without one: another mutant may have left the fault behind. */
  | { type: 'suspect'; id: string; test: string }
  /** A suspect that the test does not notice when nothing was left behind. */
  | { type: 'cleared'; id: string; test: string }
  /** A test has tried all that it runs. */
  | { type: 'tried'; test: string }
  /** A test would take long for all that it runs, and waits until quicker ones have noticed their part. */
  | { type: 'put off'; test: string }
  /** A test that notices nothing, because it fails as it is or when it is run again. */
  | { type: 'left out'; test: string; why: string }
  /** A test file that has come to its end. */
  | { type: 'done'; file: string };

/** Adds a line to the journal in a folder. */
export function note(folder: string, entry: Entry): void {
  appendFileSync(journalIn(folder), `${JSON.stringify(entry)}\n`);
}

/** A reader of the journal in a folder, which gives at each call what is new. */
export function journalReader(folder: string): () => Entry[] {
  let read = 0;
  return () => {
    const path = journalIn(folder);
    if (!existsSync(path)) return [];
    const text = readFileSync(path);
    // A last line that is still being written is read the next time.
    const end = text.lastIndexOf('\n') + 1;
    const fresh = parseJournal(text.subarray(read, end).toString());
    read = end;
    return fresh;
  };
}

/** The entries of whole lines. */
function parseJournal(text: string): Entry[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Entry);
}

function journalIn(folder: string): string {
  return join(folder, 'journal.jsonl');
}
