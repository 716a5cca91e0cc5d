import { DESIGNS } from '../course/terms/study-terms.ts';
import { type CsvCell, spreadsheetCsv } from '../lib/csv.ts';
import type { ChartMark } from './chart-marks.ts';
import type { ChartPanel } from './chart-panels.ts';

/** The columns: their name and what each mark has in them. */
const COLUMNS: Record<string, (panel: ChartPanel, mark: ChartMark) => CsvCell> = {
  panel: ({ title }) => title,
  study_id: ({ study }) => study?.id,
  references: ({ study }) => study?.refs.join('; '),
  design: ({ study }) => study && DESIGNS[study.design],
  design_stated: ({ study }) => study?.designStated,
  population: ({ study }) => study?.population,
  n: ({ study }) => study?.n,
  outcome_id: (_, { outcome }) => outcome,
  measure: (_, { measure }) => measure,
  group: (_, { group }) => group,
  label: (_, { label }) => label,
  time_point: (_, { timePoint }) => timePoint,
  result: (_, { text }) => text,
  value: (_, { value }) => value,
  unit: (_, { unit }) => unit,
  count: (_, { count }) => count,
  denominator: (_, { denominator }) => denominator,
  derived: (_, { derived }) => derived,
};

/** The numbers of a chart in CSV, one line for each mark. */
export function chartCsv(panels: readonly ChartPanel[]): string {
  return spreadsheetCsv([
    Object.keys(COLUMNS),
    ...panels.flatMap((panel) =>
      panel.marks.map((mark) => Object.values(COLUMNS).map((cell) => cell(panel, mark))),
    ),
  ]);
}
