import type { ContentFile } from '../course/read/content-files.ts';
import type { CheckedSection, ContentTree } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { nearest } from '../course/read/nearest.ts';
import { parseDiagram } from '../course/schema/diagram.ts';
import { citationFaults } from './citation-faults.ts';
import { vocabularies } from './vocabularies.ts';

/** Finds tags that name something that does not exist, wrong citations, and terms marked twice on a page. */
export function checkMentions(tree: ContentTree): Fault[] {
  const { references } = tree.keys;
  return [
    ...tree.sections.flatMap((section) => unknownNames(section, tree)),
    ...tree.sections.flatMap(repeatedTerms),
    ...tree.sections.flatMap(({ file, scan }) =>
      scan.uses
        .filter(({ kind }) => kind === 'cite')
        .flatMap(({ value, line, column }) =>
          citationFaults(value, { file, line, column }, references),
        ),
    ),
    ...tree.diagrams.flatMap((file) => diagramCitationFaults(file, references)),
  ];
}

function unknownNames({ file, scan }: CheckedSection, tree: ContentTree): Fault[] {
  const known = vocabularies(tree);
  return scan.uses.flatMap(({ kind, value, line, column }): Fault[] => {
    const { code, name, ids } = known[kind] ?? {};
    if (!code || !ids || ids.has(value)) return [];
    const message = `No ${name} has the id "${value}".`;
    return [{ file, line, column, code, message, suggestion: nearest(value, ids) }];
  });
}

function repeatedTerms({ file, scan }: CheckedSection): Fault[] {
  const marked = new Set<string>();
  return scan.uses.flatMap(({ kind, value, line, column }): Fault[] => {
    if (kind !== 'term') return [];
    const message = `The term "${value}" is already marked on this page.`;
    const repeated = marked.has(value);
    marked.add(value);
    return repeated ? [{ file, line, column, code: 'term/repeated', message }] : [];
  });
}

function diagramCitationFaults(
  { name, text }: ContentFile,
  references: ReadonlySet<string> | undefined,
): Fault[] {
  const cites = parseDiagram(name, text).source?.cites;
  if (!cites) return [];
  const line = text.split('\n').findIndex((start) => start.startsWith('cites:')) + 1;
  return citationFaults(cites, { file: name, line, column: 1 }, references);
}
