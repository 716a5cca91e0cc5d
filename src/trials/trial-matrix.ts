import { MODALITIES, type Modality } from '../course/terms/trial-terms.ts';
import { spreadsheetCsv } from '../lib/csv.ts';
import { type FacetValues, modalityOf, vocabularyOf } from './trial-facets.ts';

/** What the matrix is called, and its id on the page of the trials and below `/embed/`. */
export const MATRIX = {
  id: 'fig-trial-matrix',
  title: 'Figure T1. Which procedures are listed for which malignancies',
};

type Studied = Pick<FacetValues, 'procedure' | 'malignancy'>;

/** One procedure: how many trials have it with each malignancy, and in all. */
interface MatrixRow {
  procedure: string;
  /** One count for each of the matrix's malignancies. */
  counts: number[];
  trials: number;
}

/** How many trials combine a procedure with a malignancy; a trial with several counts in each cell. */
export interface TrialMatrix {
  malignancies: string[];
  /** Procedures by their class; those of no class come last. */
  groups: { modality: Modality | 'other'; rows: MatrixRow[] }[];
  /** Trials with each malignancy. */
  totals: number[];
  /** All trials, each counted once. */
  trials: number;
}

/** Counts the trials of a table for each pair of procedure and malignancy. */
export function trialMatrix(trials: readonly FacetValues[]): TrialMatrix {
  const { procedure: procedures, malignancy: malignancies } = vocabularyOf(trials);
  const count = (fits: (trial: Studied) => boolean) => trials.filter(fits).length;
  const rows = procedures.map((procedure) => ({
    procedure,
    counts: malignancies.map((malignancy) =>
      count((trial) => has(trial.procedure, procedure) && has(trial.malignancy, malignancy)),
    ),
    trials: count((trial) => has(trial.procedure, procedure)),
  }));
  const groups = Map.groupBy(rows, ({ procedure }) => modalityOf(procedure) ?? 'other');
  return {
    malignancies,
    groups: [...MODALITIES, 'other' as const].flatMap((modality) => {
      const members = groups.get(modality);
      return members ? [{ modality, rows: members }] : [];
    }),
    totals: malignancies.map((name) => count(({ malignancy }) => has(malignancy, name))),
    trials: trials.length,
  };
}

/** The matrix as a table in CSV: a line each procedure, a column each malignancy, totals at the ends. */
export function matrixCsv({ malignancies, groups, totals, trials }: TrialMatrix): string {
  return spreadsheetCsv([
    ['procedure', 'modality_class', ...malignancies, 'any malignancy'],
    ...groups.flatMap(({ modality, rows }) =>
      rows.map((row) => [row.procedure, modality, ...row.counts, row.trials]),
    ),
    ['any procedure', '', ...totals, trials],
  ]);
}

function has(names: readonly string[], name: string): boolean {
  return names.includes(name);
}
