import type { ContentTree } from '../../course/read/content-tree.ts';
import type { Fault } from '../../course/read/fault.ts';
import { nearest } from '../../course/read/nearest.ts';

/** Finds items that are asked no more and name as their successor what nobody is asked. */
export function retiredFaults({
  questions,
  cards,
}: Pick<ContentTree, 'questions' | 'cards'>): Fault[] {
  const files = [...questions, ...cards];
  if (!files.every(({ whole }) => whole)) return [];
  const asked = new Set(
    files.flatMap(({ items }) => items.flatMap(({ value }) => (value.retired ? [] : value.id))),
  );
  return files.flatMap(({ file, items }) =>
    items.flatMap(({ value, line }): Fault[] => {
      const instead = value.retired?.instead;
      if (instead === undefined || asked.has(instead)) return [];
      const message = `"${value.id}" names "${instead}" as the item asked instead, and it is not asked.`;
      const suggestion = nearest(instead, asked);
      return [{ file, line, column: 1, code: 'item/instead', message, suggestion }];
    }),
  );
}
