import type { z } from 'astro/zod';
import { parse } from 'csv-parse/sync';
import type { Fault } from './fault.ts';
import type { ReadList } from './yaml-list.ts';

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
  const faults: Fault[] = [];
  let rows: { record: Record<string, string>; info: { lines: number } }[];
  try {
    // Spreadsheet programs write a byte order mark at the head of the file.
    rows = parse(text, {
      columns: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      bom: true,
    });
  } catch (error) {
    const { message, lines } = error as Error & { lines?: number };
    return {
      items: [],
      faults: [{ file, line: lines ?? 1, column: 1, code: 'csv/syntax', message }],
    };
  }
  const items: ReadList<z.output<S>>['items'] = [];
  const seen = new Map<string, number>();
  for (const { record, info } of rows) {
    const at = { file, line: info.lines, column: 1 };
    const parsed = schema.safeParse(record);
    if (!parsed.success) {
      for (const issue of parsed.error.issues)
        faults.push({
          ...at,
          code: 'entry/shape',
          message: `${String(issue.path[0] ?? 'row')}: ${issue.message}.`,
        });
      continue;
    }
    const id = String((parsed.data as Record<string, unknown>)[key]);
    const earlier = seen.get(id);
    if (earlier === undefined) seen.set(id, at.line);
    else
      faults.push({
        ...at,
        code: 'id/duplicate',
        message: `${key} "${id}" is already used at line ${earlier}.`,
      });
    items.push({ value: parsed.data, line: at.line });
  }
  return { items, faults };
}
