import type { Fault } from '../../model/fault.ts';
import { LISTS } from '../../model/lists.ts';
import { unknownNames } from '../../model/study-differences.ts';
import type { ContentTree } from './content-tree.ts';

/** Finds comparisons that name a record, a group, a result or a source note that does not exist. */
export function checkComparisons({ lists, keys }: ContentTree): Fault[] {
  if (!keys.studies || !keys.sourceNotes) return [];
  const studies = new Map(lists.studies.map(({ value }) => [value.id, value]));
  const notes = keys.sourceNotes;
  return lists.comparisons.flatMap(({ value, line }) =>
    unknownNames(value, studies, notes).map(
      (id): Fault => ({
        file: `content/${LISTS.comparisons.file}`,
        line,
        column: 1,
        code: 'comparison/unknown',
        message: `The comparison "${value.id}" names "${id}", which does not exist.`,
      }),
    ),
  );
}
