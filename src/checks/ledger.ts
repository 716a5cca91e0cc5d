import { type CheckedSection, type ContentTree, isReadable } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS } from '../course/read/lists.ts';
import type { LedgerEntry } from '../course/schema/ledger.ts';
import { ILLUSTRATIONS } from '../illustrations/illustrations.ts';
import { citationNumbersIn } from '../lib/citation-numbers.ts';
import { literalPattern } from '../lib/literal-pattern.ts';
import { plainSpaces } from '../lib/plain-spaces.ts';

/** The text under one heading with what it cites. */
export interface ToldPassage {
  heading: string;
  line: number;
  text: string;
  cites: ReadonlySet<number>;
}

/** Finds statements of the review that the section which must make them makes no more. */
export function checkLedger({ lists, sections, keys }: ContentTree): Fault[] {
  if (!keys.ledger) return [];
  const unmade = sections.filter(isReadable).flatMap((section): Fault[] => {
    const page = passages(section);
    return lists.ledger
      .filter(({ value }) => value.page === section.slug)
      .flatMap(({ value }) => {
        const lack = nearestPassage(value, page);
        if (!lack || lack.lacks.length === 0) return [];
        const { heading, line } = lack.passage;
        const message = `Nothing says "${value.what}" any more: "${heading}" lacks ${lack.lacks.join(', ')}.`;
        return [{ file: section.file, line, column: 1, code: 'ledger/untold', message }];
      });
  });
  const slugs = new Set(sections.map(({ slug }) => slug));
  const homeless = lists.ledger
    .filter(({ value }) => !slugs.has(value.page))
    .map(({ value: { id, page }, placeOf }): Fault => {
      const message = `"${id}" names the section "${page}", which does not exist.`;
      const at = { file: `content/${LISTS.ledger.file}`, ...placeOf(page) };
      return { ...at, code: 'section/unknown', message };
    });
  return [...unmade, ...homeless];
}

/** The text of a section from heading to heading, with what its hand-drawn figures say. */
function passages({ scan }: CheckedSection): ToldPassage[] {
  return scan.parts.map(({ heading, text, cites }) => {
    const figures = scan.uses
      .filter(({ kind, part }) => kind === 'illustration' && part === heading?.text)
      .flatMap(({ value }) => ILLUSTRATIONS[value as keyof typeof ILLUSTRATIONS] ?? [])
      .map(({ title, caption, told }) => [title, caption, ...told].join('\n'));
    return {
      heading: heading?.text ?? '(before the first heading)',
      line: heading?.line ?? 1,
      text: plainSpaces([text, ...figures].join('\n')),
      cites: new Set(cites.flatMap(citationNumbersIn)),
    };
  });
}

/** The passage that lacks least of an entry, with what that is. */
export function nearestPassage(
  { find, cites }: Pick<LedgerEntry, 'find' | 'cites'>,
  page: readonly ToldPassage[],
): { passage: ToldPassage; lacks: string[] } | undefined {
  return page
    .map((passage) => ({
      passage,
      lacks: [
        ...find.filter((words) => !matcher(words).test(passage.text)),
        ...cites.filter((n) => !passage.cites.has(n)).map((n) => `[${n}]`),
      ],
    }))
    .sort((a, b) => a.lacks.length - b.lacks.length)[0];
}

function matcher(words: string): RegExp {
  const [, source, flags] = /^\/(.*)\/([a-z]*)$/s.exec(words) ?? [];
  return source === undefined
    ? new RegExp(literalPattern(plainSpaces(words)))
    : new RegExp(source, flags);
}
