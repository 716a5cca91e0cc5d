/** Work that can be interrupted: it yields whenever a little of it is done. */
export type Steps<T> = Generator<undefined, T>;

/** How many events make a piece of work: a few milliseconds. */
export const PIECE = 1000;
/** How long the page is worked on before its reader may act again. */
const SLICE_MILLIS = 25;

/** Does all of the work in one go. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * Does the work in pieces, so that a page with a large log still answers its reader; little work is done in one go.
 * @param pause is called between two pieces and may wait until the page can be worked on again
 */
export async function inPieces<T>(steps: Steps<T>, pause = nextTurn): Promise<T> {
  let step = steps.next();
  while (!step.done) {
    await pause();
    step = steps.next();
  }
  return step.value;
}

let sliceBegin = 0;
let turn: Promise<void> | undefined;

/** Waits for the page's next turn once the time of this one is used up, by whatever works in it. */
async function nextTurn(): Promise<void> {
  if (performance.now() - sliceBegin < SLICE_MILLIS) return;
  turn ??= new Promise((resolve) =>
    setTimeout(() => {
      turn = undefined;
      sliceBegin = performance.now();
      resolve();
    }),
  );
  await turn;
}

/** Visits each value like `Array.prototype.forEach`. */
export function* forEachSteps<T>(values: readonly T[], visit: (value: T) => void): Steps<void> {
  for (const [at, value] of values.entries()) {
    if (at % PIECE === PIECE - 1) yield;
    visit(value);
  }
}

/** Filters like `Array.prototype.filter`. */
export function* filterSteps<T>(values: readonly T[], isWanted: (value: T) => boolean): Steps<T[]> {
  const wanted: T[] = [];
  yield* forEachSteps(values, (value) => {
    if (isWanted(value)) wanted.push(value);
  });
  return wanted;
}

/** Sorts like `Array.prototype.sort`: runs of a piece each, which are then merged two by two. */
export function* sortSteps<T>(values: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < values.length; at += PIECE) {
    runs.push(values.slice(at, at + PIECE).sort(compare));
    if (at + PIECE < values.length) yield;
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      longer.push(yield* mergeRuns(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = longer;
  }
  return runs[0] ?? [];
}

function* mergeRuns<T>(
  a: readonly T[],
  b: readonly T[],
  compare: (a: T, b: T) => number,
): Steps<T[]> {
  if (b.length === 0 || compare(a.at(-1) as T, b[0] as T) <= 0) return a.concat(b);
  const merged: T[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [first, second] = [a[i] as T, b[j] as T];
    const isFirst = compare(first, second) <= 0;
    merged.push(isFirst ? first : second);
    if (isFirst) i += 1;
    else j += 1;
    if (merged.length % PIECE === 0) yield;
  }
  return merged.concat(a.slice(i), b.slice(j));
}
