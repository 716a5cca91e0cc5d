import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { fieldsAt } from '../../../../src/course/read/schema-fields.ts';

const inner = z.strictObject({ c: z.string(), d: z.string() });
const schema = z.strictObject({
  one: inner.optional(),
  some: z.array(inner).default([]),
  plain: z.string(),
});
const kinds = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('x'), a: z.string(), part: inner }),
  z.strictObject({ kind: z.literal('y'), b: z.string() }).refine(() => true),
]);

describe('the fields that an entry can have', () => {
  test.each<[string, PropertyKey[], string[]]>([
    ['at its head', [], ['one', 'some', 'plain']],
    ['inside of a field', ['one'], ['c', 'd']],
    ['inside of an entry of a list', ['some', 0], ['c', 'd']],
    ['in a list itself', ['some'], []],
    ['in a text', ['plain'], []],
    ['where there is no field', ['none'], []],
    ['inside of where there is none', ['none', 'one'], []],
    ['in an entry of what is no list', ['one', 0], []],
  ])('%s', (_, path, fields) => {
    expect(fieldsAt(schema, {}, path)).toEqual(fields);
    expect(fieldsAt(schema, undefined, path)).toEqual(fields);
  });

  test.each<[string, unknown, string[]]>([
    ['that says its kind', { kind: 'y' }, ['kind', 'b']],
    ['of another kind', { kind: 'x' }, ['kind', 'a', 'part']],
    ['of a kind that there is not', { kind: 'z' }, ['kind', 'a', 'part', 'b']],
    ['without a kind', {}, ['kind', 'a', 'part', 'b']],
    ['that is none', undefined, ['kind', 'a', 'part', 'b']],
    ['that is empty', null, ['kind', 'a', 'part', 'b']],
  ])('of an entry %s', (_, value, fields) => {
    expect(fieldsAt(kinds, value, [])).toEqual(fields);
  });

  test('of a kind inside of an entry', () => {
    const list = z.strictObject({ items: z.array(kinds) });
    const value = { items: [{ kind: 'y' }, { kind: 'x' }] };
    expect(fieldsAt(list, value, ['items', 0])).toEqual(['kind', 'b']);
    expect(fieldsAt(list, value, ['items', 1])).toEqual(['kind', 'a', 'part']);
    expect(fieldsAt(list, value, ['items', 1, 'part'])).toEqual(['c', 'd']);
    expect(fieldsAt(list, value, ['items', 7])).toEqual(['kind', 'a', 'part', 'b']);
  });

  test('of what may be of several types, those of each', () => {
    const either = z.union([z.string(), inner, z.union([z.strictObject({ e: z.string() })])]);
    expect(fieldsAt(either, { c: '' }, [])).toEqual(['c', 'd', 'e']);
    expect(fieldsAt(z.union([z.string(), z.int()]), 'a', [])).toEqual([]);
  });
});
