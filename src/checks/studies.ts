import { type CheckedSection, type ContentTree, isReadable } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS } from '../course/read/lists.ts';
import { nearest } from '../course/read/nearest.ts';
import type { Placed } from '../course/read/yaml-list.ts';
import { citationFaults } from './citation-faults.ts';
import { pageIds } from './ids.ts';
import { laterPlace } from './later-place.ts';

/** Finds studies and results whose id is taken, and names in them of things that do not exist. */
export function checkStudies(tree: ContentTree): Fault[] {
  return [
    ...takenIds(tree),
    ...unknownNames(tree),
    ...untoldDesigns(tree),
    ...outOfOrder(tree),
    ...unnamedNotes(tree),
  ];
}

/** Records stand in the order of the topics of the course, so that a table of them follows the review. */
function outOfOrder({ lists, course }: ContentTree): Fault[] {
  const order = course?.topics.map(({ id }) => id) ?? [];
  const labels = new Map(course?.topics.map(({ id, label }) => [id, label]));
  const kept = new Set(lists.studies.map(({ value }) => value.topic));
  const asked = order.filter((id) => kept.has(id)).map((id) => labels.get(id));
  return lists.studies.flatMap((entry, i): Fault[] => {
    const above = lists.studies[i - 1]?.value;
    const { id, topic } = entry.value;
    if (!above || order.indexOf(topic) >= order.indexOf(above.topic)) return [];
    const stands = `"${id}" of "${labels.get(topic)}" stands below "${above.id}" of "${labels.get(above.topic)}"`;
    const message = `${stands}. Records stand by topic, in this order: ${asked.join(', ')}.`;
    return [{ ...at(entry, id), code: 'record/order', message }];
  });
}

/** Source notes on a reference that a record cites and does not name. */
function unnamedNotes({ lists }: ContentTree): Fault[] {
  return lists.studies.flatMap((entry) =>
    lists.sourceNotes.flatMap(({ value: { id, ref } }): Fault[] => {
      const { refs, sourceNotes } = entry.value;
      if (ref === undefined || !refs.includes(ref) || sourceNotes.includes(id)) return [];
      const message = `"${entry.value.id}" rests on reference ${ref} and does not name the source note "${id}" on it.`;
      return [{ ...at(entry, ref), code: 'study/note', message }];
    }),
  );
}

/** Ids that a claim, a study or another result has; two studies of one id are found on reading. */
function takenIds({ lists, sections }: ContentTree): Fault[] {
  const claims = claimIds(sections);
  const studies = new Set(lists.studies.map(({ value }) => value.id));
  const results = new Set<string>();
  return lists.studies.flatMap((entry) => {
    const { value } = entry;
    const fault = (id: string, owner: string): Fault => {
      const message = `The id "${id}" is already that of ${owner}.`;
      return { ...at(entry, id), code: 'id/duplicate', message };
    };
    return [
      ...(claims.has(value.id) ? [fault(value.id, 'a claim')] : []),
      ...value.outcomes.flatMap(({ id }): Fault[] => {
        const repeated = results.has(id);
        results.add(id);
        if (claims.has(id)) return [fault(id, 'a claim')];
        if (studies.has(id)) return [fault(id, 'a study')];
        return repeated ? [fault(id, 'a result of another study')] : [];
      }),
    ];
  });
}

/** Words in the title of a source that state a design. */
const DESIGN_WORDS =
  /(?:non-)?randomi[sz]ed|non-comparative|phase (?:\d|I)|retrospective|prospective|pilot|registry|meta-analysis/i;

/** Records that call a design unstated although the title of an identified source states it. */
function untoldDesigns({ lists }: ContentTree): Fault[] {
  const references = new Map(lists.references.map(({ value }) => [value.n, value]));
  return lists.studies.flatMap((entry) => {
    const study = entry.value;
    if (study.designStated || study.sourceDesign) return [];
    return study.refs.flatMap((n): Fault[] => {
      const words = DESIGN_WORDS.exec(references.get(n)?.title ?? '');
      if (!words) return [];
      const message = `"${study.id}" has no design, but the title of reference ${n} says "${words[0]}".`;
      return [{ ...at(entry, n), code: 'study/source-design', message }];
    });
  });
}

/** The ids of all key sentences of some sections. */
export function claimIds(sections: readonly CheckedSection[]): Set<string> {
  const uses = sections.flatMap(({ scan }) => scan.uses);
  return new Set(uses.flatMap(({ kind, value }) => (kind === 'claim' ? [value] : [])));
}

function at(
  entry: Placed<unknown>,
  value: string | number,
): Pick<Fault, 'file' | 'line' | 'column'> {
  return laterPlace(`content/${LISTS.studies.file}`, () => entry.placeOf(value));
}

function unknownNames({ lists, keys, sections }: ContentTree): Fault[] {
  const slugs = new Set(sections.map(({ slug }) => slug));
  const places = new Map(
    sections
      .filter((section) => isReadable(section))
      .map((section) => [section.slug, new Set(pageIds(section).map(({ id }) => id))]),
  );
  // A section that cannot be read may hold any claim.
  const allClaims = sections.every(isReadable) ? claimIds(sections) : undefined;

  return lists.studies.flatMap((entry): Fault[] => {
    const study = entry.value;
    const unknown = (
      code: Fault['code'],
      id: string,
      what: string,
      known: Iterable<string> | undefined,
      of: string = study.id,
    ): Fault[] => {
      const ids = known && new Set(known);
      if (!ids || ids.has(id)) return [];
      const message = `"${of}" names the ${what} "${id}", which does not exist.`;
      return [{ ...at(entry, id), code, message, suggestion: nearest(id, ids) }];
    };
    const groups = study.arms.map(({ id }) => id);
    const comparators = keys.studies && [...groups, ...keys.studies, 'none'];
    return [
      ...unknown('section/unknown', study.section, 'section', slugs),
      ...unknown('study/place', study.place, 'place', places.get(study.section)),
      ...study.refs.flatMap((n) => citationFaults(`${n}`, at(entry, n), keys.references)),
      ...study.sourceNotes.flatMap((id) =>
        unknown('note/unknown', id, 'source note', keys.sourceNotes),
      ),
      ...study.outcomes.flatMap((outcome) => [
        ...outcome.claims.flatMap((id) =>
          unknown('study/claim', id, 'claim', allClaims, outcome.id),
        ),
        ...outcome.comparator.flatMap((id) =>
          unknown('study/comparator', id, 'comparator', comparators, outcome.id),
        ),
      ]),
    ];
  });
}
