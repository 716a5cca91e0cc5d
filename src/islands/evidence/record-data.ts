import { MEASURES } from '../../course/terms/study-terms.ts';
import type { EvidenceRow } from '../../evidence/evidence.ts';

/** What the table is chosen by and ordered by, beside the words in it: one record, its results in their order. */
export interface RecordData {
  /** Id of a topic. */
  topic: string;
  design: string;
  /** Patients, where the review prints the number. */
  n?: number;
  results: ResultData[];
}

interface ResultData {
  /** The group of its measure. */
  outcome: string;
  comparator: string;
}

/** The data of a record that goes to the page, from its rows. */
export function recordData(rows: readonly [EvidenceRow, ...EvidenceRow[]]): RecordData {
  const { topic, design, n } = rows[0].study;
  const results = rows.map((row) => ({
    outcome: MEASURES[row.outcome.measure].group,
    comparator: row.comparison,
  }));
  return { topic, design, ...(n !== undefined && { n }), results };
}
