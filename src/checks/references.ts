import { type ContentTree, isReadable } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS } from '../course/read/lists.ts';
import type { Reference } from '../course/schema/reference.ts';
import { citationNumbersIn } from '../lib/citation-numbers.ts';

/** Finds references that claim to be better known than their fields say, numbers out of order, and sections that do not cite them. */
export function checkReferences({ lists, sections, course }: ContentTree): Fault[] {
  const { references = Number.POSITIVE_INFINITY } = course?.review ?? {};
  const known = new Set(lists.references.map(({ value }) => value.n));
  const cited = new Map(
    sections.filter(isReadable).flatMap(({ slug, scan }): [string, Set<number>][] => {
      const all = scan.uses
        .filter(({ kind }) => kind === 'cite')
        .map(({ value }) => citationNumbersIn(value));
      // A citation that is wrong may be meant for any reference.
      const isWhole = all.every(
        (numbers) => numbers.length > 0 && numbers.every((n) => known.has(n)),
      );
      return isWhole ? [[slug, new Set(all.flat())]] : [];
    }),
  );
  return lists.references.flatMap(({ value, placeOf, line }, i): Fault[] => {
    const file = `content/${LISTS.references.file}`;
    const before = lists.references[i - 1]?.value.n ?? 0;
    const lacking = lackingFields(value);
    return [
      ...lacking.map((message): Fault => {
        const at = { file, ...placeOf(value.grade) };
        return { ...at, code: 'reference/fields', message: `Reference ${value.n} ${message}.` };
      }),
      ...(value.n > before
        ? []
        : [
            {
              ...{ file, line, column: 1, code: 'record/order' as const },
              message: `Reference ${value.n} stands below ${before}.`,
            },
          ]),
      ...[value.section].flat().flatMap((slug): Fault[] => {
        if (cited.get(slug)?.has(value.n) !== false || value.n > references) return [];
        const message = `Reference ${value.n} names the section "${slug}", which does not cite it.`;
        return [{ file, ...placeOf(slug), code: 'reference/uncited', message }];
      }),
    ];
  });
}

/** What a reference would need for its grade and does not have. */
function lackingFields({
  grade,
  authors,
  title,
  describedAs,
  journal,
  year,
  doi,
  pmid,
}: Reference): string[] {
  if (grade === 'verified') {
    const fields = Object.entries({ authors, title, journal, year });
    const missing = fields.filter(([, value]) => value === undefined).map(([name]) => name);
    if (!doi && !pmid) missing.push('doi or pmid');
    return missing.length > 0 ? [`is graded verified and has no ${missing.join(', no ')}`] : [];
  }
  if (grade === 'probable')
    return title || describedAs ? [] : ['is graded probable and names no source that it could be'];
  return title || doi || pmid ? ['is graded unidentified and still names its source'] : [];
}
