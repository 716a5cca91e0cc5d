import type { ContentTree } from '../../../src/course/read/content-tree.ts';
import type { Fault } from '../../../src/course/read/fault.ts';
import { LISTS, type ListName, readList } from '../../../src/course/read/lists.ts';
import { ReadMemory } from '../../../src/course/read/read-memory.ts';
import { scanSection } from '../../../src/course/read/section-scan.ts';

/** A section of the course by its text below a first heading in line 1. */
export function section(slug: string, text: string, head?: object) {
  const file = `content/sections/${slug}.mdx`;
  const page = `## First [#one]\n\n${text}\n`;
  return { file, slug, text: page, head, scan: scanSection(page, file) };
}
/** A course that has nothing but what is given. */
export function tree(given: object = {}): ContentTree {
  const lists = Object.fromEntries((Object.keys(LISTS) as ListName[]).map((name) => [name, []]));
  return {
    ...{ files: new Map(), sections: [], diagrams: [], questions: [], cards: [], keys: {} },
    ...{ course: undefined, memory: new ReadMemory(), broken: new Set(), lists },
    ...given,
  } as unknown as ContentTree;
}
/** The items of one list by its text, with their places. */
export function listed<N extends ListName>(name: N, text: string) {
  return readList(name, text, `content/${LISTS[name].file}`).items;
}
/** Faults as a line each, with their places in the content. */
export const told = (faults: readonly Fault[]) =>
  faults.map(
    ({ file, line, column, code, message }) =>
      `${file.replace('content/', '')}:${line}:${column} ${code} ${message}`,
  );
