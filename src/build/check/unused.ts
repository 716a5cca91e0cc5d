import type { Fault } from '../../model/fault.ts';
import type { UseKind } from '../../model/section-scan.ts';
import type { CheckedSection, ContentTree } from './content-tree.ts';

/** Finds diagrams that no section places, and source notes that their own section does not place. */
export function checkUnused({ lists, sections, diagrams }: ContentTree): Fault[] {
  const anywhere = new Set(sections.flatMap((section) => placed(section, 'diagram')));
  const notes = new Map(sections.map((section) => [section.slug, placed(section, 'source-note')]));
  return [
    ...diagrams
      .filter(({ slug }) => !anywhere.has(slug))
      .map(({ name, slug }) => ({
        file: name,
        line: 1,
        column: 1,
        code: 'diagram/unused' as const,
        message: `No section places the diagram "${slug}".`,
      })),
    ...lists.sourceNotes
      .filter(({ value }) => notes.get(value.section)?.includes(value.id) === false)
      .map(({ value, line }) => ({
        file: 'content/source-notes.yaml',
        line,
        column: 1,
        code: 'note/unused' as const,
        message: `The section "${value.section}" does not place the source note "${value.id}".`,
      })),
  ];
}

function placed({ scan }: CheckedSection, kind: UseKind): string[] {
  return scan.uses.filter((use) => use.kind === kind).map(({ value }) => value);
}
