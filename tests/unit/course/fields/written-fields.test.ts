import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { CONTENT_FILES } from '../../../../src/course/fields/content-files.ts';
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

test('a field of some kinds of entry is told with these kinds, and one that all have once', () => {
  const one = { id: z.string().describe('Its name.') };
  const fields = fieldsOf(
    z.discriminatedUnion('kind', [
      z.strictObject({ ...one, kind: z.literal('a'), only: z.int().min(2).max(3).describe('A.') }),
      z.strictObject({ ...one, kind: z.literal('b'), list: z.array(z.boolean()).describe('B.') }),
    ]),
  );
  expect(fields).toEqual([
    {
      path: 'kind',
      holds: 'one of `a`, `b`',
      meaning: 'What kind it is.',
      isNeeded: true,
      kinds: [],
    },
    { path: 'id', holds: 'text', meaning: 'Its name.', isNeeded: true, kinds: [] },
    {
      ...{ path: 'only', holds: 'whole number of 2 to 3', meaning: 'A.', isNeeded: true },
      kinds: ['kind: a'],
    },
    {
      ...{ path: 'list', holds: 'list: `true` or `false`', meaning: 'B.', isNeeded: true },
      kinds: ['kind: b'],
    },
  ]);
});
