import type { z } from 'astro/zod';
import { isSeq, type Node } from 'yaml';
import type { Fault } from './fault.ts';
import { type Position, YamlSource } from './yaml-source.ts';

/** An item of a content file with the line it starts on (1-based). */
export interface Placed<T> {
  value: T;
  line: number;
  /** Where a value stands in the item: an id, a number; the item's own place where it holds no such value. */
  placeOf(value: string | number): Position;
  /** Where the innermost part of the item stands that exists on a path of fields. */
  placeAt(...path: readonly PropertyKey[]): Position;
}

export interface ReadList<T> {
  /** The items without faults, in the order of the file. */
  items: Placed<T>[];
  /** The keys of all items, also of those with a fault; undefined when the file could not be read, or when an item lacks its key or has that of another. */
  keys: ReadonlySet<string> | undefined;
  faults: Fault[];
}

/**
 * Reads a YAML list and checks each item against its schema; every fault has the place of the very value.
 * @param key the field whose value must be unique in the list
 */
export function readYamlList<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  key: string,
): ReadList<z.output<S>> {
  const yaml = new YamlSource(text, file);
  if (yaml.fault) return { items: [], keys: undefined, faults: [yaml.fault] };
  if (!isSeq(yaml.contents)) {
    const message = 'The file must hold a list.';
    const fault: Fault = { file, line: 1, column: 1, code: 'yaml/syntax', message };
    return { items: [], keys: undefined, faults: [fault] };
  }
  const items: Placed<z.output<S>>[] = [];
  const faults: Fault[] = [];
  const seen = new Map<string, number>();
  let known = true;
  for (const item of yaml.contents.items as Node[]) {
    const at = yaml.placeOf(item);
    const twin = noteKey(seen, key, yaml.valueOf(item), at.line);
    if (twin) faults.push({ file, ...at, code: 'id/duplicate', message: twin });
    const { value, faults: own } = yaml.check(item, schema, 'entry');
    faults.push(...own);
    if (twin || own.some(({ message }) => message.startsWith(`${key}: `))) known = false;
    if (value !== undefined)
      items.push({
        value,
        line: at.line,
        placeOf: (wanted) => yaml.placeOfValue(item, wanted),
        placeAt: (...path) => yaml.placeOfPath(item, path),
      });
  }
  return { items, keys: known ? new Set(seen.keys()) : undefined, faults };
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
