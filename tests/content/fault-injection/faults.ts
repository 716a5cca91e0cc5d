import type { Change } from '../course-copy.ts';
import { contentFiles } from '../sections.ts';
import { OPERATORS } from './operators.ts';
import { seeded } from './random.ts';

/** A copy of one file with one fault in it. */
export interface InjectedFault {
  operator: string;
  file: string;
  changes: readonly Change[];
}

/** How often a fault is looked for in other files and at other places, where one has no room for it. */
const TRIES = 12;

/** Most kinds of files on which one operator is tried. */
const KINDS = 4;

/** Files of one kind: the lists each by itself, the folders by their endings. */
function kindOf(file: string): string {
  return file.includes('/') ? file.replace(/\/.*\./, '/*.') : file;
}

/** Every operator on each kind of file that it is for, the same faults in every run. */
export function injectedFaults(): InjectedFault[] {
  return OPERATORS.flatMap(({ name, of, spoil, rename, times = 1 }) => {
    const kinds = Map.groupBy(
      [...contentFiles.keys()].filter((file) => of.test(file)),
      kindOf,
    );
    return chosen([...kinds], name).flatMap(([kind, files]) =>
      Array.from({ length: times }, (_, n) => n).flatMap((n): InjectedFault[] => {
        const random = seeded(`${name} ${kind} ${n}`);
        for (let i = 0; i < TRIES; i++) {
          const file = random.of(files) ?? '';
          const before = contentFiles.get(file) ?? '';
          const text = spoil(before, random);
          if (rename) {
            const moved = { file: rename(file), text: before };
            return [{ operator: name, file, changes: [{ file, text: undefined }, moved] }];
          }
          if (text !== undefined && text !== before)
            return [{ operator: name, file, changes: [{ file, text }] }];
        }
        return [];
      }),
    );
  });
}

/** Some of many kinds of files, the same in every run. */
function chosen<T>(kinds: readonly T[], name: string): T[] {
  const random = seeded(name);
  const rest = [...kinds];
  while (rest.length > KINDS) rest.splice(Math.floor(random.next() * rest.length), 1);
  return rest;
}
