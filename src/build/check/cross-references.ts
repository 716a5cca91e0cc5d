import type { Fault } from '../../model/fault.ts';
import { LISTS, type ListName } from '../../model/lists.ts';
import { nearest } from '../../model/nearest.ts';
import { trialId } from '../../model/trial.ts';
import type { ContentTree } from './content-tree.ts';
import { citationFaults, referenceNumbers } from './mentions.ts';

/** Finds entries of the lists that name an entry, a section, a reference or a trial that does not exist. */
export function checkCrossReferences(tree: ContentTree): Fault[] {
  const { lists, sections } = tree;
  const terms = new Set(lists.glossary.map(({ value }) => value.id));
  const trials = new Set(lists.trials.map(({ value }) => trialId(value.nct)));
  const slugs = new Set(sections.map(({ slug }) => slug));
  const references = referenceNumbers(tree);
  const at = (list: ListName, line: number) => ({
    file: `content/${LISTS[list].file}`,
    line,
    column: 1,
  });
  const section = (list: ListName, line: number, of: string, slug: string): Fault[] => {
    if (slugs.has(slug)) return [];
    const message = `${of} names the section "${slug}", which does not exist.`;
    const suggestion = nearest(slug, slugs);
    return [{ ...at(list, line), code: 'section/unknown', message, suggestion }];
  };

  return [
    ...lists.glossary.flatMap(({ value, line }) =>
      value.related
        .filter((id) => !terms.has(id))
        .map((id) => ({
          ...at('glossary', line),
          code: 'term/related' as const,
          message: `"${value.id}" names the related term "${id}", which does not exist.`,
          suggestion: nearest(id, terms),
        })),
    ),
    ...lists.references.flatMap(({ value, line }) =>
      [value.section]
        .flat()
        .flatMap((slug) => section('references', line, `Reference ${value.n}`, slug)),
    ),
    ...lists.updates.flatMap(({ value, line }) => [
      ...section('updates', line, `"${value.id}"`, value.section),
      ...value.refs.flatMap((n) => citationFaults(`${n}`, at('updates', line), references)),
    ]),
    ...lists.sourceNotes.flatMap(({ value, line }) => [
      ...section('sourceNotes', line, `"${value.id}"`, value.section),
      ...(value.ref === undefined
        ? []
        : citationFaults(`${value.ref}`, at('sourceNotes', line), references)),
      ...(value.nct === undefined || trials.has(value.nct)
        ? []
        : [
            {
              ...at('sourceNotes', line),
              code: 'trial/unknown' as const,
              message: `"${value.id}" names the trial "${value.nct}", which Table 1 does not list.`,
              suggestion: nearest(value.nct, trials),
            },
          ]),
    ]),
  ];
}
