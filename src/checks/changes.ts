import type { ContentTree } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import type { FaultCode } from '../course/read/fault-codes.ts';
import { LISTS } from '../course/read/lists.ts';
import { nearest } from '../course/read/nearest.ts';
import type { Placed } from '../course/read/yaml-list.ts';
import type { Change, ChangeSource } from '../course/schema/change.ts';
import { changeTargets } from './change-targets.ts';
import { trialIds } from './vocabularies.ts';

/** Finds changes whose place, source, edition, order or item is not what it says. */
export function checkChanges(tree: ContentTree): Fault[] {
  const { changes } = tree.lists;
  const rules = [unknownPlaces, unknownSources, wrongEditions, olderItems];
  return [
    ...rules.flatMap((rule) => rule(changes, tree)),
    ...outOfOrder(changes),
    ...placesToldTwice(changes),
  ];
}

type Entries = readonly Placed<Change>[];

/** A fault at the value of an entry that it is about. */
function fault(
  { placeOf }: Pick<Placed<Change>, 'placeOf'>,
  about: string | number,
  code: FaultCode,
  message: string,
  suggestion?: string,
  names?: readonly string[],
): Fault {
  const file = `content/${LISTS.changes.file}`;
  return { file, ...placeOf(about), code, message, suggestion, ...(names && { names }) };
}

function unknownPlaces(changes: Entries, tree: ContentTree): Fault[] {
  const targets = changeTargets(tree);
  return eachPlace(changes).flatMap(({ value, placeOf, place }): Fault[] => {
    const [path = '', id] = place.split('#');
    const known = targets.get(path);
    if (!targets.has(path)) {
      const message = `"${value.id}" names the page "${path}", which does not exist.`;
      return [fault({ placeOf }, place, 'change/place', message, nearest(path, targets.keys()))];
    }
    if (id === undefined || !known || known.has(id)) return [];
    const message = `"${value.id}" names "${id}" on ${path}, where nothing of that id can carry a mark.`;
    return [fault({ placeOf }, place, 'change/place', message, nearest(id, known))];
  });
}

function unknownSources(changes: Entries, { keys, sections }: ContentTree): Fault[] {
  const known: Record<keyof ChangeSource, ReadonlySet<string> | undefined> = {
    review: new Set(sections.map(({ slug }) => slug)),
    ref: keys.references,
    trial: trialIds(keys.trials),
    background: keys.background,
  };
  return changes.flatMap(({ value, placeOf }) =>
    value.sources.flatMap((source) =>
      Object.entries(source).flatMap(([kind, name]): Fault[] => {
        const ids = known[kind as keyof ChangeSource];
        if (ids?.has(`${name}`) !== false) return [];
        const message = `"${value.id}" names the source "${kind}: ${name}", which does not exist.`;
        return [fault({ placeOf }, `${name}`, 'change/source', message, nearest(`${name}`, ids))];
      }),
    ),
  );
}

function wrongEditions(changes: Entries, { lists }: ContentTree): Fault[] {
  const days = new Map(lists.editions.map(({ value }) => [value.n, value.date]));
  if (days.size === 0) return [];
  return changes.flatMap(({ value: { id, date, edition }, placeOf }): Fault[] => {
    const day = days.get(edition);
    if (!day) {
      const message = `"${id}" names edition ${edition}, which content/editions.yaml does not list.`;
      return [fault({ placeOf }, edition, 'change/edition', message)];
    }
    const before = days.get(edition - 1);
    if (date <= day && (!before || date > before)) return [];
    const message = `"${id}" is of ${date}, which is not in the time of edition ${edition} (${day}).`;
    const names = [`"${id}" of ${date}`];
    return [fault({ placeOf }, date, 'change/edition', message, undefined, names)];
  });
}

/** A change of an item shows in the item's own date: by it, its readers meet the item again as new. */
function olderItems(changes: Entries, { questions, cards }: ContentTree): Fault[] {
  // In a file with a fault the item may just be the one that cannot be read.
  if (![...questions, ...cards].every(({ whole }) => whole)) return [];
  const modified = new Map(
    [...questions, ...cards].flatMap(({ items }) =>
      items.map(({ value }) => [value.id, value.modified] as const),
    ),
  );
  return changes.flatMap(({ value, placeOf }): Fault[] => {
    const items = value.places.flatMap((place) => {
      const id = place.split('#')[1] ?? '';
      const day = modified.get(id);
      return day ? [{ id, day }] : [];
    });
    if (value.kind === 'item' && items.length === 0)
      return [
        fault({ placeOf }, value.id, 'change/item', `"${value.id}" names no question and no card.`),
      ];
    return items
      .filter(({ day }) => day < value.date)
      .map(({ id, day }) => {
        const message = `"${value.id}" changed "${id}" on ${value.date}; the item says it was last modified on ${day}.`;
        return fault({ placeOf }, value.id, 'change/item', message);
      });
  });
}

function outOfOrder(changes: Entries): Fault[] {
  return changes.flatMap(({ value, placeOf }, i): Fault[] => {
    const above = changes[i - 1]?.value;
    if (!above || above.date >= value.date) return [];
    const message = `"${value.id}" of ${value.date} stands below "${above.id}" of ${above.date}.`;
    return [fault({ placeOf }, value.date, 'change/order', message)];
  });
}

/** A place has room for one mark an edition. */
function placesToldTwice(changes: Entries): Fault[] {
  const told = new Map<string, string>();
  return eachPlace(changes).flatMap(({ value, placeOf, place }): Fault[] => {
    const key = `${value.edition} ${place}`;
    const earlier = told.get(key);
    told.set(key, earlier ?? value.id);
    if (!earlier) return [];
    const message = `"${value.id}" names ${place}, and so does "${earlier}" of the same edition.`;
    return [fault({ placeOf }, place, 'change/place-twice', message)];
  });
}

function eachPlace(changes: Entries): (Placed<Change> & { place: string })[] {
  return changes.flatMap((change) => change.value.places.map((place) => ({ ...change, place })));
}
