import { FIGURE_KINDS } from '../course/read/authors-tags.ts';
import { readContentTree } from '../course/read/content-tree.ts';
import { optionalContent } from '../course/usage/optional-content.ts';
import type { OptionalContent } from '../course/usage/present-pages.ts';
import type { SearchNames } from '../search/names.ts';
import { type ReadContent, readContent } from './read-content.ts';
import { searchNames } from './search-names.ts';

/** What of a course is asked once more after its check. */
export interface CourseSummary {
  /** What it has of what courses may lack. */
  has: OptionalContent;
  names: SearchNames;
  /** How many it has of what it is made of: 24, "section". */
  counts: [count: number, noun: string][];
}

const kept = new Map<string, CourseSummary>();

/**
 * The course of this build in short; read for the first that asks, and no build sees what is changed while it runs.
 * @param dir path of the content folder
 */
export function courseSummary(dir: string): CourseSummary {
  return kept.get(dir) ?? keepSummary(dir, readContent(dir));
}

/**
 * Keeps of a course what is asked later, and nothing else: what was read of a large one would take a fifth of a megabyte a
 * section as long as the site is made.
 * @param content the course as it was read for its check; each file is read once
 */
export function keepSummary(dir: string, content: ReadContent): CourseSummary {
  const none = { illustrations: [], plates: [], labs: [] };
  const { tree } = readContentTree(content.files, none, content.memory);
  const uses = tree.sections.flatMap(({ scan }) => scan.uses);
  const items = (banks: readonly { items: readonly unknown[] }[]) =>
    banks.reduce((sum, bank) => sum + bank.items.length, 0);
  // As a copy: a piece cut out of a file would keep the whole file in memory.
  const summary = structuredClone<CourseSummary>({
    has: optionalContent(tree),
    names: searchNames(content),
    counts: [
      [tree.sections.length, 'section'],
      [uses.filter(({ kind }) => FIGURE_KINDS.includes(kind)).length, 'figure'],
      [uses.filter(({ kind }) => kind === 'table').length, 'table'],
      [items(tree.questions), 'question'],
      [items(tree.cards), 'card'],
      [tree.lists.glossary.length, 'term'],
      [tree.lists.studies.length, 'record'],
      [tree.lists.trials.length, 'trial'],
    ],
  });
  kept.set(dir, summary);
  return summary;
}
