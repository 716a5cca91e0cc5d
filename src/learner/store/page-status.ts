import type { Problem } from './problems.ts';

let current: Problem | undefined;
const watchers = new Set<(problem: Problem | undefined) => void>();

/** Tells what the reader is to be told of the one store of this page. */
export function tellStatus(problem: Problem | undefined): void {
  current = problem;
  for (const watch of watchers) watch(problem);
}

/** Calls back with what the reader is to be told, now and after each change, without loading the store. */
export function watchStatus(watch: (problem: Problem | undefined) => void): void {
  watchers.add(watch);
  watch(current);
}
