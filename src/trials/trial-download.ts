import { spreadsheetCsv } from '../lib/csv.ts';

/** The columns of a table of trials, as in `content/trials.csv`. */
export const TRIAL_COLUMNS = [
  ...['nct', 'phase', 'drug', 'procedure', 'malignancy', 'phase_normalized', 'drugs'],
  ...['drug_classes', 'procedures', 'modality_class', 'malignancies', 'organ'],
] as const;

/** One trial of `/trials.json`. */
export type DownloadedTrial = Readonly<Record<string, unknown>> & { id: string };

/** How a selection was made, said in the file. */
export interface SelectionNote {
  /** The filters in words, or that there are none. */
  filters: string;
  /** Address that shows the selection. */
  address: string;
  trials: number;
  of: number;
}

/** The trials as CSV; the first line is a comment on the selection, the second names the columns. */
export function selectionCsv(
  trials: readonly DownloadedTrial[],
  { filters, address, trials: count, of }: SelectionNote,
): string {
  // Without commas and quotes the comment is one cell, and readers that skip "#" skip all of it.
  const note = `# ${count} of ${of} trials; ${filters}; ${address}`.replace(/[,"\s]+/g, ' ');
  return spreadsheetCsv([[note], TRIAL_COLUMNS, ...trialRows(trials)]);
}

/** The trials as CSV, with the names of the columns in the first line. */
export function trialsCsv(trials: readonly Readonly<Record<string, unknown>>[]): string {
  return spreadsheetCsv([TRIAL_COLUMNS, ...trialRows(trials)]);
}

function trialRows(trials: readonly Readonly<Record<string, unknown>>[]): string[][] {
  return trials.map((trial) => TRIAL_COLUMNS.map((name) => cell(trial[name])));
}

/** The trials as JSON: what their document says of itself, how they were selected, and the trials. */
export function selectionJson(
  head: Readonly<Record<string, unknown>>,
  trials: readonly DownloadedTrial[],
  selection: SelectionNote,
): string {
  return `${JSON.stringify({ ...head, selection, trials }, null, 2)}\n`;
}

/** Several values stand between semicolons; so do two phases in one, which a spreadsheet would take for a date. */
function cell(value: unknown): string {
  if (Array.isArray(value)) return value.join('; ');
  return String(value ?? '').replace(/^(\d)\/(\d)$/, '$1; $2');
}
