import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type Trial, trialSchema } from '../../../src/course/schema/trial.ts';
import { FACET_IDS } from '../../../src/course/terms/trial-terms.ts';
import type { FacetValues } from '../../../src/trials/trial-facets.ts';
import type { TrialRow } from '../../../src/trials/trial-index.ts';

/** The text of `content/trials.csv`. */
export const trialsText = readFileSync(
  new URL('../../../content/trials.csv', import.meta.url),
  'utf8',
);

/** The 31 trials of Table 1. */
export const tableOne: Trial[] = parse(trialsText, { columns: true }).map((row: unknown) =>
  trialSchema.parse(row),
);

/** A trial that has what is given, and nothing else that a test looks at. */
export function trialWith(given: Partial<Trial> = {}): Trial {
  return {
    ...{ nct: 'NCT00000001', phase: 'II', drug: 'nivolumab', procedure: 'cTACE' },
    ...{ malignancy: 'HCC', phase_normalized: '2', drugs: ['nivolumab'] },
    ...{ drug_classes: ['PD-1 inhibitor'], procedures: ['cryoablation'] },
    ...{ modality_class: ['cold'], malignancies: ['melanoma'], organ: ['skin'] },
    ...given,
  };
}

/** What a trial has in each facet: one value of its own, unless given. */
export function valuesWith(given: Partial<FacetValues> = {}): FacetValues {
  const own = Object.fromEntries(FACET_IDS.map((facet) => [facet, [`some-${facet}`]]));
  return { ...(own as unknown as FacetValues), ...given };
}

/** A row of the table as the index reads it. */
export function rowWith(
  id: string,
  given: Partial<FacetValues> = {},
  { text = '', reported }: { text?: string; reported?: string } = {},
): TrialRow {
  return { id, values: valuesWith(given), text, reported };
}
