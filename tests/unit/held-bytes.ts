import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** The bytes of memory that a value keeps from being given back; to about a megabyte. */
export function heldBytes(make: () => unknown): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const held = [make()];
  collectGarbage();
  const bytes = process.memoryUsage().heapUsed - before;
  held.pop();
  return bytes;
}
