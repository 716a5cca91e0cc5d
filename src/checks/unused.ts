import type { UseKind } from '../course/read/authors-tags.ts';
import { type CheckedSection, type ContentTree, isReadable } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS } from '../course/read/lists.ts';

/**
 * Finds diagrams and charts that no section places, source notes that their own section does not place, and
 * background on which nothing rests.
 */
export function checkUnused(tree: ContentTree): Fault[] {
  const { lists, sections, diagrams } = tree;
  const faults = unusedFacts(tree);
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

/** Records of background that no definition, plate, note or later report names; a correction may, beside these. */
function unusedFacts({ lists, keys }: ContentTree): Fault[] {
  // A list that cannot be read may name any of them.
  const { glossary, procedures, sourceNotes, updates } = keys;
  if (!(glossary && procedures && sourceNotes && updates)) return [];
  const named = new Set([
    ...lists.glossary.flatMap(({ value }) => value.sources),
    ...lists.procedures.flatMap(({ value: { route, effect, imaging, limit } }) =>
      [route, effect, imaging, limit].flatMap((part) => part?.sources ?? []),
    ),
    ...lists.sourceNotes.flatMap(({ value }) => value.background),
    ...lists.updates.flatMap(({ value }) => value.background),
  ]);
  return lists.background
    .filter(({ value }) => !named.has(value.id))
    .map(({ value, line }) => ({
      file: `content/${LISTS.background.file}`,
      line,
      column: 1,
      code: 'background/unused',
      message: `Nothing on the site rests on "${value.id}".`,
    }));
}

function unplaced(file: string, line: number, kind: 'diagram' | 'chart', id: string): Fault {
  const message = `No section places the ${kind} "${id}".`;
  return { file, line, column: 1, code: `${kind}/unused`, message };
}

function placed({ scan }: CheckedSection, kind: UseKind): string[] {
  return scan.uses.filter((use) => use.kind === kind).map(({ value }) => value);
}
