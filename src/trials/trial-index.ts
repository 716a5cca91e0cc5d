import {
  type Column,
  FACET_IDS,
  type Facet,
  type TrialVocabulary,
} from '../course/terms/trial-terms.ts';
import { rereadWords } from '../lib/reread-words.ts';
import { fold } from '../lib/search-words.ts';
import type { TrialSelection } from './trial-selection.ts';

/** One trial as the table tells it. */
export interface TrialRow {
  /** Registry number. */
  id: string;
  /** Its values in each facet, as they stand in an address. */
  values: Readonly<Record<Facet, readonly string[]>>;
  /** What can be searched. */
  text: string;
  /** Date of the last report, empty when it has none; undefined without a report. */
  reported: string | undefined;
}

/** The trials of a table, ready to be chosen among; rows are named by their place in it, from 0. */
export interface TrialIndex {
  rows: readonly TrialRow[];
  vocabulary: TrialVocabulary;
  /** The rows that have a value, ascending, for each value of each facet. */
  places: Readonly<Record<Facet, ReadonlyMap<string, readonly number[]>>>;
  texts: readonly string[];
}

/** Prepares the trials of a table; everything asked later is answered from what is made here. */
export function indexTrials(rows: readonly TrialRow[], vocabulary: TrialVocabulary): TrialIndex {
  const places = Object.fromEntries(
    FACET_IDS.map((facet) => {
      const found = new Map<string, number[]>(vocabulary[facet].map((value) => [value, []]));
      for (const [i, { values }] of rows.entries())
        for (const value of values[facet]) found.get(value)?.push(i);
      return [facet, found];
    }),
  ) as Record<Facet, Map<string, number[]>>;
  return { rows, vocabulary, places, texts: rows.map(({ text }) => fold(text)) };
}

/** The same trials with their words read again. */
export function rereadTrials(index: TrialIndex, rows: readonly TrialRow[]): TrialIndex {
  const texts = index.texts.map((text, i) => rereadWords(text, fold(rows[i]?.text ?? '')));
  return { ...index, texts };
}

/** Which trials a selection shows, and how many it would show by each value. */
export interface TrialChoice {
  /** 1 for each row that is shown, else 0. */
  shown: Uint8Array;
  count: number;
  /** Trials that have a value and fit the other facets, whatever is chosen in its own. */
  counts: Record<Facet, Map<string, number>>;
}

/** Narrows to the rows that have, in every facet with chosen values, one of them, and all the words. */
export function chooseTrials(
  { rows, places, texts }: TrialIndex,
  { chosen, words }: Pick<TrialSelection, 'chosen' | 'words'>,
): TrialChoice {
  /** How many conditions a row fails, and the facet of the last one: all that the counts need. */
  const failures = new Uint8Array(rows.length);
  const failed = new Int8Array(rows.length).fill(-1);
  const wanted = fold(words).split(' ');
  for (const [i, text] of texts.entries())
    if (!wanted.every((word) => text.includes(word))) failures[i] = 1;
  for (const [f, facet] of FACET_IDS.entries()) {
    if (chosen[facet].length === 0) continue;
    const fits = new Uint8Array(rows.length);
    for (const value of chosen[facet]) for (const i of places[facet].get(value) ?? []) fits[i] = 1;
    for (const [i, fit] of fits.entries()) {
      if (fit) continue;
      failures[i] = (failures[i] ?? 0) + 1;
      failed[i] = f;
    }
  }
  const shown = failures.map((n) => (n === 0 ? 1 : 0));
  const counts = Object.fromEntries(
    FACET_IDS.map((facet, f) => [
      facet,
      new Map(
        [...places[facet]].map(([value, among]) => {
          const fitting = among.filter((i) => shown[i] || (failures[i] === 1 && failed[i] === f));
          return [value, fitting.length];
        }),
      ),
    ]),
  ) as TrialChoice['counts'];
  return { shown, count: shown.reduce((sum, n) => sum + n, 0), counts };
}

/**
 * All rows in an order: facets by the order of their values, trials by number, reports with the latest
 * first. Equals stay as they stand; a trial without a report stays last when the order is reversed.
 */
export function orderTrials(
  { rows, vocabulary }: TrialIndex,
  { sort, reversed }: Pick<TrialSelection, 'sort' | 'reversed'>,
): number[] {
  const order = rows.map((_, i) => i);
  if (!sort) return order;
  const keys = rows.map((row) => sortKey(row, sort, vocabulary));
  const sign = (sort === 'since') === reversed ? 1 : -1;
  return order.sort((i, j) => {
    const [a, b] = [keys[i], keys[j]];
    if (a === b) return 0;
    if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
    return a < b ? -sign : sign;
  });
}

function sortKey(row: TrialRow, column: Column, vocabulary: TrialVocabulary): string | undefined {
  if (column === 'trial') return row.id;
  if (column === 'since') return row.reported;
  // A letter for each value, so that lists compare value by value.
  const ranks = row.values[column].map((value) => vocabulary[column].indexOf(value) + 1);
  return String.fromCharCode(...ranks);
}

/** The rows that share a value; undefined is the whole table. */
export interface TrialGroup {
  value: string | undefined;
  rows: number[];
}

/** Parts rows by a facet, in the order of its values; a trial with several stands in each of their groups. */
export function groupTrials(
  { rows, vocabulary }: TrialIndex,
  order: readonly number[],
  facet: Facet | undefined,
): TrialGroup[] {
  if (!facet) return [{ value: undefined, rows: [...order] }];
  const groups = new Map<string, number[]>(vocabulary[facet].map((value) => [value, []]));
  for (const i of order)
    for (const value of rows[i]?.values[facet] ?? []) groups.get(value)?.push(i);
  return [...groups].map(([value, members]) => ({ value, rows: members }));
}

/** How many of the rows shown have a procedure and a malignancy. */
export function countBoth(
  { rows, places }: TrialIndex,
  shown: Uint8Array,
  procedure: string,
  malignancy: string,
): number {
  const both = (i: number) => shown[i] && rows[i]?.values.malignancy.includes(malignancy);
  return (places.procedure.get(procedure) ?? []).filter(both).length;
}
