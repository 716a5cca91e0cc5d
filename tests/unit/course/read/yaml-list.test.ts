import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { readYamlList } from '../../../../src/course/read/yaml-list.ts';

const schema = z.strictObject({
  id: z.string(),
  size: z.int(),
  tags: z.array(z.string()).default([]),
});
const read = (text: string) => readYamlList(text, 'content/x.yaml', schema, 'id');
const NO_FIELD =
  'This line is no "field: value": behind the name of a field stand a colon and a space. Indent it further if it goes on with the text above.';
const briefly = (text: string) =>
  read(text).faults.map(
    ({ line, column, code, message }) => `${line}:${column} ${code} ${message}`,
  );

test('items come with the lines they start on', () => {
  const text = '# Comment\n\n- id: a\n  size: 1\n- id: b\n  size: 2\n  tags: [x]\n';
  expect(read(text)).toEqual({
    items: [
      {
        value: { id: 'a', size: 1, tags: [] },
        line: 3,
        placeOf: expect.any(Function),
        placeAt: expect.any(Function),
      },
      {
        value: { id: 'b', size: 2, tags: ['x'] },
        line: 5,
        placeOf: expect.any(Function),
        placeAt: expect.any(Function),
      },
    ],
    keys: new Set(['a', 'b']),
    faults: [],
  });
});

test('an empty list has no items and no faults', () => {
  expect(read('[]\n')).toEqual({ items: [], keys: new Set(), faults: [] });
});

test('a fault of form names the field at its own place, and the other items stay', () => {
  const text = '- id: a\n  size: large\n- id: b\n  size: 2\n  tags:\n    - 7\n- id: c\n  size: 3\n';
  expect(briefly(text)).toEqual([
    '2:9 entry/shape size: must be a number.',
    '6:7 entry/shape tags.0: must be a text: put 7 in quotes.',
  ]);
  expect(read(text).items.map(({ value }) => value.id)).toEqual(['c']);
});

test('a missing field is placed at its item, and an unknown one named', () => {
  expect(briefly('- id: a\n- id: b\n  size: 1\n  colour: red\n')).toEqual([
    '1:3 entry/shape size: is missing.',
    '4:3 entry/shape colour: there is no such field.',
  ]);
});

test('an id used twice is reported with the line of the first', () => {
  expect(briefly('- id: a\n  size: 1\n- id: a\n  size: 2\n')).toEqual([
    '3:3 id/duplicate id "a" is already used at line 1.',
  ]);
});

test('an item with a fault is still known by its key, so that naming it is no second fault', () => {
  expect(read('- id: a\n- id: b\n  size: 1\n').keys).toEqual(new Set(['a', 'b']));
});

test.each([
  ['lacks its key', '- id: a\n  size: 1\n- size: 2\n'],
  ['has that of another', '- id: a\n  size: 1\n- id: a\n  size: 2\n'],
])('where an item %s, any id may be its own', (_, text) => {
  expect(read(text).keys).toBeUndefined();
});

test('a syntax error has its place and hides no second report behind it', () => {
  expect(briefly('- id: a\n  size: [1\n- id: b\n')).toEqual([
    '2:9 yaml/syntax The bracket "[" that opens here is not closed.',
  ]);
  expect(read('- id: a\n  size: [1\n- id: b\n').keys).toBeUndefined();
});

test.each(['', 'id: a\n', 'words\n'])('%j is not a list', (text) => {
  expect(briefly(text)).toEqual(['1:1 yaml/syntax The file must hold a list.']);
});

test('a misspelled field is told the nearest one, also inside a nested one', () => {
  const nested = z.strictObject({
    id: z.string(),
    arms: z.array(z.strictObject({ size: z.int(), label: z.string().optional() })).default([]),
  });
  const { faults } = readYamlList(
    '- id: a\n  arm: []\n- id: b\n  arms:\n    - size: 1\n      labl: x\n',
    'content/x.yaml',
    nested,
    'id',
  );
  expect(faults.map(({ line, column, suggestion }) => [line, column, suggestion])).toEqual([
    [2, 3, 'arms'],
    [6, 7, 'label'],
  ]);
});

const option = z.strictObject({
  id: z.string(),
  text: z.string(),
  right: z.boolean().default(false),
});
const kinds = z.discriminatedUnion('type', [
  z.strictObject({
    id: z.string(),
    type: z.literal('choice'),
    level: z.enum(['recall', 'apply']).optional(),
    options: z
      .array(option)
      .min(1)
      .refine((options) => options.some(({ right }) => right), 'needs a right option'),
  }),
  z.strictObject({ id: z.string(), type: z.literal('number'), answer: z.number() }),
]);
const CHOICE =
  '- id: a\n  type: choice\n  options:\n    - id: b\n      text: One\n      right: true\n';

test.each([
  ['text', 'txt', '5:7 txt of option "b": there is no such field. text'],
  ['right', 'rigth', '6:7 rigth of option "b": there is no such field. right'],
  ['type', 'Type', '2:3 Type: there is no such field. type'],
])('the field %s, written %s in an entry of several kinds, is one fault', (field, slip, told) => {
  const text = CHOICE.replace(`${field}:`, `${slip}:`);
  const { faults } = readYamlList(text, 'content/x.yaml', kinds, 'id');
  expect(
    faults.map(({ line, column, message, suggestion }) =>
      [`${line}:${column}`, message, suggestion].join(' '),
    ),
  ).toEqual([told]);
});

test.each([
  [
    'choice',
    'chioce',
    'type: there is no "chioce"; did you mean "choice"? It is one of choice, number.',
  ],
  [
    'right: true',
    'right: yes',
    'right of option "b": must be true or false: write true, without quotes.',
  ],
  [
    'choice\n',
    'choice\n  level: Recall\n',
    'level: there is no "Recall"; did you mean "recall"? It is one of recall, apply.',
  ],
  ['choice\n', 'number\n  answer: 26,5\n', 'answer: must be a number: write 26.5, with a point.'],
  ['choice\n', 'number\n  answer: 26 %\n', 'answer: must be a number: write 26 alone.'],
  ['choice\n', 'number\n  answer: "26"\n', 'answer: must be a number: write 26, without quotes.'],
  [
    'text: One',
    'text: [1, 2]',
    'text of option "b": must be a text: write "1,2", in quotes and without brackets.',
  ],
  ['text: One', 'text: One\u00a0\n      rong: 1', 'rong of option "b": there is no such field.'],
])('%j written as %j is told what was meant', (right, slip, told) => {
  const text = CHOICE.replace(right, slip).replace(/(answer: .*\n) {2}options:[\s\S]*$/, '$1');
  const { faults } = readYamlList(text, 'content/x.yaml', kinds, 'id');
  expect(faults.map(({ message }) => message)).toEqual([told]);
});

test('an entry without anything is one fault', () => {
  expect(briefly('- id: a\n  size: 1\n-\n')).toEqual([
    '3:2 entry/shape entry: is empty; write its fields, or take it out.',
  ]);
});

test('numbers of characters and entries are told in words that fit them', () => {
  const tight = z.strictObject({ id: z.string().min(2), tags: z.array(z.string()).min(1) });
  const { faults } = readYamlList('- id: a\n  tags: []\n', 'content/x.yaml', tight, 'id');
  expect(faults.map(({ message }) => message)).toEqual([
    'id: has 1 character, at least 2 are asked.',
    'tags: has 0 entries, at least 1 is asked.',
  ]);
});

test('a value that a check asks for has its own place in the item', () => {
  const [item] = read('- id: a\n  size: 1\n  tags: [x, y]\n').items;
  expect(item?.placeOf('y')).toEqual({ line: 3, column: 13 });
  expect(item?.placeOf(1)).toEqual({ line: 2, column: 9 });
  expect(item?.placeOf('gone')).toEqual({ line: 1, column: 3 });
});

test.each([
  ['a byte order mark', '\uFEFF- id: a\n  size: 1\n'],
  ['line ends of another system', '- id: a\r\n  size: 1\r\n'],
])('%s is no fault', (_, text) => {
  expect(read(text)).toMatchObject({ items: [{ value: { id: 'a', size: 1 } }], faults: [] });
});

test.each([
  ['- id: *word\n  size: 1\n', '1:7 yaml/syntax Put a text that begins with * in quotes.'],
  ['- id: a\n\tsize: 1\n', '2:1 yaml/syntax Indent with spaces, not with a tab.'],
  ['- id: a: b\n  size: 1\n', '1:7 yaml/syntax Put a text with a colon in it in quotes.'],
  ['- id: a\n\u00a0 size: 1\n', '2:1 yaml/syntax Indent with spaces, not with a no-break space.'],
  ['- id: a\n   size: 1\n', '2:4 yaml/syntax Indent this line like those that belong with it.'],
  [
    '- id: a\n  size: 1\n - id: b\n',
    '3:2 yaml/syntax Indent this line like those that belong with it.',
  ],
  ['- id: a\n  size 1\n  tags: []\n', `2:3 yaml/syntax ${NO_FIELD}`],
  ['- id: a\n  size:1\n  tags: []\n', `2:3 yaml/syntax ${NO_FIELD}`],
  ['- id: a\nand more of it\n', `2:1 yaml/syntax ${NO_FIELD}`],
  ['- id: >50% of them\n', '1:7 yaml/syntax Put a text that begins with > in quotes.'],
  ['- id: | of them\n', '1:7 yaml/syntax Put a text that begins with | in quotes.'],
  ['- id: - of them\n', '1:7 yaml/syntax Put a text that begins with - in quotes.'],
  ['- id: ? of them\n  size: 1\n', '1:7 yaml/syntax Put a text that begins with ? in quotes.'],
  ['- id: [a] of them\n', '1:7 yaml/syntax Put a text that begins with [ in quotes.'],
  ['- id: {a} of them\n', '1:7 yaml/syntax Put a text that begins with { in quotes.'],
  ['- id: a\n-id: b\n', '2:1 yaml/syntax Write a space behind the dash.'],
  [
    '- id: a\n---\n- id: b\n',
    '2:1 yaml/syntax Take the line of dashes out: a file holds one list.',
  ],
])('the first slip of %j stands for all that follow from it', (text, fault) => {
  expect(briefly(text)).toEqual([fault]);
});
