import type { CheckedSection, ContentTree } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { TermFinder } from '../course/usage/term-finder.ts';

/**
 * Finds terms of the glossary that the running text of a page uses before it marks them, or without marking
 * them at all, by the names that the glossary prints. A name inside a longer one is not a use of it.
 */
export function checkTerms({ sections, lists }: ContentTree): Fault[] {
  const printed = lists.glossary.map(({ value }) => ({ ...value, search: [] }));
  const finder = new TermFinder(printed);
  return sections.flatMap((section) => unmarked(section, finder));
}

function unmarked({ file, scan }: CheckedSection, finder: TermFinder): Fault[] {
  const marked = new Map(
    scan.uses.filter(({ kind }) => kind === 'term').map(({ value, line }) => [value, line]),
  );
  const seen = new Set<string>();
  return scan.prose.flatMap(({ sentences, within, line, column }): Fault[] => {
    if (within === 'key-points') return [];
    const used = finder.named(sentences.map(({ unlinked }) => unlinked));
    return used.flatMap((id): Fault[] => {
      const first = !seen.has(id);
      seen.add(id);
      if (!first || (marked.get(id) ?? Number.POSITIVE_INFINITY) <= line) return [];
      const message = `The page uses the term "${id}" here without marking it.`;
      return [{ file, line, column, code: 'term/unmarked', message }];
    });
  });
}
