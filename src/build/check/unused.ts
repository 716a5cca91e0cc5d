import type { Fault } from '../../model/fault.ts';
import type { UseKind } from '../../model/section-scan.ts';
import { type CheckedSection, type ContentTree, isReadable } from './content-tree.ts';

/** Finds diagrams that no section places, and source notes that their own section does not place. */
export function checkUnused({ lists, sections, diagrams }: ContentTree): Fault[] {
  const faults: Fault[] = [];
  const readable = sections.filter(isReadable);
  const anywhere = new Set(readable.flatMap((section) => placed(section, 'diagram')));
  // A section that cannot be read may place any of them.
  for (const { slug, name } of readable.length === sections.length ? diagrams : [])
    if (!anywhere.has(slug))
      faults.push({
        file: name,
        line: 1,
        column: 1,
        code: 'diagram/unused',
        message: `No section places the diagram "${slug}".`,
      });

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

function placed({ scan }: CheckedSection, kind: UseKind): string[] {
  return scan.uses.filter((use) => use.kind === kind).map(({ value }) => value);
}
