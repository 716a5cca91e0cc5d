import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  CONTENT_FILES,
  type ContentFileKind,
} from '../../../../src/course/fields/content-files.ts';
import { fieldsOf } from '../../../../src/course/fields/fields.ts';
import {
  editorSchemas,
  editorSettings,
  fieldDocs,
} from '../../../../src/course/fields/written-fields.ts';
import { rule } from '../../../rule.ts';

const root = join(import.meta.dirname, '../../../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** The files of the content that a pattern with one `*` names. */
function filesOf(pattern: string): string[] {
  const [folder = '', name = ''] = [pattern.replace(/[^/]*$/, ''), pattern.replace(/^.*\//, '')];
  const [start = '', end] = name.split('*');
  return readdirSync(join(root, folder))
    .filter((file) =>
      end === undefined ? file === name : file.startsWith(start) && file.endsWith(end),
    )
    .map((file) => folder + file);
}

test('what authors and their editors read of the fields is what the schemas say; else run npm run fields', () => {
  expect(read('content/README.md')).toBe(fieldDocs());
  expect(read('.vscode/settings.json')).toBe(editorSettings());
  for (const { name, text } of editorSchemas()) expect(read(`.vscode/schemas/${name}`)).toBe(text);
  expect(readdirSync(join(root, '.vscode/schemas')).sort()).toEqual(
    editorSchemas()
      .map(({ name }) => name)
      .sort(),
  );
});

test('every file of the content is of a kind that is told', () => {
  const told = CONTENT_FILES.flatMap(({ file }) => filesOf(`content/${file}`));
  const made = /\.(?:svg|json)$|^content\/(?:README\.md|photos\/)/;
  const all = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !made.test(file));
  expect(all.filter((file) => !told.includes(file))).toEqual([]);
});

rule(
  'every field says what it means',
  CONTENT_FILES.flatMap(({ file, schema }) =>
    schema ? fieldsOf(schema).map((field) => ({ file, field })) : [],
  ),
  ({ file, field }) => `${file} ${field.path}`,
  ({ field }) => {
    expect(field.meaning).toMatch(/^\S.*\S$/);
    expect(field.holds).not.toBe('');
  },
);

rule(
  'the schema of an editor takes every file of the content, and underlines a field that there is not',
  editorSchemas(),
  ({ name }) => name,
  ({ files, text }) => {
    const schema = z.fromJSONSchema(JSON.parse(text));
    for (const file of filesOf(files)) {
      const content = parse(read(file));
      expect(schema.safeParse(content).error?.issues.slice(0, 3) ?? []).toEqual([]);
      const [entry] = [content].flat();
      const wrong = { ...entry, feild: 1 };
      expect(schema.safeParse(Array.isArray(content) ? [wrong] : wrong).success).toBe(false);
    }
  },
);

const word = z.string().min(2);
const kinds: ContentFileKind[] = [
  {
    ...{ file: 'pages/*.mdx', holds: 'a | b', is: 'head' },
    schema: z.strictObject({ title: z.string().describe('Its name | title.') }),
  },
  {
    ...{ file: 'banks/*.yaml', holds: 'banks', is: 'list' },
    schema: z.discriminatedUnion('type', [
      z
        .strictObject({ type: z.literal('one'), a: word.optional().describe('A.') })
        .describe('Of one.'),
      z.strictObject({ type: z.literal('two'), b: word.describe('B.') }),
    ]),
  },
  { file: 'whole.yaml', holds: 'a whole', schema: z.strictObject({ a: z.int() }), is: 'whole' },
  { file: 'table.csv', holds: 'rows', schema: z.strictObject({ a: z.int() }) },
  { file: 'kept.txt', holds: 'what is kept' },
];

test('the text for authors has a table of the files, and below it the fields of each', () => {
  const [head, table, ...files] = fieldDocs(kinds).split(/\n(?=\| file|\n## )/);
  expect(head).toMatch(/^# What stands in which file\n/);
  expect(table).toBe(
    [
      '| file | holds |',
      '| --- | --- |',
      '| [`pages/*.mdx`](#pagesmdx) | a \\| b |',
      '| [`banks/*.yaml`](#banksyaml) | banks |',
      '| [`whole.yaml`](#wholeyaml) | a whole |',
      '| [`table.csv`](#tablecsv) | rows |',
      '| `kept.txt` | what is kept |',
    ].join('\n'),
  );
  const fields = '| field | holds | meaning |\n| --- | --- | --- |';
  expect(files).toEqual([
    `\n## pages/*.mdx\n\nBetween two lines of \`---\` at its head stand:\n\n${fields}\n| \`title\`* | text | Its name \\| title. |`,
    [
      '\n## banks/*.yaml\n\n- `type: one`: Of one.\n- `type: two`: as it says.\n\nA list; each entry has:\n',
      fields,
      '| `type`* | one of `one`, `two` | What kind it is. |',
      '| `a` (`type: one`) | text of at least 2 characters | A. |',
      '| `b`* (`type: two`) | text of at least 2 characters | B. |',
    ].join('\n'),
    `\n## whole.yaml\n\nIt has:\n\n${fields}\n| \`a\`* | whole number |  |`,
    `\n## table.csv\n\nA list; each entry has:\n\n${fields}\n| \`a\`* | whole number |  |\n`,
  ]);
});

test('an editor has a schema of each file of YAML, of a list that of its entries, with what entries share', () => {
  const listed = z.strictObject({ a: word, b: word });
  const [bank, whole, list, ...others] = editorSchemas([
    ...kinds,
    { file: 'list.yaml', holds: 'a list', schema: listed, is: 'list' },
  ]);
  expect(others).toEqual([]);
  expect([bank?.name, whole?.name, list?.name]).toEqual(['banks.json', 'whole.json', 'list.json']);
  expect(bank?.files).toBe('content/banks/*.yaml');
  const read = [bank, whole, list].map((one) => JSON.parse(one?.text ?? ''));
  expect(read[0]).toMatchObject({ type: 'array', items: { oneOf: expect.any(Array) } });
  expect(read[1]).toMatchObject({ type: 'object', required: ['a'] });
  expect(Object.keys(read[1])).not.toContain('$defs');
  const [[shared] = []] = Object.entries(read[2].$defs);
  expect(read[2].items.properties.a).toEqual({ $ref: `#/$defs/${shared}` });
  expect(Object.keys(read[2])).toEqual(['$schema', 'type', 'items', '$defs']);
  expect(whole?.text).toBe(`${JSON.stringify(read[1], null, 2)}\n`);
});

test('the settings of an editor say which schema is whose', () => {
  expect(editorSettings(kinds)).toBe(`{
  "files.eol": "\\n",
  "yaml.schemas": {
    "./.vscode/schemas/banks.json": "content/banks/*.yaml",
    "./.vscode/schemas/whole.json": "content/whole.yaml"
  }
}
`);
});
