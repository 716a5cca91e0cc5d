import fc from 'fast-check';

/** Any text that a reader can type or an address can hold, and some that programs stumble over. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('<script>', '%E0%A4%A', '\uD800', '\u202E', '&topic=ici', '__proto__', '  '),
);

/** Any text in the place of a query, or one made of these names with any values. */
export function anyQuery(
  names: readonly string[],
  value: fc.Arbitrary<string> = anyText,
): fc.Arbitrary<string> {
  const fields = fc.array(fc.tuple(fc.constantFrom(...names), value));
  return fc.oneof(
    anyText,
    fields.map((pairs) => `?${new URLSearchParams(pairs.map(([k, v]) => [k, v]))}`),
  );
}

/** The id of any term of a table, or none. */
export function termIn<K extends string>(
  terms: Readonly<Record<K, unknown>>,
): fc.Arbitrary<K | undefined> {
  return fc.constantFrom(undefined, ...(Object.keys(terms) as K[]));
}
