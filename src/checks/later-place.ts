import type { Fault } from '../course/read/fault.ts';
import type { Position } from '../course/read/yaml-source.ts';

/**
 * A place in a file that is looked for only when a fault is put there: to know where values stand, a text is parsed
 * a second time.
 */
export function laterPlace(
  file: string,
  find: () => Position,
): Pick<Fault, 'file' | 'line' | 'column'> {
  let found: Position | undefined;
  const place = () => {
    found ??= find();
    return found;
  };
  return {
    file,
    get line() {
      return place().line;
    },
    get column() {
      return place().column;
    },
  };
}
