import {
  DESIGNS,
  type Design,
  OUTCOME_GROUPS,
  type OutcomeGroup,
} from '../../course/terms/study-terms.ts';
import { readQuery, termOf, writeQuery } from '../../lib/query.ts';
import { hasWords, oneLine, WORDS_LIMIT } from '../../lib/search-words.ts';

export const COMPARISONS = {
  yes: 'In the same study',
  beside: 'Another study, or the past',
  no: 'None',
} as const;

export const SIZES = {
  large: '100 or more patients',
  small: 'Fewer than 100 patients',
  unknown: 'Not given',
} as const;

export const SORTS = { section: 'As in the review', n: 'Most patients first' } as const;

/** Which results the reader wants to see and how; what is undefined does not narrow. */
export interface EvidenceSelection {
  /** Id of a topic. */
  topic: string | undefined;
  design: Design | undefined;
  outcome: OutcomeGroup | undefined;
  comparator: keyof typeof COMPARISONS | undefined;
  size: keyof typeof SIZES | undefined;
  /** Words that must all occur; one line without spaces at its ends. */
  words: string;
  sort: keyof typeof SORTS;
  /** Whether results are hidden until each is asked for. */
  predict: boolean;
}

/** One result as the table tells it. */
export interface ResultRow {
  study: string;
  topic: string;
  design: string;
  outcome: string;
  comparator: string;
  n: number | undefined;
  /** What can be searched; `result` only while results are shown. */
  text: string;
  result: string;
}

/**
 * Reads `?topic=…&comparator=no&sort=n&predict=1`; any string is safe, unknown values count as none.
 * @param topics ids of those that can be chosen
 */
export function parseSelection(search: string, topics: readonly string[] = []): EvidenceSelection {
  const asked = readQuery(search);
  return {
    topic: topics.find((topic) => topic === asked.get('topic')),
    design: termOf(DESIGNS, asked.get('design')),
    outcome: termOf(OUTCOME_GROUPS, asked.get('outcome')),
    comparator: termOf(COMPARISONS, asked.get('comparator')),
    size: termOf(SIZES, asked.get('size')),
    words: oneLine(asked.get('q') ?? '', WORDS_LIMIT),
    sort: asked.get('sort') === 'n' ? 'n' : 'section',
    predict: asked.get('predict') === '1',
  };
}

/** The inverse of {@link parseSelection}; nothing when the whole table is shown as it stands. */
export function formatSelection({ words, sort, predict, ...choices }: EvidenceSelection): string {
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries(choices)) if (value) address.set(name, value);
  if (words) address.set('q', words);
  if (sort !== 'section') address.set('sort', sort);
  if (predict) address.set('predict', '1');
  return writeQuery(address);
}

/** Whether a row belongs to a selection. */
export function matches(row: ResultRow, selection: EvidenceSelection): boolean {
  const { topic, design, outcome, comparator, size, words, predict } = selection;
  if (topic && row.topic !== topic) return false;
  if (design && row.design !== design) return false;
  if (outcome && row.outcome !== outcome) return false;
  if (comparator && row.comparator !== comparator) return false;
  if (size && sizeOf(row.n) !== size) return false;
  return hasWords(predict ? row.text : `${row.text} ${row.result}`, words);
}

function sizeOf(n: number | undefined): keyof typeof SIZES {
  if (n === undefined) return 'unknown';
  return n >= 100 ? 'large' : 'small';
}

/** Studies in the order asked for; those without a size come last, equals stay as they stand. */
export function inOrder<T extends { n: number | undefined }>(
  studies: readonly T[],
  sort: EvidenceSelection['sort'],
): T[] {
  if (sort === 'section') return [...studies];
  return [...studies].sort((a, b) => (b.n ?? 0) - (a.n ?? 0));
}

/** What the line above the table says of a selection. */
export function countText(shown: readonly ResultRow[], all: readonly ResultRow[]): string {
  const studies = (rows: readonly ResultRow[]) => new Set(rows.map(({ study }) => study)).size;
  if (shown.length === 0) return 'No result fits. Widen the selection, or show all.';
  if (shown.length === all.length) return `All ${all.length} results in ${studies(all)} records.`;
  return `${shown.length} of ${all.length} results, in ${studies(shown)} of ${studies(all)} records.`;
}
