import type { ContentTree } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS } from '../course/read/lists.ts';
import { nearest } from '../course/read/nearest.ts';
import { sourceFaults, unknownNames } from '../course/schema/comparison.ts';

/** Finds comparisons that name what does not exist, and those that call unsaid what a known source says. */
export function checkComparisons({ lists, keys }: ContentTree): Fault[] {
  if (!keys.studies || !keys.sourceNotes) return [];
  const studies = new Map(lists.studies.map(({ value }) => [value.id, value]));
  const notes = keys.sourceNotes;
  const references = new Map(lists.references.map(({ value }) => [value.n, value]));
  return lists.comparisons.flatMap(({ value, placeOf }) => {
    const file = `content/${LISTS.comparisons.file}`;
    return [
      ...unknownNames(value, studies, notes).map(
        ({ id, known }): Fault => ({
          ...{ file, ...placeOf(id) },
          code: 'comparison/unknown',
          message: `The comparison "${value.id}" names "${id}", which does not exist.`,
          suggestion: nearest(id, known),
        }),
      ),
      ...sourceFaults(value, studies, references).map(
        (wrong): Fault => ({
          ...{ file, ...placeOf(value.id) },
          code: 'comparison/source',
          message: `The comparison "${value.id}", ${wrong}`,
        }),
      ),
    ];
  });
}
