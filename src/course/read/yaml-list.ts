import type { z } from 'astro/zod';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { entryWords } from '../schema/entry-words.ts';
import type { Fault } from './fault.ts';

/** An item of a content file with the line it starts on (1-based). */
export interface Placed<T> {
  value: T;
  line: number;
}

export interface ReadList<T> {
  /** The items without faults, in the order of the file. */
  items: Placed<T>[];
  /** The keys of all items, also of those with a fault; undefined when the file could not be read. */
  keys: ReadonlySet<string> | undefined;
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
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  if (document.errors.length > 0) {
    const faults = document.errors.map(
      ({ pos, message }): Fault => ({ ...place(pos[0]), code: 'yaml/syntax', message }),
    );
    return { items: [], keys: undefined, faults };
  }
  if (!isSeq(document.contents)) {
    const message = 'The file must hold a list.';
    const fault: Fault = { file, line: 1, column: 1, code: 'yaml/syntax', message };
    return { items: [], keys: undefined, faults: [fault] };
  }

  const items: Placed<z.output<S>>[] = [];
  const faults: Fault[] = [];
  const seen = new Map<string, number>();
  for (const item of document.contents.items as Node[]) {
    const at = place(item.range?.[0] ?? 0);
    const raw: unknown = item.toJS(document);
    const twin = noteKey(seen, key, raw, at.line);
    if (twin) faults.push({ ...at, code: 'id/duplicate', message: twin });
    const parsed = schema.safeParse(raw, entryWords);
    if (parsed.success) {
      items.push({ value: parsed.data, line: at.line });
      continue;
    }
    for (const { path, message } of parsed.error.issues) {
      const node = isMap(item) ? item.getIn(path.slice(0, 1), true) : undefined;
      const offset = isScalar(node) || isSeq(node) || isMap(node) ? node.range?.[0] : undefined;
      faults.push({
        ...(offset === undefined ? at : place(offset)),
        code: 'entry/shape',
        message: `${path.join('.') || 'entry'}: ${message}.`,
      });
    }
  }
  return { items, keys: new Set(seen.keys()), faults };
}

/**
 * Keeps the key of an item with its line.
 * @param seen the keys so far with the lines of their items
 * @returns what is wrong, when an earlier item has the same key
 */
export function noteKey(
  seen: Map<string, number>,
  key: string,
  item: unknown,
  line: number,
): string | undefined {
  const id = item instanceof Object ? (item as Record<string, unknown>)[key] : undefined;
  if (typeof id !== 'string' && typeof id !== 'number') return undefined;
  const earlier = seen.get(`${id}`);
  if (earlier !== undefined) return `${key} "${id}" is already used at line ${earlier}.`;
  seen.set(`${id}`, line);
  return undefined;
}
