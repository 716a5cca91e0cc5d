export type CsvCell = string | number | boolean | undefined;

/** One line of a CSV file without its end; a cell is quoted only where it has to be, an undefined one is empty. */
export function csvLine(cells: readonly CsvCell[]): string {
  return cells.map(quoted).join(',');
}

/** Rows as a CSV file (RFC 4180), each line ended by CR LF. */
export function csv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((cells) => `${csvLine(cells)}\r\n`).join('');
}

function quoted(cell: CsvCell): string {
  const text = String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
