import type { ContentTree } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS } from '../course/read/lists.ts';

/** Finds names printed as "also called" that nobody has read as such, and read ones that are printed no more. */
export function checkSynonyms({ lists, keys }: ContentTree): Fault[] {
  if (!keys.synonyms || keys.synonyms.size === 0 || !keys.glossary) return [];
  const read = new Map(lists.synonyms.map(({ value }) => [value.term, new Set(value.names)]));
  const printed = new Map(lists.glossary.map(({ value }) => [value.id, new Set(value.aliases)]));
  const unread = lists.glossary.flatMap(({ value: { id, aliases }, placeOf }) =>
    aliases.flatMap((name): Fault[] => {
      if (read.get(id)?.has(name)) return [];
      const message = `"${id}" is printed as also called "${name}", and nobody has read that as a name of exactly the same thing.`;
      const file = `content/${LISTS.glossary.file}`;
      return [{ file, ...placeOf(name), code: 'synonym/unread', message }];
    }),
  );
  const gone = lists.synonyms.flatMap(({ value: { term, names }, placeOf }) =>
    names.flatMap((name): Fault[] => {
      if (printed.get(term)?.has(name)) return [];
      const message = `The glossary does not print "${name}" under "${term}" any more.`;
      const file = `content/${LISTS.synonyms.file}`;
      return [{ file, ...placeOf(name), code: 'synonym/gone', message }];
    }),
  );
  // A name that was changed is first read again.
  return unread.length > 0 ? unread : gone;
}
