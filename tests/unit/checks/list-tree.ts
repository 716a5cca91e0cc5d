import { z } from 'astro/zod';
import { stringify } from 'yaml';
import type { ContentTree } from '../../../src/course/read/content-tree.ts';
import { LISTS, type ListName } from '../../../src/course/read/lists.ts';
import { readYamlList } from '../../../src/course/read/yaml-list.ts';
import { tree } from './small-tree.ts';

/**
 * A course that has nothing but some entries of its lists, in YAML or as values, with what checks ask of them, and what
 * is given; each field of a value stands on a line of its own, so that faults have the places that they have in a file.
 * Whether entries are whole is not asked.
 */
export function listTree(
  entries: Partial<Record<ListName, string | readonly object[]>>,
  given: Partial<Record<keyof ContentTree, unknown>> = {},
): ContentTree {
  const names = Object.keys(LISTS) as ListName[];
  const read = names.map((name) => {
    const { file, key } = LISTS[name];
    const list = entries[name] || [];
    const text =
      typeof list === 'string'
        ? list
        : stringify(list, { lineWidth: 0, aliasDuplicateObjects: false });
    return [name, readYamlList(text, `content/${file}`, z.any(), key)] as const;
  });
  return tree({
    lists: Object.fromEntries(read.map(([name, { items }]) => [name, items])),
    ...given,
    keys: {
      ...Object.fromEntries(read.map(([name, { keys }]) => [name, keys])),
      ...(given.keys as object),
    },
  });
}
