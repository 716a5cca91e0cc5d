import { DESIGNS, DIRECTIONS, MEASURES } from '../course/terms/study-terms.ts';
import { type CsvCell, spreadsheetCsv } from '../lib/csv.ts';
import type { EvidenceRow } from './evidence.ts';

/** The columns: their name and what each result has in them. */
const COLUMNS: Record<string, (row: EvidenceRow) => CsvCell> = {
  study_id: ({ study }) => study.id,
  outcome_id: ({ outcome }) => outcome.id,
  topic: ({ study }) => study.topic,
  section: ({ study }) => study.section,
  references: ({ study }) => list(study.refs),
  study: ({ study }) => study.name,
  design: ({ study }) => DESIGNS[study.design],
  design_stated: ({ study }) => study.designStated,
  source_design: ({ study }) => study.sourceDesign && DESIGNS[study.sourceDesign.design],
  population: ({ study }) => study.population,
  n: ({ study }) => study.n,
  n_text: ({ study }) => study.nText,
  groups: ({ arms }) => list(arms.map(({ name }) => name)),
  outcome: ({ outcome }) => outcome.label,
  measure: ({ outcome }) => MEASURES[outcome.measure].name,
  time_point: ({ outcome }) => outcome.timePoint,
  value: ({ outcome }) => outcome.value,
  value_text: ({ outcome }) => outcome.valueText,
  unit: ({ outcome }) => outcome.unit,
  count: ({ outcome }) => outcome.count,
  denominator: ({ outcome }) => outcome.denominator,
  direction: ({ outcome }) => outcome.direction && DIRECTIONS[outcome.direction],
  comparators: ({ comparators }) => list(comparators.map(({ name }) => name)),
  comparator_results: ({ comparators }) =>
    list(comparators.flatMap(({ outcome }) => outcome?.valueText ?? [])),
  comparison: ({ comparison }) => COMPARISON[comparison],
  derived: ({ outcome }) => outcome.derived,
  cannot_tell: ({ study }) => study.limits.join(' '),
  claims: ({ outcome }) => list(outcome.claims),
  source_notes: ({ study }) => list(study.sourceNotes),
};

const COMPARISON: Record<EvidenceRow['comparison'], string> = {
  yes: 'same study',
  beside: 'other study or past',
  no: 'none',
};

/** The results as a table in CSV, one line each; several values of a cell stand between semicolons. */
export function evidenceCsv(rows: readonly EvidenceRow[]): string {
  return spreadsheetCsv([
    Object.keys(COLUMNS),
    ...rows.map((row) => Object.values(COLUMNS).map((cell) => cell(row))),
  ]);
}

function list(items: readonly (string | number)[]): string {
  return items.join('; ');
}
