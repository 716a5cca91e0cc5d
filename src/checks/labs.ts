import type { ContentTree } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS } from '../course/read/lists.ts';
import { LABS } from '../labs/labs.ts';
import { sizePhrase } from '../lib/size-phrase.ts';

const LAB = 'lesion-size';

/** Finds records and reports of a lab's section that do not say how the lab shows them. */
export function checkLabs({ course, lists }: ContentTree): Fault[] {
  if (!course?.labs.includes(LAB)) return [];
  const { section, title } = LABS[LAB];
  return [
    ...lists.studies
      .filter(({ value }) => value.section === section && !value.lesionSize)
      .map(({ value: { id }, placeOf }): Fault => {
        const message = `The lab "${title}" lists every record of its section; "${id}" does not say how.`;
        return { ...at('studies', placeOf(id)), code: 'lab/record', message };
      }),
    ...lists.updates
      .filter(({ value }) => value.section === section)
      .flatMap(({ value: { id, finding, lesionSize }, placeOf }): Fault[] => {
        const size = sizePhrase(finding);
        const place = at('updates', placeOf(id));
        const fault = (message: string): Fault[] => [{ ...place, code: 'lab/record', message }];
        if (lesionSize && !size)
          return fault(`"${id}" stands in the lab "${title}", and its finding names no size.`);
        if (!lesionSize && /\d (?:cm|mm)\b/.test(finding))
          return fault(
            `The finding of "${id}" names a size, and it does not say how "${title}" shows it.`,
          );
        return [];
      }),
  ];
}

function at(name: 'studies' | 'updates', place: { line: number; column: number }) {
  return { file: `content/${LISTS[name].file}`, ...place };
}
