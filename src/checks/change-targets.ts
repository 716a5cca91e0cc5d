import { blockId, isBlock } from '../course/read/authors-tags.ts';
import { type CheckedSection, type ContentTree, isReadable } from '../course/read/content-tree.ts';
import { fixedPages } from './links.ts';
import { trialIds } from './vocabularies.ts';

/** A home page with a drawing has it under a heading of its own. */
const HOME_BLOCKS = new Set(['mechanism']);

/**
 * Every address that a change can name, because it can carry the mark: pages for their heads, and on them
 * headings, claims, figures, tables, source notes, objectives, questions, cards, terms, plates, references, trials,
 * records and reports.
 * @returns undefined where the ids of a page cannot be known, because a file that defines them cannot be read
 */
export function changeTargets(tree: ContentTree): Map<string, ReadonlySet<string> | undefined> {
  const { keys, lists, sections, questions, cards, course } = tree;
  const targets = new Map<string, ReadonlySet<string> | undefined>(
    fixedPages(tree).map((path) => [path, new Set()]),
  );
  if (course?.homeFigure) targets.set('/', HOME_BLOCKS);
  const withPrefix = (prefix: string, ids: ReadonlySet<string> | undefined) =>
    ids && new Set([...ids].map((id) => prefix + id));
  targets.set('/glossary/', keys.glossary);
  targets.set('/procedures/', keys.procedures);
  targets.set('/references/', withPrefix('ref-', keys.references));
  targets.set('/trials/', trialIds(keys.trials));
  targets.set('/evidence/', keys.studies);
  targets.set('/since-the-review/', withPrefix('update-', keys.updates));
  targets.set(
    '/source-notes/',
    new Set(lists.sourceNotes.map(({ value }) => blockId('source-note', value.id))),
  );
  const bankIds = (files: ContentTree['questions'] | ContentTree['cards'], slug?: string) =>
    files
      .filter((file) => slug === undefined || file.slug === slug)
      .flatMap(({ items }) => items.map(({ value }) => value.id));
  targets.set(
    '/educators/coverage/',
    cards.every(({ whole }) => whole) ? new Set(bankIds(cards)) : undefined,
  );
  for (const section of sections)
    targets.set(
      `/${section.slug}/`,
      isReadable(section) && questions.every(({ slug, whole }) => whole || slug !== section.slug)
        ? new Set([...blocksOf(section), ...bankIds(questions, section.slug)])
        : undefined,
    );
  return targets;
}

function blocksOf({ scan, head }: CheckedSection): string[] {
  return [
    ...(head?.objectives ?? []).map(({ value }) => value),
    ...scan.headings.map(({ id }) => id),
    ...scan.uses
      .filter(({ kind }) => isBlock(kind) || kind === 'source-note')
      .map(({ kind, value }) => blockId(kind, value)),
  ];
}
