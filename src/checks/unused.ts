import { type CheckedSection, type ContentTree, isReadable } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS } from '../course/read/lists.ts';
import type { UseKind } from '../course/read/section-scan.ts';

/** Finds diagrams and charts that no section places, and source notes that their own section does not place. */
export function checkUnused({ lists, sections, diagrams }: ContentTree): Fault[] {
  const faults: Fault[] = [];
  const readable = sections.filter(isReadable);
  const anywhere = (kind: UseKind) => new Set(readable.flatMap((section) => placed(section, kind)));
  // A section that cannot be read may place any of them.
  if (readable.length === sections.length) {
    const [drawn, charted] = [anywhere('diagram'), anywhere('chart')];
    for (const { slug, name: file } of diagrams)
      if (!drawn.has(slug)) faults.push(unplaced(file, 1, 'diagram', slug));
    for (const { value, line } of lists.charts)
      if (!charted.has(value.id))
        faults.push(unplaced(`content/${LISTS.charts.file}`, line, 'chart', value.id));
  }

  const notes = new Map(readable.map((section) => [section.slug, placed(section, 'source-note')]));
  for (const { value, line } of lists.sourceNotes)
    if (notes.get(value.section)?.includes(value.id) === false)
      faults.push({
        file: 'content/source-notes.yaml',
        line,
        column: 1,
        code: 'note/unused',
        message: `The section "${value.section}" does not place the source note "${value.id}".`,
      });
  return faults;
}

function unplaced(file: string, line: number, kind: 'diagram' | 'chart', id: string): Fault {
  const message = `No section places the ${kind} "${id}".`;
  return { file, line, column: 1, code: `${kind}/unused`, message };
}

function placed({ scan }: CheckedSection, kind: UseKind): string[] {
  return scan.uses.filter((use) => use.kind === kind).map(({ value }) => value);
}
