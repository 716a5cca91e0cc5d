import type { ContentTree } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS, type ListName } from '../course/read/lists.ts';
import { type Update, updatePath } from '../course/schema/update.ts';
import { ADDRESS_FILE, listedAddresses } from './addresses.ts';

/** Finds editions out of order, and reports of an edition that does not exist. */
export function checkEditions(tree: ContentTree): Fault[] {
  const { lists, keys } = tree;
  const days = lists.editions.map(({ value }) => value.date);
  const published = new Set(listedAddresses(tree.files.get(ADDRESS_FILE) ?? ''));
  const at = (list: ListName, line: number) => ({
    file: `content/${LISTS[list].file}`,
    line,
    column: 1,
  });
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
    ...lists.updates.flatMap((entry): Fault[] => {
      const message = editionComplaint(entry.value, days, published);
      return message ? [{ ...at('updates', entry.line), code: 'update/edition', message }] : [];
    }),
  ];
}

/** What is wrong with the edition of a later report; one that names none counts as a report of the first. */
function editionComplaint(
  { id, edition, date }: Update,
  days: readonly string[],
  published: ReadonlySet<string>,
): string | undefined {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return undefined;
  if (edition && !days.includes(edition))
    return `"${id}" is of the edition of ${edition}, and there was none on that day.`;
  // A year comes before its days: a report of 2026 may be older than an edition of that year.
  const day = date?.replace(/ .*/, '') ?? '';
  const since = edition ?? first;
  if (day > since && day <= last)
    return `"${id}" is of ${day} and cannot have stood in the edition of ${since}; of the one in force it is with edition: ${last}.`;
  if (!published.has(updatePath({ id })) && since !== last)
    return `"${id}" is new, and ${edition ? `names the edition of ${edition}` : 'without an edition it counts as a report of the first'}. Write edition: ${last}.`;
  return undefined;
}
