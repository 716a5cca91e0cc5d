export type CsvCell = string | number | boolean | undefined;

/** One line without its end; a cell is quoted only where it has to be, an undefined one is empty. */
function csvLine(cells: readonly CsvCell[]): string {
  return cells.map(quoted).join(',');
}

/** Tells spreadsheets that what follows is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** Rows as a file that a spreadsheet opens as it is, and of which it takes no text for a formula. */
export function spreadsheetCsv(rows: readonly (readonly CsvCell[])[]): string {
  return BYTE_ORDER_MARK + csv(rows.map((cells) => cells.map(harmless)));
}

function harmless(cell: CsvCell): CsvCell {
  const isFormula =
    typeof cell === 'string' &&
    /^[=+\-@\t\r\n＝＋－＠]/.test(cell) &&
    !/^[-+]?\d+(?:\.\d+)?$/.test(cell);
  return isFormula ? `'${cell}` : cell;
}

/** Rows as CSV (RFC 4180), each line ended by CR LF. */
export function csv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((cells) => `${csvLine(cells)}\r\n`).join('');
}

function quoted(cell: CsvCell): string {
  const text = String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
