import { LESION_GROUPS } from '../../course/schema/lesion-size.ts';
import type { SourceNote } from '../../course/schema/source-note.ts';
import type { Study } from '../../course/schema/study.ts';
import type { Update } from '../../course/schema/update.ts';
import { sizePhrase } from '../../lib/size-phrase.ts';

/** One statement on breast ablation with the size it names, read from its record. */
interface Statement {
  /** Id of the record it comes from. */
  id: string;
  what: string;
  method: string;
  /** The words that name the size; empty where there are none. */
  size: string;
  /** What that size is; empty where there is none. */
  meaning: string;
  results: readonly string[];
  refs: readonly number[];
  /** Root-relative address of its place in the text. */
  path: string;
}

export interface StatementGroup {
  title: string;
  /** Whether the review itself makes the statements. */
  ofReview: boolean;
  statements: readonly Statement[];
}

const STUDIED = 'size of the lesions studied';

/** The statements of the review by what is treated, its source note with sizes, and what came later. */
export function statementGroups(
  studies: ReadonlyMap<string, Study>,
  notes: ReadonlyMap<string, SourceNote>,
  updates: readonly Update[],
): StatementGroup[] {
  const ofReview = LESION_GROUPS.map((title) => ({
    title,
    ofReview: true,
    statements: [...studies.values()].flatMap((study) =>
      study.lesionSize?.group === title ? fromStudy(study, study.lesionSize.method ?? '') : [],
    ),
  }));
  const later = updates.flatMap((update) =>
    update.lesionSize ? fromUpdate(update, update.lesionSize) : [],
  );
  return [
    ...ofReview,
    {
      title: 'From a source note',
      ofReview: false,
      statements: fromNote(found(notes.get('breast-fibroadenoma-75'), 'breast-fibroadenoma-75')),
    },
    { title: 'Since the review', ofReview: false, statements: later },
  ];
}

function fromStudy(study: Study, method: string): Statement {
  const { id, name, population, outcomes, refs, section, place } = study;
  const limit = outcomes.find(({ unit }) => unit === 'cm');
  const size = sizePhrase(limit?.valueText ?? population) ?? '';
  const claim = outcomes.flatMap(({ claims }) => claims)[0];
  return {
    id,
    what: name,
    method,
    size,
    meaning: limit ? 'limit for a statement on usefulness' : size && STUDIED,
    results: limit
      ? ['called especially useful, no figure given']
      : outcomes.map(
          ({ label, valueText, timePoint }) =>
            `${label}: ${valueText}${timePoint ? `, ${timePoint}` : ''}`,
        ),
    refs,
    path: `/${section}/#${claim ?? place}`,
  };
}

/** The abstract of the fibroadenoma registry counts small and larger masses apart. */
function fromNote({ id, section, source, ref }: SourceNote): Statement[] {
  const shares = /(\d+%) of those up to (\d+ cm), (\d+%) of the larger ones/.exec(source);
  const [, small, limit, large] = found(shares, `sizes in the source note ${id}`);
  const statement = (size: string, share: string | undefined) => ({
    id,
    what: 'Fibroadenomas, by the abstract',
    method: 'Cryoablation',
    size,
    meaning: STUDIED,
    results: [`Palpable at 12 months: ${share}`],
    refs: ref ? [ref] : [],
    path: `/${section}/#note-${id}`,
  });
  return [statement(`up to ${limit}`, small), statement(`more than ${limit}`, large)];
}

function fromUpdate(
  { id, finding, caveat, date }: Update,
  words: { what: string; method: string; meaning: string },
): Statement {
  const size = found(sizePhrase(finding), `size in the update ${id}`);
  const results = [
    date ? `${date}. ${finding}` : finding,
    caveat ? `Caveat: ${caveat}` : [],
  ].flat();
  return { id, ...words, size, results, refs: [], path: `/since-the-review/#update-${id}` };
}

function found<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`The content has no ${what}.`);
  return value;
}
