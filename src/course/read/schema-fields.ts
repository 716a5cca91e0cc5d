import type { z } from 'astro/zod';

/** What of a schema can be asked, whatever its kind. */
interface AnySchema {
  shape?: Record<string, unknown>;
  element?: unknown;
  options?: readonly unknown[];
  unwrap?: () => unknown;
  def?: { discriminator?: string };
  safeParse?: (value: unknown) => { success: boolean };
}

/**
 * The fields that an entry can have at a path; of entries of several kinds, those of the kind that it is.
 * @param value the entry as a whole
 */
export function fieldsAt(
  schema: z.ZodType,
  value: unknown,
  path: readonly PropertyKey[],
): string[] {
  let schemas = kinds(schema, value);
  let at = value;
  for (const step of path) {
    at = at instanceof Object ? (at as Record<PropertyKey, unknown>)[step] : undefined;
    schemas = schemas.flatMap((one) =>
      kinds(typeof step === 'number' ? one.element : one.shape?.[String(step)], at),
    );
  }
  return [...new Set(schemas.flatMap(({ shape }) => Object.keys(shape ?? {})))];
}

/** What a schema may be for a value: of a choice among kinds the one that it names, or else each of them. */
function kinds(schema: unknown, value: unknown): AnySchema[] {
  const one = unwrapped(schema);
  if (!one?.options) return one ? [one] : [];
  const all = one.options.flatMap((option) => unwrapped(option) ?? []);
  const name = one.def?.discriminator;
  const kind =
    name && value instanceof Object ? (value as Record<string, unknown>)[name] : undefined;
  const own = all.filter(
    ({ shape }) => name && (shape?.[name] as AnySchema | undefined)?.safeParse?.(kind).success,
  );
  return (own.length > 0 ? own : all).flatMap((option) =>
    option.options ? kinds(option, value) : [option],
  );
}

function unwrapped(schema: unknown): AnySchema | undefined {
  let at = schema as AnySchema | undefined;
  while (at?.unwrap && !at.element) at = at.unwrap() as AnySchema;
  return at;
}
