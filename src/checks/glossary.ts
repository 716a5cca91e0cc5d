import type { ContentTree } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS } from '../course/read/lists.ts';
import { ambiguousNames } from '../course/schema/glossary.ts';
import { TermFinder } from '../course/usage/term-finder.ts';
import { technicalWords } from './technical-words.ts';

/** Finds printed names that name more than one thing, ids taken twice, and terms of later reports and notes without an entry. */
export function checkGlossary({ lists, keys }: ContentTree): Fault[] {
  if (!keys.glossary) return [];
  const entries = lists.glossary.map(({ value }) => value);
  const lineOf = new Map(lists.glossary.map(({ value, line }) => [value.id, line]));
  const inGlossary = (id: string) => ({
    file: `content/${LISTS.glossary.file}`,
    line: lineOf.get(id) ?? 1,
    column: 1,
  });
  const own = new Set(entries.map(({ id }) => id));
  return [
    ...ambiguousNames(entries).map(
      ({ id, name }): Fault => ({
        ...inGlossary(id),
        code: 'term/alias',
        message: `"${name}" is printed as another name of "${id}", and another entry has it too.`,
      }),
    ),
    ...entries.flatMap(({ id, otherIds }) =>
      otherIds
        .filter((other) => own.has(other))
        .map(
          (other): Fault => ({
            ...inGlossary(id),
            code: 'id/duplicate',
            message: `The other id "${other}" is that of an entry.`,
          }),
        ),
    ),
    ...missingTerms(lists, new TermFinder(entries)),
  ];
}

function missingTerms(lists: ContentTree['lists'], finder: TermFinder): Fault[] {
  const texts = [
    ...lists.updates.map(({ value, line }) => ({
      list: 'updates' as const,
      line,
      id: value.id,
      text: `${value.finding} ${value.caveat ?? ''}`,
      names: [...value.names, ...Object.values(value.source)].join(' '),
    })),
    ...lists.sourceNotes.map(({ value, line }) => ({
      list: 'sourceNotes' as const,
      line,
      id: value.id,
      text: [value.review, value.source, value.prompt, value.lesson].join(' '),
      names: value.names.join(' '),
    })),
  ];
  return texts.flatMap(({ list, line, id, text, names }) =>
    technicalWords(text, names)
      .filter((word) => finder.named([word]).length === 0)
      .map(
        (word): Fault => ({
          file: `content/${LISTS[list].file}`,
          line,
          column: 1,
          code: 'term/missing',
          message: `"${id}" uses "${word}", which the glossary does not explain.`,
        }),
      ),
  );
}
