import type { ContentTree } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS, type ListName } from '../course/read/lists.ts';

/** Finds editions out of order, and reports of an edition that does not exist. */
export function checkEditions({ lists, keys }: ContentTree): Fault[] {
  const at = (list: ListName, line: number) => ({
    file: `content/${LISTS[list].file}`,
    line,
    column: 1,
  });
  const days = new Set(lists.editions.map(({ value }) => value.date));
  const none: Fault = {
    ...at('editions', 1),
    code: 'edition/order',
    message: 'There is no edition.',
  };
  return [
    ...(keys.editions?.size === 0 ? [none] : []),
    ...lists.editions.flatMap(({ value: { n, date }, line }, i): Fault[] => {
      const before = lists.editions[i - 1]?.value;
      if (n === i + 1 && (!before || before.date < date)) return [];
      const message = before
        ? `Edition ${n} of ${date} follows edition ${before.n} of ${before.date}.`
        : `The first edition is numbered ${n}.`;
      return [{ ...at('editions', line), code: 'edition/order', message }];
    }),
    ...lists.updates.flatMap(({ value: { id, edition }, line }): Fault[] => {
      if (!edition || days.size === 0 || days.has(edition)) return [];
      const message = `"${id}" is of the edition of ${edition}, and there was none on that day.`;
      return [{ ...at('updates', line), code: 'update/edition', message }];
    }),
  ];
}
