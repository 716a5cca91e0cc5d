import { z } from 'astro/zod';
import { ID } from '../schema/id.ts';

/** A field of a schema as an author meets it. */
export interface DescribedField {
  /** Its name with those around it: `outcomes[].arms`. */
  path: string;
  /** What it holds, in words: "text of 20 to 90 characters". */
  holds: string;
  meaning: string;
  isNeeded: boolean;
  /** The kinds of entry that have it, `type: single`; empty where all have it. */
  kinds: string[];
}

interface JsonSchema {
  type?: string;
  description?: string;
  format?: string;
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}

/** What the field means that tells the kinds of entry apart. */
const WHICH_KIND = 'What kind it is.';

/** A schema as JSON Schema, as far as it can be said there; what is written, not what is made of it; parts that several fields share stand once, or in each. */
export function jsonSchema(
  schema: z.ZodType,
  reused: 'inline' | 'ref' = 'inline',
): Record<string, unknown> {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused });
}

/** All fields of a schema in its order, a field of some kinds of entry with their names. */
export function fieldsOf(schema: z.ZodType): DescribedField[] {
  return merged(walk(jsonSchema(schema) as JsonSchema, '', []));
}

/** What the kinds of entry of a schema are, `type: single` with its sentence; empty where there is one kind. */
export function kindsOf(schema: z.ZodType): { kind: string; meaning: string }[] {
  const { oneOf = [] } = jsonSchema(schema) as JsonSchema;
  return oneOf.map((kind) => ({ kind: kindName(kind), meaning: kind.description ?? '' }));
}

function walk(schema: JsonSchema, path: string, kinds: string[]): DescribedField[] {
  if (schema.oneOf) {
    const names = schema.oneOf.map(kindName);
    const [name = ''] = names[0]?.split(': ') ?? [];
    const values = names.map((kind) => kind.replace(`${name}: `, ''));
    return [
      {
        path: path ? `${path}.${name}` : name,
        holds: holds({ enum: values }),
        meaning: WHICH_KIND,
        ...{ isNeeded: true, kinds },
      },
      ...schema.oneOf.flatMap((kind) => walk(kind, path, [...kinds, kindName(kind)])),
    ];
  }
  const { items, additionalProperties: values } = schema;
  if (items) return walk(items, `${path}[]`, kinds);
  if (typeof values === 'object') return walk(values, `${path}.*`, kinds);
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]): DescribedField[] => {
    // Which kind of entry it is stands in the list of kinds.
    if (field.const !== undefined) return [];
    const inner = path ? `${path}.${name}` : name;
    const own = {
      path: inner,
      holds: holds(field),
      meaning: field.description ?? '',
      isNeeded: schema.required?.includes(name) ?? false,
      kinds,
    };
    return [own, ...walk(field, inner, kinds)];
  });
}

/** Fields that several kinds of entry have alike, once, with all these kinds, or none where all have it. */
function merged(fields: readonly DescribedField[]): DescribedField[] {
  const all = (path: string) =>
    new Set(
      fields
        .filter((field) => parent(field.path) === parent(path) && field.meaning !== WHICH_KIND)
        .map(({ kinds }) => kinds.join()),
    );
  const byField = Map.groupBy(fields, ({ kinds, ...rest }) => JSON.stringify(rest));
  return [...byField.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const isEverywhere = first.meaning === WHICH_KIND || same.length === all(first.path).size;
    const kinds = [...new Set(same.flatMap((field) => field.kinds.slice(-1)))];
    return [{ ...first, kinds: isEverywhere ? [] : kinds }];
  });
}

function parent(path: string): string {
  return path.replace(/\.?[^.]+$/, '');
}

function kindName({ properties = {} }: JsonSchema): string {
  const [name, field] =
    Object.entries(properties).find(([, { const: value }]) => value !== undefined) ?? [];
  return `${name}: ${field?.const}`;
}

/** What a field holds, in an author's words. */
function holds(schema: JsonSchema): string {
  if (schema.enum) return `one of ${schema.enum.map((value) => `\`${value}\``).join(', ')}`;
  if (schema.oneOf) return 'fields';
  if (schema.anyOf) return schema.anyOf.map(holds).join(', or ');
  switch (schema.type) {
    case 'string':
      return text(schema);
    case 'integer':
      return `whole number${between(schema.minimum, schema.maximum, '')}`;
    case 'number':
      return `number${between(schema.minimum, schema.maximum, '')}`;
    case 'boolean':
      return '`true` or `false`';
    case 'array':
      return schema.prefixItems
        ? `list of ${schema.prefixItems.length}, each ${holds(schema.prefixItems[0] ?? {})}`
        : `list${between(schema.minItems, schema.maxItems, '')}: ${listed(schema)}`;
    default:
      return 'fields';
  }
}

function listed({ items }: JsonSchema): string {
  const each = holds(items ?? {});
  return each === 'fields' ? 'entries' : each;
}

function text({ format, pattern, minLength, maxLength }: JsonSchema): string {
  if (pattern === ID.source) return 'id';
  if (format === 'date') return 'day, `2026-01-31`';
  if (format === 'uri') return 'address';
  // A single letter is no rule that an author needs to be told.
  const least = minLength && minLength > 1 ? minLength : undefined;
  return `text${between(least, maxLength, ' characters')}`;
}

/** A range in words; what a number of the machine bounds, or nothing does, is left out. */
function between(least: number | undefined, most: number | undefined, unit: string): string {
  const low = least !== undefined && least > Number.MIN_SAFE_INTEGER ? least : undefined;
  const high = most !== undefined && most < Number.MAX_SAFE_INTEGER ? most : undefined;
  if (low !== undefined && high !== undefined)
    return low === high ? ` of ${low}${unit}` : ` of ${low} to ${high}${unit}`;
  if (low !== undefined) return ` of at least ${low}${unit}`;
  return high === undefined ? '' : ` of at most ${high}${unit}`;
}
