import { blockId, isBlock } from '../course/read/authors-tags.ts';
import type { CheckedSection, ContentTree } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { ID } from '../course/schema/id.ts';

interface PageId {
  id: string;
  line: number;
  column: number;
  /** Whether no other page may use it: learner data and search name blocks and objectives by id alone. */
  siteWide: boolean;
}

/** Finds ids of a wrong form and ids given twice: on a page, or on two pages where that matters. */
export function checkIds({ sections, diagrams }: ContentTree): Fault[] {
  const faults: Fault[] = [];
  for (const { name, slug } of [
    ...sections.map(({ file: name, slug }) => ({ name, slug })),
    ...diagrams,
  ])
    if (!ID.test(slug))
      faults.push({
        file: name,
        line: 1,
        column: 1,
        code: 'file/name',
        message: `The file name "${slug}" is not an id.`,
      });

  const onSite = new Map<string, string>();
  for (const section of sections) {
    const { file } = section;
    const duplicate = (at: PageId, message: string): void => {
      const { line, column } = at;
      faults.push({ file, line, column, code: 'id/duplicate', message, names: [at.id] });
    };
    const onPage = new Map<string, number>();
    for (const at of pageIds(section)) {
      const { id, line, column, siteWide } = at;
      if (!ID.test(id))
        faults.push({ file, line, column, code: 'id/form', message: `"${id}" is not an id.` });
      const earlier = onPage.get(id);
      const elsewhere = siteWide ? onSite.get(id) : undefined;
      if (earlier !== undefined)
        duplicate(at, `The id "${id}" is already used on this page at line ${earlier}.`);
      else if (elsewhere) duplicate(at, `The id "${id}" is already used in ${elsewhere}.`);
      onPage.set(id, line);
      if (siteWide) onSite.set(id, file);
    }
  }
  return faults;
}

/** Every id that the content of a section puts on its page. */
export function pageIds({ scan, head }: CheckedSection): PageId[] {
  return [
    ...(head?.objectives ?? []).map(({ value, line, column }) => ({
      id: value,
      line,
      column,
      siteWide: true,
    })),
    ...scan.headings
      .filter(({ id }) => id !== '')
      .map(({ id, line, column }) => ({ id, line, column, siteWide: false })),
    ...scan.uses
      .filter(({ kind }) => isBlock(kind) || kind === 'source-note')
      .map(({ kind, value, line, column }) => ({
        id: blockId(kind, value),
        line,
        column,
        siteWide: isBlock(kind),
      })),
    ...scan.former.map((former) => ({ ...former, siteWide: true })),
  ];
}
