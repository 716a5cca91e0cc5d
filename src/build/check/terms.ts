import type { Fault } from '../../model/fault.ts';
import type { GlossaryEntry } from '../../model/glossary.ts';
import type { CheckedSection, ContentTree } from './content-tree.ts';

/**
 * Finds terms of the glossary that the running text of a page uses before it marks them, or without marking
 * them at all. A name inside a longer one is not a use of it: "immune checkpoint inhibitor" is no checkpoint.
 */
export function checkTerms({ sections, lists }: ContentTree): Fault[] {
  const glossary = lists.glossary.map(({ value }) => value);
  const finder = namesFinder(glossary);
  return sections.flatMap((section) => unmarked(section, finder));
}

function unmarked({ file, scan }: CheckedSection, finder: (text: string) => string[]): Fault[] {
  const marked = new Map(
    scan.uses.filter(({ kind }) => kind === 'term').map(({ value, line }) => [value, line]),
  );
  const seen = new Set<string>();
  return scan.prose.flatMap(({ sentences, within, line, column }): Fault[] => {
    if (within === 'key-points') return [];
    const used = sentences.flatMap(({ unlinked }) => finder(unlinked));
    return [...new Set(used)].flatMap((id): Fault[] => {
      const first = !seen.has(id);
      seen.add(id);
      if (!first || (marked.get(id) ?? Number.POSITIVE_INFINITY) <= line) return [];
      const message = `The page uses the term "${id}" here without marking it.`;
      return [{ file, line, column, code: 'term/unmarked', message }];
    });
  });
}

/** Finds the ids of the entries that a text names, each name as part of the longest one around it. */
function namesFinder(glossary: readonly GlossaryEntry[]): (text: string) => string[] {
  const full = new Map(glossary.map(({ term, id }) => [term.toLowerCase(), id]));
  const short = new Map(
    glossary.flatMap(({ abbreviation, id }) => (abbreviation ? [[abbreviation, id]] : [])),
  );
  const pattern = (names: Iterable<string>, flags: string) => {
    const longestFirst = [...names].sort((a, b) => b.length - a.length).map(literal);
    return new RegExp(`(?<![\\w/-])(${longestFirst.join('|')})(?:e?s)?(?![\\w/-])`, flags);
  };
  if (full.size === 0) return () => [];
  const terms = pattern(full.keys(), 'gi');
  const abbreviations = short.size > 0 ? pattern(short.keys(), 'g') : undefined;
  return (text) => [
    ...[...text.matchAll(terms)].flatMap(([, name = '']) => full.get(name.toLowerCase()) ?? []),
    ...[...(abbreviations ? text.matchAll(abbreviations) : [])].flatMap(
      ([, name = '']) => short.get(name) ?? [],
    ),
  ];
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
