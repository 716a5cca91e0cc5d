import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { fieldsOf, jsonSchema, kindsOf } from '../../../../src/course/fields/fields.ts';
import { idSchema } from '../../../../src/course/schema/id.ts';

/** What the one field of a schema holds. */
const holds = (schema: z.ZodType) => fieldsOf(z.strictObject({ a: schema })).at(0)?.holds;
/** The fields of a schema, as an author reads them. */
const told = (schema: z.ZodType) =>
  fieldsOf(schema).map(
    ({ path, holds, meaning, isNeeded, kinds }) =>
      `${path}${isNeeded ? '*' : ''} (${kinds.join()}) ${holds}: ${meaning}`,
  );

describe('what a field holds', () => {
  test.each<[z.ZodType, string]>([
    [z.string(), 'text'],
    [z.string().min(1), 'text'],
    [z.string().min(2), 'text of at least 2 characters'],
    [z.string().max(9), 'text of at most 9 characters'],
    [z.string().min(1).max(9), 'text of at most 9 characters'],
    [z.string().min(2).max(9), 'text of 2 to 9 characters'],
    [z.string().min(3).max(3), 'text of 3 characters'],
    [idSchema, 'id'],
    [z.string().regex(/^[a-z]$/), 'text'],
    [z.iso.date(), 'day, `2026-01-31`'],
    [z.url(), 'address'],
    [z.email(), 'text'],
    [z.int(), 'whole number'],
    [z.int().min(0), 'whole number of at least 0'],
    [z.int().max(0), 'whole number of at most 0'],
    [z.int().min(1).max(2), 'whole number of 1 to 2'],
    [z.number(), 'number'],
    [z.number().min(0.5).max(1), 'number of 0.5 to 1'],
    [z.boolean(), '`true` or `false`'],
    [z.enum(['a', 'b']), 'one of `a`, `b`'],
    [z.array(z.string()), 'list: text'],
    [z.array(idSchema).min(1), 'list of at least 1: id'],
    [z.array(idSchema).length(3), 'list of 3: id'],
    [z.array(z.strictObject({ b: z.string() })), 'list: entries'],
    [z.tuple([z.int(), z.int()]), 'list of 2, each whole number'],
    [z.tuple([]), 'list of 0, each fields'],
    [z.strictObject({}), 'fields'],
    [z.union([z.string(), z.int()]), 'text, or whole number'],
    [
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('x') }),
        z.strictObject({ kind: z.literal('y') }),
      ]),
      'fields',
    ],
  ])('%#: %s', (schema, words) => {
    expect(holds(schema)).toBe(words);
  });
});

test('fields stand in their order, those inside of others with their names', () => {
  const inner = z.strictObject({ b: z.string().describe('B.') });
  expect(
    told(
      z.strictObject({
        one: inner.describe('One.'),
        some: z.array(inner).optional().describe('Some.'),
        named: z.record(z.string(), inner).describe('Named.'),
        plain: z.string(),
        given: z.boolean().default(false).describe('Given.'),
      }),
    ),
  ).toEqual([
    'one* () fields: One.',
    'one.b* () text: B.',
    'some () list: entries: Some.',
    'some[].b* () text: B.',
    'named* () fields: Named.',
    'named.*.b* () text: B.',
    'plain* () text: ',
    'given () `true` or `false`: Given.',
  ]);
});

test('no field is needed of a schema that needs none', () => {
  expect(told(z.strictObject({ a: z.string().optional() }))).toEqual(['a () text: ']);
});

const union = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('x'), both: z.string(), some: z.int().describe('Some.') })
    .describe('It is x.'),
  z.strictObject({ kind: z.literal('y'), both: z.string(), some: z.int().describe('Some.') }),
  z.strictObject({ kind: z.literal('z'), both: z.string(), own: z.strictObject({ c: z.int() }) }),
]);

test('fields of some kinds of entry are told once, with the kinds that have them', () => {
  expect(told(union)).toEqual([
    'kind* () one of `x`, `y`, `z`: What kind it is.',
    'both* () text: ',
    'some* (kind: x,kind: y) whole number: Some.',
    'own* (kind: z) fields: ',
    'own.c* () whole number: ',
  ]);
});

test('kinds of entry inside of a field are told there', () => {
  expect(told(z.strictObject({ picture: union, list: z.array(union) }))).toEqual([
    'picture* () fields: ',
    'picture.kind* () one of `x`, `y`, `z`: What kind it is.',
    'picture.both* () text: ',
    'picture.some* (kind: x,kind: y) whole number: Some.',
    'picture.own* (kind: z) fields: ',
    'picture.own.c* () whole number: ',
    'list* () list: entries: ',
    'list[].kind* () one of `x`, `y`, `z`: What kind it is.',
    'list[].both* () text: ',
    'list[].some* (kind: x,kind: y) whole number: Some.',
    'list[].own* (kind: z) fields: ',
    'list[].own.c* () whole number: ',
  ]);
});

test('the kinds of entry come with their sentences; of one kind there are none', () => {
  expect(kindsOf(union)).toEqual([
    { kind: 'kind: x', meaning: 'It is x.' },
    { kind: 'kind: y', meaning: '' },
    { kind: 'kind: z', meaning: '' },
  ]);
  expect(kindsOf(z.strictObject({}))).toEqual([]);
});

test('a JSON Schema says what is written, not what is made of it; shared parts stand once on request', () => {
  const part = z.strictObject({ p: z.string() });
  const schema = z.strictObject({
    ...{ a: part, b: part, n: z.string().transform(Number), d: z.int().default(1) },
    odd: z.custom<string>(() => true),
  });
  const inline = jsonSchema(schema);
  expect(inline['$defs']).toBeUndefined();
  expect(inline['required']).not.toContain('d');
  expect(inline['properties']).toMatchObject({ n: { type: 'string' }, odd: {} });
  const shared = jsonSchema(schema, 'ref');
  expect(Object.keys(shared['$defs'] as object)).toHaveLength(1);
});
