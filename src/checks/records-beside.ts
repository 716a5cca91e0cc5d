import type { ContentTree } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS } from '../course/read/lists.ts';

/** A number of people whom a study had, in the words of a source note. */
const PEOPLE = /\b(?:\d[\d,]*|ten) (?:patients|women|men|cases)\b/i;

/**
 * Finds results set beside a study that has none in the same measure, and records whose number of patients only a
 * source note has and that do not name it.
 */
export function checkRecordsBeside({ lists, broken }: ContentTree): Fault[] {
  const studies = new Map(lists.studies.map(({ value }) => [value.id, value]));
  const notes = new Map(lists.sourceNotes.map(({ value }) => [value.id, value]));
  const tells = (id: string) => {
    const { source = '' } = notes.get(id) ?? {};
    // A note on other studies than the one cited tells nothing of this one.
    return PEOPLE.test(source) && !source.includes('is not identified');
  };
  const file = `content/${LISTS.studies.file}`;
  return lists.studies.flatMap(({ value: study, placeOf, placeAt }): Fault[] => {
    const others = study.outcomes.flatMap(({ id, measure, comparator }, i) =>
      comparator.flatMap((name): Fault[] => {
        const other = studies.get(name);
        if (!other || other.outcomes.some((outcome) => outcome.measure === measure)) return [];
        const message = `"${id}" is set beside "${name}", which has no result in the measure "${measure}".`;
        return [{ file, ...placeAt('outcomes', i, 'comparator'), code: 'study/measure', message }];
      }),
    );
    if (study.n !== undefined || study.nText || broken.has('sourceNotes')) return others;
    const { sizeNote } = study;
    const telling = study.sourceNotes.find(tells);
    if (sizeNote === undefined && telling) {
      const message = `"${study.id}" has no number of patients, and the source note "${telling}" tells one.`;
      return [...others, { file, ...placeOf(telling), code: 'study/size-note', message }];
    }
    if (sizeNote !== undefined && notes.has(sizeNote) && !tells(sizeNote)) {
      const message = `The source note "${sizeNote}" tells no number of patients of "${study.id}".`;
      return [...others, { file, ...placeAt('sizeNote'), code: 'study/size-note', message }];
    }
    return others;
  });
}
