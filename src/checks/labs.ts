import type { ContentTree } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS } from '../course/read/lists.ts';
import { LABS } from '../labs/labs.ts';

const LAB = 'lesion-size';
const SIZE = /\d (?:cm|mm)\b/;

/** Finds records and reports of a lab's section whose words name a size that the lab could not read. */
export function checkLabs({ course, lists }: ContentTree): Fault[] {
  if (!course?.labs.includes(LAB)) return [];
  const { section, title } = LABS[LAB];
  const faults = (name: 'studies' | 'updates', found: readonly { id: string; line: number }[]) =>
    found.map(({ id, line }): Fault => {
      const message = `The words of "${id}" name a size that the lab "${title}" has to know, and it has no size.`;
      const at = { file: `content/${LISTS[name].file}`, line, column: 1 };
      return { ...at, code: 'lab/record', message };
    });
  const studies = lists.studies.flatMap(({ value, line }) => {
    const { id, population, outcomes } = value;
    const words = [
      population,
      ...outcomes.flatMap(({ label, valueText = '' }) => [label, valueText]),
    ];
    const isSized = value.section === section && words.some((text) => SIZE.test(text));
    return isSized && !value.size ? [{ id, line }] : [];
  });
  const updates = lists.updates.flatMap(({ value, line }) =>
    value.section === section && SIZE.test(value.finding) && !value.size
      ? [{ id: value.id, line }]
      : [],
  );
  return [...faults('studies', studies), ...faults('updates', updates)];
}
