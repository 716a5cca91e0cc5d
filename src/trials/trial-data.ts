import type { Trial } from '../course/schema/trial.ts';
import type { Update } from '../course/schema/update.ts';
import { FACET_IDS, type Facet } from '../course/terms/trial-terms.ts';
import { facetValues, lastReported, slugOf } from './trial-facets.ts';

/** What the page knows of a trial beside its row: its values in each facet, as they stand in an address. */
export interface TrialData extends Readonly<Record<Facet, readonly string[]>> {
  /** Date of the last report, empty when it has none; left out without a report. */
  readonly reported?: string;
}

/** The data of a trial that goes to the page with its row. */
export function trialData(trial: Trial, updates: readonly Update[]): TrialData {
  const values = facetValues(trial, updates);
  const slugs = FACET_IDS.map((facet) => [facet, values[facet].map(slugOf)]);
  const reported = lastReported(trial, updates);
  return { ...Object.fromEntries(slugs), ...(reported !== undefined && { reported }) };
}
