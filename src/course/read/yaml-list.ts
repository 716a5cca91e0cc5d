import type { z } from 'astro/zod';
import { isSeq, type Node, type YAMLSeq } from 'yaml';
import type { Fault } from './fault.ts';
import type { KeptReadings } from './kept-readings.ts';
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

/** The items of a list as they were parsed, each with where it starts. */
interface ParsedItems {
  items: (Position & { value: unknown })[];
}

/**
 * Reads a YAML list and checks each item against its schema; every fault has the place of the very value.
 * @param key the field whose value must be unique in the list
 * @param kept what earlier runs have parsed: of a text that they had, values are taken from there
 */
export function readYamlList<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  key: string,
  kept?: KeptReadings,
): ReadList<z.output<S>> {
  const parsed = kept?.of('list', text, () => parsedItems(new YamlSource(text, file)));
  return (parsed && faultless(parsed, text, file, schema, key)) ?? placed(text, file, schema, key);
}

function parsedItems(yaml: YamlSource): ParsedItems | undefined {
  if (yaml.fault || !isSeq(yaml.contents)) return undefined;
  const items = yaml.contents.items as Node[];
  return { items: items.map((item) => ({ value: yaml.valueOf(item), ...yaml.placeOf(item) })) };
}

/** The list out of parsed items, where nothing is wrong with any of them. */
function faultless<S extends z.ZodType>(
  { items }: ParsedItems,
  text: string,
  file: string,
  schema: S,
  key: string,
): ReadList<z.output<S>> | undefined {
  const seen = new Map<string, number>();
  const read: Placed<z.output<S>>[] = [];
  let source: YamlSource | undefined;
  const at = (i: number, place: (yaml: YamlSource, node: Node) => Position): Position => {
    source ??= new YamlSource(text, file);
    return place(source, (source.contents as YAMLSeq<Node>).items[i] as Node);
  };
  for (const [i, { value, line }] of items.entries()) {
    const result = value === null ? undefined : schema.safeParse(value);
    if (!result?.success || noteKey(seen, key, value, line)) return undefined;
    read.push({
      value: result.data,
      line,
      placeOf: (wanted) => at(i, (yaml, node) => yaml.placeOfValue(node, wanted)),
      placeAt: (...path) => at(i, (yaml, node) => yaml.placeOfPath(node, path)),
    });
  }
  return { items: read, keys: new Set(seen.keys()), faults: [] };
}

/** The list with the places of all that is wrong with it. */
function placed<S extends z.ZodType>(
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
