import { z } from 'astro/zod';
import type { ContentTree } from '../../../src/course/read/content-tree.ts';
import { LISTS, type ListName } from '../../../src/course/read/lists.ts';
import { readYamlList } from '../../../src/course/read/yaml-list.ts';
import { tree } from './small-tree.ts';

/** The entries of a list in YAML with the places of their values; whether they are whole is not asked. */
function entries(yaml: string) {
  return yaml === '' ? [] : readYamlList(yaml, 'list.yaml', z.any(), 'id').items;
}

/** A file of questions or cards in YAML. */
export function bankFile(folder: 'questions' | 'cards', slug: string, yaml: string, whole = true) {
  return { file: `content/${folder}/${slug}.yaml`, slug, whole, items: entries(yaml) };
}

/** A course that has these lists, in YAML or as keys alone, and else what is given. */
export function treeOf(
  yaml: Partial<Record<ListName, string>>,
  given: Partial<Record<keyof ContentTree, unknown>> = {},
): ContentTree {
  const names = Object.keys(LISTS) as ListName[];
  const lists = Object.fromEntries(names.map((name) => [name, entries(yaml[name] ?? '')]));
  const keys = Object.fromEntries(
    names.map((name) => {
      const ids = (lists[name] ?? []).map(({ value }) => `${value[LISTS[name].key]}`);
      return [name, new Set(ids)];
    }),
  );
  return tree({ lists, ...given, keys: { ...keys, ...(given.keys as object) } });
}

/** The head of a section with its objectives, an id a line from line 1 on. */
export function head(...objectives: string[]) {
  const at = (value: string, i: number) => ({ value, line: i + 1, column: 9 });
  return { objectives: objectives.map(at), topic: { value: 'maps', line: 1, column: 8 }, data: {} };
}
