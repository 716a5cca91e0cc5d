import type { z } from 'astro/zod';
import { parse } from 'csv-parse/sync';
import { entryWords } from '../schema/entry-words.ts';
import type { Fault } from './fault.ts';
import { nearest } from './nearest.ts';
import { fieldsAt } from './schema-fields.ts';
import { noteKey, type ReadList } from './yaml-list.ts';

/**
 * Reads a CSV table with a header row and checks each row against its schema; every fault has its line.
 * @param key the column whose value must be unique in the table
 */
export function readCsvTable<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  key: string,
): ReadList<z.output<S>> {
  const fault = (line: number, code: Fault['code'], message: string): Fault => ({
    file,
    line,
    column: 1,
    code,
    message,
  });
  const foreign = foreignSeparator(text);
  if (foreign) return { items: [], keys: undefined, faults: [fault(1, 'csv/syntax', foreign)] };
  let rows: { record: string[]; info: { lines: number } }[];
  try {
    rows = parse(text, {
      info: true,
      // Takes away the byte order mark of spreadsheet programs as well.
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as unknown as typeof rows;
  } catch (error) {
    const { message, lines } = error as Error & { lines?: number };
    return { items: [], keys: undefined, faults: [quoteFault(text, message, lines ?? 1, fault)] };
  }

  const written = text.split(/\r?\n/);
  const [header, ...body] = rows;
  const names = header?.record ?? [];
  const strange = headerFaults(names, schema);
  if (strange.length > 0)
    return {
      items: [],
      keys: undefined,
      faults: strange.map((found) => ({
        ...fault(1, 'csv/header', found.message),
        column: columnOf(written[0] ?? '', names, names.indexOf(found.name)),
        suggestion: found.suggestion,
      })),
    };
  const items: ReadList<z.output<S>>['items'] = [];
  const faults: Fault[] = [];
  const seen = new Map<string, number>();
  let known = true;
  for (const { record: cells, info } of body) {
    if (cells.every((cell) => cell === '')) {
      faults.push(fault(info.lines, 'csv/syntax', 'The row is empty: take it out, or fill it.'));
      continue;
    }
    const row = Object.fromEntries(names.map((name, i) => [name, cells[i]]));
    const twin = noteKey(seen, key, row, info.lines);
    if (twin) {
      known = false;
      faults.push(fault(info.lines, 'id/duplicate', twin));
    }
    if (cells.length !== names.length) {
      const count = cells.length === 1 ? '1 cell' : `${cells.length} cells`;
      const message = `The row has ${count}, the header has ${names.length}.`;
      faults.push(fault(info.lines, 'csv/syntax', message));
      continue;
    }
    const lineText = written[info.lines - 1] ?? '';
    const parsed = schema.safeParse(row, entryWords);
    if (parsed.success)
      items.push({
        value: parsed.data,
        line: info.lines,
        placeOf: (value) => ({
          line: info.lines,
          column: columnOf(lineText, cells, cells.indexOf(`${value}`)),
        }),
        placeAt: (name) => ({
          line: info.lines,
          column: columnOf(lineText, cells, names.indexOf(String(name))),
        }),
      });
    else
      for (const { path, message } of parsed.error.issues) {
        if (path[0] === key) known = false;
        faults.push({
          ...fault(info.lines, 'entry/shape', `${String(path[0] ?? 'row')}: ${message}.`),
          column: columnOf(lineText, cells, names.indexOf(String(path[0]))),
        });
      }
  }
  return { items, keys: known ? new Set(seen.keys()) : undefined, faults };
}

/** Columns that are not those of the table: a strange one with the one that was meant, or else those that are missing. */
function headerFaults(
  names: readonly string[],
  schema: z.ZodType,
): { name: string; message: string; suggestion?: string | undefined }[] {
  const known = fieldsAt(schema, undefined, []);
  if (!names.some((name) => known.includes(name)))
    return [{ name: '', message: `The first row must name the columns: ${known.join(',')}.` }];
  const missing = known.filter((name) => !names.includes(name));
  const strange = names.filter((name) => !known.includes(name));
  if (strange.length === 0)
    return missing.map((name) => ({ name, message: `The column "${name}" is missing.` }));
  return strange.map((name) => ({
    name,
    message: `There is no column "${name}".`,
    suggestion: nearest(name, missing),
  }));
}

/** A quote that keeps a table from being read, in its row. */
function quoteFault(
  text: string,
  message: string,
  line: number,
  fault: (line: number, code: Fault['code'], message: string) => Fault,
): Fault {
  if (!/quote/i.test(message)) return fault(line, 'csv/syntax', `${message}.`);
  // A quote that is not closed is found where the next one opens, rows further down.
  const rows = text.split(/\r?\n/);
  const odd = rows.findIndex((row) => (row.split('"').length - 1) % 2 === 1);
  return fault(
    odd < 0 ? line : odd + 1,
    'csv/syntax',
    'A quote in this row is not closed, or words stand outside of it; a quote inside of a cell is written twice.',
  );
}

/** What is wrong with the sign between the cells, by the first line. */
function foreignSeparator(text: string): string | undefined {
  const [header = ''] = text.split('\n', 1);
  if (header.includes(',')) return undefined;
  const sign = header.includes(';') ? 'semicolons' : header.includes('\t') ? 'tabs' : undefined;
  return sign && `The cells are separated by ${sign}; they must be separated by commas.`;
}

/** The column (1-based) at which a cell starts on its line; 1 for a cell that is not there or spans lines. */
function columnOf(line: string, cells: readonly string[], cell: number): number {
  let from = 0;
  for (const [at, words] of cells.entries()) {
    const start = line.indexOf(words, from);
    if (start < 0) return 1;
    if (at === cell) return start + 1;
    from = start + words.length;
  }
  return 1;
}
