import type { z } from 'astro/zod';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Fault } from './fault.ts';

/** An item of a content file with the line it starts on (1-based). */
export interface Placed<T> {
  value: T;
  line: number;
}

export interface ReadList<T> {
  items: Placed<T>[];
  faults: Fault[];
}

/**
 * Reads a YAML list and checks each item against its schema; every fault has its line.
 * @param key the field whose value must be unique in the list
 */
export function readYamlList<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  key: string,
): ReadList<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faults: Fault[] = [];
  const items: Placed<z.output<S>>[] = [];
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  for (const error of document.errors)
    faults.push({ ...place(error.pos[0]), code: 'yaml/syntax', message: error.message });
  if (faults.length > 0) return { items, faults };
  if (!isSeq(document.contents)) {
    faults.push({
      file,
      line: 1,
      column: 1,
      code: 'yaml/syntax',
      message: 'The file must hold a list.',
    });
    return { items, faults };
  }
  const seen = new Map<string, number>();
  for (const item of document.contents.items as Node[]) {
    const at = place(item.range?.[0] ?? 0);
    const raw: unknown = item.toJS(document);
    const parsed = schema.safeParse(raw);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        const node = isMap(item) ? item.getIn(issue.path.slice(0, 1), true) : undefined;
        const offset = isScalar(node) || isSeq(node) || isMap(node) ? node.range?.[0] : undefined;
        const field = issue.path.join('.') || 'entry';
        faults.push({
          ...(offset === undefined ? at : place(offset)),
          code: 'entry/shape',
          message: `${field}: ${issue.message}.`,
        });
      }
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
