import {
  COLUMNS,
  type Column,
  FACET_IDS,
  type Facet,
  type TrialVocabulary,
} from '../course/terms/trial-terms.ts';
import { readQuery, writeQuery } from '../lib/query.ts';
import { oneLine, WORDS_LIMIT } from '../lib/search-words.ts';

/** Which trials the reader wants to see and how. */
export interface TrialSelection {
  /** Values wanted in a facet, as they stand in the address; a facet without any does not narrow. */
  chosen: Readonly<Record<Facet, readonly string[]>>;
  /** Words that must all occur; one line without spaces at its ends. */
  words: string;
  /** Undefined is the order of Table 1. */
  sort: Column | undefined;
  reversed: boolean;
  group: Facet | undefined;
}

/** A selection, and what the address asks for besides that the table does not have. */
export interface AskedSelection {
  selection: TrialSelection;
  /** As in the address, "phase=9". */
  ignored: string[];
}

/**
 * Reads `?procedure=cryoablation&phase=1&phase=1b&q=liver&sort=-phase&group=organ`; any string is safe.
 * @param vocabulary the values that the table has, as they stand in an address
 */
export function parseTrialSelection(search: string, vocabulary: TrialVocabulary): AskedSelection {
  const asked = readQuery(search);
  const ignored: string[] = [];
  const known = <T extends string>(name: string, terms: readonly T[], sign = ''): T[] => {
    const values = asked.getAll(name).filter(Boolean);
    const bare = values.map((value) => (sign && value.startsWith(sign) ? value.slice(1) : value));
    ignored.push(
      ...values.flatMap((value, i) =>
        (terms as readonly string[]).includes(bare[i] ?? '') ? [] : `${name}=${value}`,
      ),
    );
    return terms.filter((term) => bare.includes(term));
  };
  const chosen = Object.fromEntries(
    FACET_IDS.map((facet) => [facet, known(facet, vocabulary[facet])]),
  ) as Record<Facet, string[]>;
  const [sort] = known('sort', Object.keys(COLUMNS) as Column[], '-');
  const [group] = known('group', FACET_IDS);
  const reversed = sort !== undefined && asked.getAll('sort').includes(`-${sort}`);
  const words = oneLine(asked.get('q') ?? '', WORDS_LIMIT);
  return { selection: { chosen, words, sort, reversed, group }, ignored };
}

/** The inverse of {@link parseTrialSelection}; nothing when the whole table is shown as it stands. */
export function formatTrialSelection(selection: TrialSelection): string {
  const { chosen, words, sort, reversed, group } = selection;
  const address = new URLSearchParams();
  for (const facet of FACET_IDS) for (const value of chosen[facet]) address.append(facet, value);
  if (words) address.set('q', words);
  if (sort) address.set('sort', `${reversed ? '-' : ''}${sort}`);
  if (group) address.set('group', group);
  return writeQuery(address);
}

/** The selection without any filter, in the same order and groups. */
export function withoutFilters(selection: TrialSelection): TrialSelection {
  const none = Object.fromEntries(FACET_IDS.map((facet) => [facet, []]));
  return { ...selection, chosen: none as unknown as TrialSelection['chosen'], words: '' };
}

/** The selection sorted by a column: the first time as it stands, then reversed, then as in Table 1. */
export function sortedBy(selection: TrialSelection, column: Column): TrialSelection {
  if (selection.sort !== column) return { ...selection, sort: column, reversed: false };
  if (!selection.reversed) return { ...selection, reversed: true };
  return { ...selection, sort: undefined, reversed: false };
}

/** One filter of a selection. */
export interface ActiveFilter {
  facet: Facet | 'words';
  value: string;
  /** "Procedure: cryoablation". */
  text: string;
}

/** The filters of a selection in the order of the facets; `textOf` names a value and its filter. */
export function activeFilters(
  { chosen, words }: TrialSelection,
  textOf: (facet: Facet, value: string) => string,
): ActiveFilter[] {
  const filters = FACET_IDS.flatMap((facet) =>
    chosen[facet].map((value): ActiveFilter => ({ facet, value, text: textOf(facet, value) })),
  );
  return words ? [...filters, { facet: 'words', value: words, text: `Words: ${words}` }] : filters;
}

/** The selection without one of its filters. */
export function withoutFilter(
  selection: TrialSelection,
  { facet, value }: Pick<ActiveFilter, 'facet' | 'value'>,
): TrialSelection {
  if (facet === 'words') return { ...selection, words: '' };
  const left = selection.chosen[facet].filter((other) => other !== value);
  return { ...selection, chosen: { ...selection.chosen, [facet]: left } };
}
