import type { ContentTree } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS } from '../course/read/lists.ts';

/**
 * Finds items of earlier editions that the edition in force changed without saying so: each is told among the changes,
 * or listed as one in which nothing was wrong.
 */
export function checkUntoldChanges({ lists, reviewed, questions, cards }: ContentTree): Fault[] {
  const inForce = lists.editions.at(-1);
  const before = lists.editions.at(-2)?.value;
  const banks = [...questions, ...cards];
  // In a file with a fault the item may just be the one that cannot be read.
  if (!reviewed || !inForce || !before || !banks.every(({ whole }) => whole)) return [];
  const { n, date, recast = [] } = inForce.value;
  // Which items an edition had, only editions in their order tell.
  if (before.n + 1 !== n || before.date >= date) return [];
  const told = new Set(
    lists.changes
      .filter(({ value }) => value.edition === n)
      .flatMap(({ value }) => value.places.map((place) => place.split('#')[1] ?? '')),
  );
  const items = banks.flatMap(({ file, items }) =>
    items
      .filter(({ value: { id, modified, retired } }) => {
        const { since = modified } = reviewed.get(id) ?? {};
        // Of what is asked no more its section says so, with the reason.
        return since <= before.date && modified > before.date && !retired;
      })
      .map(({ value: { id, modified }, line }) => ({ id, modified, file, line })),
  );
  const changed = new Set(items.map(({ id }) => id));
  const known = new Set(banks.flatMap(({ items }) => items.map(({ value }) => value.id)));
  return [
    ...items
      .filter(({ id }) => !told.has(id) && !recast.includes(id))
      .map(({ id, modified, file, line }): Fault => {
        const message = `"${id}" of an earlier edition was changed on ${modified}, and edition ${n} does not say so.`;
        return { file, line, column: 1, code: 'change/untold', message };
      }),
    ...recast.flatMap((id, i): Fault[] => {
      const wrong = told.has(id)
        ? `is told among its changes`
        : recast.indexOf(id) < i
          ? 'stands there twice'
          : // One that is on record and gone is told as gone.
            !changed.has(id) &&
            (known.has(id) || !reviewed.has(id)) &&
            'is no item that it changed';
      if (!wrong) return [];
      const message = `Edition ${n} lists "${id}" under recast, which ${wrong}.`;
      const file = `content/${LISTS.editions.file}`;
      return [{ file, ...inForce.placeOf(id), code: 'edition/recast', message }];
    }),
  ];
}
