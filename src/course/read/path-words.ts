/**
 * A path of fields in words for an author: an entry of a list goes by its id, or by its number where it has none, as in
 * `rationale of option "b"`; fields in one another stay `own.figures`.
 */
export function pathWords(path: readonly PropertyKey[], input: unknown): string {
  const { entry, fields } = lastEntry(path, input);
  const name = fields.join('.');
  return entry && name ? `${name} of ${entry}` : (entry ?? name);
}

/** Says that a field is missing: of an entry of a list as a sentence on that entry. */
export function missingWords(path: readonly PropertyKey[], input: unknown, what: string): string {
  const { entry, fields } = lastEntry(path, input);
  const name = fields.join('.');
  if (!entry || !name) return `${pathWords(path, input) || what}: is missing`;
  return `${entry.charAt(0).toUpperCase()}${entry.slice(1)} has no ${name}`;
}

/** The innermost entry of a list on a path, and the fields inside it. */
function lastEntry(
  path: readonly PropertyKey[],
  input: unknown,
): { entry: string | undefined; fields: readonly string[] } {
  let at = input;
  let entry: string | undefined;
  let fields: string[] = [];
  for (const step of path) {
    at = (at as Record<PropertyKey, unknown> | undefined | null)?.[step];
    const list = fields.at(-1);
    if (typeof step === 'number' && list !== undefined && isFields(at)) {
      const own = `${one(list)} ${'id' in at ? `"${at['id']}"` : step + 1}`;
      entry = entry ? `${own} of ${entry}` : own;
      fields = [];
    } else fields.push(String(step));
  }
  return { entry, fields };
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What one entry of a list is called: `option` of `options`. */
function one(list: string): string {
  return list.replace(/ies$/, 'y').replace(/(?<!s)s$/, '');
}
