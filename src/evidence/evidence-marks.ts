import type { Study } from '../course/schema/study.ts';
import { DESIGNS, type Design } from '../course/terms/study-terms.ts';
import type { EvidenceRow } from './evidence.ts';

/** What the results of a study are set against, the closest comparison first. */
const COMPARISONS = ['yes', 'beside', 'no'] as const satisfies EvidenceRow['comparison'][];

export interface MarkRow {
  design: Design;
  /** For each comparison, in its order, the studies whose closest one it is. */
  cells: { comparison: (typeof COMPARISONS)[number]; studies: Study[] }[];
}

/** The studies by design, in the order of the terms, and by their closest comparison. Each study stands once. */
export function evidenceMarks(rows: readonly EvidenceRow[]): MarkRow[] {
  const studies = [...new Set(rows.map(({ study }) => study))];
  const closest = (study: Study) =>
    COMPARISONS.find((comparison) =>
      rows.some((row) => row.study === study && row.comparison === comparison),
    );
  return (Object.keys(DESIGNS) as Design[])
    .map((design) => ({
      design,
      cells: COMPARISONS.map((comparison) => ({
        comparison,
        studies: studies.filter(
          (study) => study.design === design && closest(study) === comparison,
        ),
      })),
    }))
    .filter(({ cells }) => cells.some(({ studies }) => studies.length > 0));
}
