import type { SourceNote } from '../../course/schema/source-note.ts';
import type { StatedSize } from '../../course/schema/stated-size.ts';
import type { Study } from '../../course/schema/study.ts';
import type { Update } from '../../course/schema/update.ts';
import type { SizeData } from './model.ts';

/** One statement on breast ablation with the size it names, read from its record. */
interface SizedStatement {
  /** Id of the record it comes from. */
  id: string;
  what: string;
  method: string;
  /** Where it names one. */
  size: StatedSize | undefined;
  results: readonly string[];
  refs: readonly number[];
  /** Root-relative address of its place in the text. */
  path: string;
}

export interface StatementGroup {
  title: string;
  /** Whether the review itself makes the statements. */
  ofReview: boolean;
  statements: readonly SizedStatement[];
}

/** The review's records on ablation in patients, by what is treated; laboratory work is left out. */
const GROUPS = {
  'Malignant: early cancer': {
    'breast-rfa-carcinoma-feasibility': 'Radiofrequency',
    'breast-rfa-carcinoma-necrosis': 'Radiofrequency',
    'breast-rfa-carcinoma-size': 'Radiofrequency',
    'breast-rfa-carcinoma-margins': 'Radiofrequency',
    'breast-meta-analysis-first': 'Radiofrequency',
    'breast-meta-analysis-second': 'Radiofrequency',
    'breast-mwa-cryo-studies': 'Microwave, cryoablation',
  },
  'Malignant: metastatic disease': {
    'breast-metastatic-ablation': 'Thermal ablation',
    'breast-li': 'Radiofrequency',
    'breast-ridouani': 'Radiofrequency, in the review’s words',
  },
  'Any breast mass': { 'breast-single-probe': 'Single-probe ablation' },
  Benign: {
    'breast-cryoablation-fibroadenoma': 'Cryoablation',
    'breast-mwa-benign-study': 'Microwave',
  },
} as const;

/** What came after the review. */
const LATER = {
  'breast-rafaelo': { what: 'RAFAELO', method: 'Radiofrequency' },
  'breast-ice3-5yr': { what: 'ICE3, 5 years', method: 'Cryoablation' },
  'breast-cryo-meta2024': { what: 'Meta-analysis of 2024', method: 'Cryoablation' },
  'breast-fda-prosense': {
    what: 'ProSense, authorization by the Food and Drug Administration',
    method: 'Cryoablation',
  },
} as const;

/** The statements of the review by what is treated, its source note with sizes, and what came later. */
export function statementGroups(
  studies: ReadonlyMap<string, Study>,
  notes: ReadonlyMap<string, SourceNote>,
  updates: readonly Update[],
): StatementGroup[] {
  const ofReview = Object.entries(GROUPS).map(([title, records]) => ({
    title,
    ofReview: true,
    statements: Object.entries(records).map(([id, method]) =>
      fromStudy(found(studies.get(id), id), method),
    ),
  }));
  const later = Object.entries(LATER).map(([id, words]) =>
    fromUpdate(
      found(
        updates.find((update) => update.id === id),
        id,
      ),
      words,
    ),
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

function fromStudy(study: Study, method: string): SizedStatement {
  const { id, name, size, outcomes, refs, section, place } = study;
  const claim = outcomes.flatMap(({ claims }) => claims)[0];
  return {
    id,
    what: name,
    method,
    size,
    results:
      size?.of === 'useful'
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
function fromNote({ id, section, bySize, ref }: SourceNote): SizedStatement[] {
  return bySize.map(({ size, label, valueText }) => ({
    id,
    what: 'Fibroadenomas, by the abstract',
    method: 'Cryoablation',
    size,
    results: [`${label}: ${valueText}`],
    refs: ref ? [ref] : [],
    path: `/${section}/#note-${id}`,
  }));
}

function fromUpdate(
  { id, size, finding, caveat, date }: Update,
  words: { what: string; method: string },
): SizedStatement {
  const results = [
    date ? `${date}. ${finding}` : finding,
    caveat ? `Caveat: ${caveat}` : [],
  ].flat();
  return { id, ...words, size, results, refs: [], path: `/since-the-review/#update-${id}` };
}

/** What the page's script has to know of the statements. */
export function sizeData(groups: readonly StatementGroup[]): SizeData {
  const all = groups.flatMap(({ statements }) => statements);
  const sizes = all.flatMap(({ size }) => {
    if (!size) return [];
    const { words, from, to, until, inclusive } = size;
    return [[words, { from, to, until, inclusive }] as const];
  });
  const ofReview = groups.flatMap((group) => (group.ofReview ? group.statements : []));
  return {
    sizes: Object.fromEntries(sizes),
    ofReview: ofReview.map(({ size }) => size?.words ?? null),
  };
}

function found<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`The content has no ${what}.`);
  return value;
}
