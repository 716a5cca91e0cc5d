import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { entryWords } from '../../../../src/course/schema/entry-words.ts';

/** What is said of a value that is not of a schema. */
const said = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, entryWords).error?.issues.map(({ message }) => message);
const kinds = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('chart') }),
  z.strictObject({ kind: z.literal('people') }),
]);
const letters = (n: number) => z.enum([...'abcdefghijklm'].slice(0, n) as [string, ...string[]]);

describe('a value of another type', () => {
  test.each<[string, z.ZodType, unknown, string]>([
    ['no text', z.string(), undefined, 'is missing'],
    ['an empty field', z.string(), null, 'is empty; it must be a text'],
    ['an empty number', z.number(), null, 'is empty; it must be a number'],
    ['an empty switch', z.boolean(), null, 'is empty; it must be true or false'],
    ['a number as a text', z.string(), 12, 'must be a text: put 12 in quotes'],
    ['a switch as a text', z.string(), true, 'must be a text: put true in quotes'],
    ['fields as a text', z.string(), { a: 1 }, 'must be a text'],
    [
      'a list as a text',
      z.string(),
      [1, 2],
      'must be a text: write "1,2", in quotes and without brackets',
    ],
    ['a list as a number', z.number(), [1, 2], 'must be a number'],
    ['a text as fields', z.strictObject({}), 'a', 'must be fields with values'],
    ['a list as a record', z.record(z.string(), z.string()), [], 'must be fields with values'],
    ['fields as a pair', z.tuple([z.string()]), {}, 'must be a list'],
    ['an id as a list', z.array(z.string()), 'an-id', 'must be a list: write [an-id]'],
    ['ids as a list', z.array(z.string()), 'a, b,c', 'must be a list: write [a, b,c]'],
    ['words as a list', z.array(z.string()), 'two words', 'must be a list'],
    ['signs after an id as a list', z.array(z.string()), 'a, b.', 'must be a list'],
    ['signs before an id as a list', z.array(z.string()), '.a', 'must be a list'],
    ['a number as a list', z.array(z.string()), 3, 'must be a list'],
    ['yes', z.boolean(), 'Yes', 'must be true or false: write true, without quotes'],
    ['on', z.boolean(), 'on', 'must be true or false: write true, without quotes'],
    ['no', z.boolean(), 'no', 'must be true or false: write false, without quotes'],
    ['off', z.boolean(), 'OFF', 'must be true or false: write false, without quotes'],
    ['a word that ends in no', z.boolean(), 'casino', 'must be true or false'],
    ['a word that begins with no', z.boolean(), 'none', 'must be true or false'],
    ['a word that ends in on', z.boolean(), 'reason', 'must be true or false'],
    ['a word that begins with on', z.boolean(), 'only', 'must be true or false'],
    ['a number as a switch', z.boolean(), '1', 'must be true or false'],
    ['a number in quotes', z.number(), '-12.25', 'must be a number: write -12.25, without quotes'],
    ['a comma', z.number(), '+1,25', 'must be a number: write +1.25, with a point'],
    ['a unit', z.number(), '1,5 mm', 'must be a number: write 1.5 alone'],
    ['a unit in a new line', z.number(), '15\nmm', 'must be a number: write 15 alone'],
    ['a number after words', z.number(), 'of 12', 'must be a number'],
    ['a whole number in quotes', z.int(), '12', 'must be a number: write 12, without quotes'],
    ['a part of a whole', z.int(), 1.5, 'must be a whole number'],
  ])('%s', (_, schema, value, message) => {
    expect(said(schema, value)).toEqual([message]);
  });
});

describe('a value that there is not', () => {
  const known = z.enum(['single', 'multiple']);
  test.each<[string, z.ZodType, unknown, string]>([
    ['none', known, undefined, 'is missing'],
    ['an empty one', known, null, 'is empty'],
    [
      'a mistyped one',
      known,
      'singel',
      'there is no "singel"; did you mean "single"? It is one of single, multiple',
    ],
    ['a strange one', known, 7, 'there is no "7"; it is one of single, multiple'],
    [
      'one of twelve',
      letters(12),
      'zz',
      'there is no "zz"; it is one of a, b, c, d, e, f, g, h, i, j, k, l',
    ],
    ['one of thirteen', letters(13), 'zz', 'there is no "zz"'],
    ['a mistyped one of thirteen', letters(13), 'A', 'there is no "A"; did you mean "a"?'],
    [
      'a kind',
      kinds,
      { kind: 'chrat' },
      'there is no "chrat"; did you mean "chart"? It is one of chart, people',
    ],
    ['no kind', kinds, {}, 'is missing'],
    ['nothing with kinds', kinds, null, 'is empty; it must be fields with values'],
    ['none of several types', z.union([z.string(), z.number()]), undefined, 'is missing'],
    [
      'another than several types',
      z.union([z.string(), z.array(z.string()), z.custom<never>(() => false)]),
      true,
      'Invalid input',
    ],
    ['a type without words', z.union([z.string(), z.date()]), true, 'must be a text'],
    ['another type', z.union([z.string(), z.int()]), true, 'must be a text or a number'],
    [
      'a wrong part of a list',
      z.union([z.string().regex(/a/, 'lacks an a'), z.array(z.string())]),
      'b',
      'lacks an a',
    ],
  ])('%s', (_, schema, value, message) => {
    expect(said(schema, value)).toEqual([message]);
  });
});

describe('a text of another form', () => {
  test.each<[string, z.ZodType, unknown, string]>([
    ['a day', z.iso.date(), '28.11.2026', '"28.11.2026" is no day like 2026-11-28'],
    ['an address', z.url(), 'a', '"a" is no address that begins with https://'],
    ['a beginning', z.string().startsWith('#'), 'a', 'does not begin with "#"'],
    ['an ending', z.string().endsWith('?'), 'a', 'does not end with "?"'],
    ['a pattern with words', z.string().regex(/b/, 'lacks a b'), 'a', 'lacks a b'],
  ])('%s', (_, schema, value, message) => {
    expect(said(schema, value)).toEqual([message]);
  });

  test('what has no words of its own keeps those of the schema', () => {
    expect(said(z.email(), 'a')).toEqual(['Invalid email address']);
    expect(said(z.strictObject({}), { a: 1 })).toEqual(['Unrecognized key: "a"']);
  });
});

describe('a size', () => {
  test.each<[string, z.ZodType, unknown, string]>([
    ['an empty text', z.string().min(1), '', 'is empty'],
    ['a short text', z.string().min(2), 'a', 'has 1 character, at least 2 are asked'],
    ['a long text', z.string().max(1), 'ab', 'has 2 characters, at most 1 is asked'],
    ['an empty list', z.array(z.int()).min(1), [], 'has 0 entries, at least 1 is asked'],
    ['a long list', z.array(z.int()).max(2), [1, 2, 3], 'has 3 entries, at most 2 are asked'],
    ['a short list', z.array(z.int()).min(2), [1], 'has 1 entry, at least 2 are asked'],
    ['a small number', z.number().min(3), 2, '2 is too small: at least 3'],
    ['a large number', z.number().max(1.5), 2, '2 is too large: at most 1.5'],
  ])('%s', (_, schema, value, message) => {
    expect(said(schema, value)).toEqual([message]);
  });
});
