import { FACETS, type Facet } from '../../course/terms/trial-terms.ts';
import { oneLine } from '../../lib/search-words.ts';
import type { ActiveFilter } from '../../trials/trial-selection.ts';

/** So many values that an address asks for in vain are named, each cut at this length. */
const NAMED = 3;
const NAME_LIMIT = 40;

/** What the line above the table counts. */
export interface ShownTrials {
  trials: number;
  of: number;
  group?: Facet | undefined;
  /** Groups with a trial, and the rows in all of them. */
  groups: number;
  rows: number;
}

/** What the line above the table says of a selection. */
export function countText({ trials, of, group, groups, rows }: ShownTrials): string {
  if (trials === 0) return `None of the ${of} trials fits. Remove a filter, or clear all.`;
  const count = trials === of ? `All ${of} trials` : `${trials} of ${of} trials`;
  if (!group) return `${count}.`;
  const parts = `${groups} ${groups === 1 ? 'group' : 'groups'} by ${FACETS[group].toLowerCase()}`;
  const again = rows > trials ? ' A trial with several values stands in each of its groups.' : '';
  return `${count} in ${parts}.${again}`;
}

/** What is said of values in the address that the table does not have; nothing when there are none. */
export function ignoredText(ignored: readonly string[]): string {
  if (ignored.length === 0) return '';
  const names = ignored.slice(0, NAMED).map((value) => oneLine(value, NAME_LIMIT));
  const more = ignored.length > NAMED ? ` and ${ignored.length - NAMED} more` : '';
  return `The address asks for what this table does not have: ${names.join(', ')}${more}. It was left out.`;
}

/** The filters in one line for a file, "Phase: 1; Procedure: cryoablation". */
export function filtersText(filters: readonly Pick<ActiveFilter, 'text'>[]): string {
  return filters.map(({ text }) => text).join('; ') || 'no filter';
}

/** What a cell of the matrix is called under a selection. */
export function cellText(name: string, selected: number): string {
  return `${name}; ${selected === 0 ? 'none' : selected} in the selection`;
}
