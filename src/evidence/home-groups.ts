import type { HomeGroup } from '../course/schema/course.ts';
import type { Study } from '../course/schema/study.ts';

/** A group of patients whose number the review prints. */
export interface CountedGroup {
  n: number;
  label: string;
  meaning: HomeGroup['meaning'];
  /** A group inside it. */
  part?: { n: number; label: string };
}

/** What the picture of all groups of patients says, and of whom. */
export interface HomeGroups {
  groups: CountedGroup[];
  title: string;
  /** Stands in the picture. */
  note: string;
  caption: string;
}

/** The picture of all groups of patients that the review counts, in words; it has no groups where none is listed. */
export function homeGroups(
  listed: readonly HomeGroup[],
  studies: ReadonlyMap<string, Study>,
): HomeGroups {
  const groups = countedGroups(listed, studies);
  const rest = studies.size - groups.length;
  return {
    groups,
    title: 'Every group that the review counts, drawn to size',
    note: `Each square is a group of patients; its area is their number. ${groups.length} of ${studies.size} records print one, ${rest} do not.`,
    caption: 'Different studies, different patients: size is not strength.',
  };
}

/** The groups with the numbers of their records. */
function countedGroups(
  groups: readonly HomeGroup[],
  studies: ReadonlyMap<string, Study>,
): CountedGroup[] {
  return groups.flatMap(({ study, label, arm, armLabel = '', meaning }) => {
    const record = studies.get(study);
    const part = record?.arms.find(({ id }) => id === arm)?.n;
    if (record?.n === undefined) return [];
    return [{ n: record.n, label, meaning, ...(part && { part: { n: part, label: armLabel } }) }];
  });
}
