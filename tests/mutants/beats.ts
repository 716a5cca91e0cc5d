/** What each worker is doing at the moment, in a file of its own, so that one that hangs is seen from outside. */
import { globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A worker is in a run of a test. */
export interface Beat {
  /** The mutants of this run. */
  ids: readonly string[];
  test: string;
  /** How long the run may take, in milliseconds. */
  limit: number;
}

/** A beat with what is known about its worker. */
export interface Heard extends Beat {
  pid: number;
  /** How long ago it was, in milliseconds. */
  age: number;
}

/** Says what this worker is doing. */
export function beat(folder: string, state: Beat): void {
  writeFileSync(join(folder, `${process.pid}.beat`), JSON.stringify(state));
}

/** Says that this worker is in no run. */
export function rest(folder: string): void {
  rmSync(join(folder, `${process.pid}.beat`), { force: true });
}

/** The last beat of each worker that is in a run. */
export function heard(folder: string): Heard[] {
  return globSync('*.beat', { cwd: folder }).flatMap((name) => {
    try {
      const path = join(folder, name);
      const state = JSON.parse(readFileSync(path, 'utf8')) as Beat;
      return { ...state, pid: Number.parseInt(name, 10), age: Date.now() - statSync(path).mtimeMs };
    } catch {
      return []; // It is being written or taken away.
    }
  });
}

/** Forgets the worker of a beat. */
export function forget(folder: string, { pid }: Heard): void {
  rmSync(join(folder, `${pid}.beat`), { force: true });
}
