import { CONTENT_FILES, type ContentFileKind } from './content-files.ts';
import { type DescribedField, fieldsOf, jsonSchema, kindsOf } from './fields.ts';

const HEAD = `# What stands in which file

Written by \`npm run fields\` from the schemas that the content is checked against: change a sentence there, in
\`src/course/schema\`. [CONTRIBUTING.md](../CONTRIBUTING.md) shows how to change content; editors that read JSON Schema
complete and underline the fields of the YAML files (\`.vscode/settings.json\` says which schema is whose).

A field marked with * is needed. \`a.b\` is field \`b\` inside field \`a\`; \`a[].b\` is field \`b\` of each entry of the list
\`a\`.
`;

/** What each file holds, and what each of its fields means: the text of \`content/README.md\`. */
export function fieldDocs(files = CONTENT_FILES): string {
  const table = files.map(({ file, holds, schema }) =>
    row(schema ? `[\`${file}\`](#${anchor(file)})` : `\`${file}\``, holds),
  );
  return [
    HEAD,
    [row('file', 'holds'), row('---', '---'), ...table].join('\n'),
    ...files.flatMap((kind) => (kind.schema ? fileDocs(kind, kind.schema) : [])),
    '',
  ].join('\n');
}

function fileDocs({ file, is }: ContentFileKind, schema: NonNullable<ContentFileKind['schema']>) {
  const what = {
    list: 'A list; each entry has',
    head: 'Between two lines of `---` at its head stand',
    whole: 'It has',
  };
  const kinds = kindsOf(schema).map(
    ({ kind, meaning }) => `- \`${kind}\`: ${meaning || 'as it says.'}`,
  );
  return [
    `\n## ${file}\n`,
    ...(kinds.length > 0 ? [...kinds, ''] : []),
    `${what[is ?? 'list']}:\n`,
    row('field', 'holds', 'meaning'),
    row('---', '---', '---'),
    ...fieldsOf(schema).map(fieldRow),
  ];
}

function fieldRow({ path, holds, meaning, isNeeded, kinds }: DescribedField): string {
  const only = kinds.length > 0 ? ` (${kinds.map((kind) => `\`${kind}\``).join(', ')})` : '';
  return row(`\`${path}\`${isNeeded ? '*' : ''}${only}`, holds, meaning);
}

function row(...cells: string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
}

/** A schema for editors, by the name of its file, with the files of the content that it is of. */
export interface EditorSchema {
  name: string;
  /** Pattern from the root of the project. */
  files: string;
  text: string;
}

/** The JSON Schemas of the YAML files. */
export function editorSchemas(files = CONTENT_FILES): EditorSchema[] {
  return files.flatMap(({ file, schema, is }): EditorSchema[] => {
    if (!schema || is === 'head' || !file.endsWith('.yaml')) return [];
    const { $schema, $defs, ...one } = jsonSchema(schema, 'ref');
    const own = is === 'list' ? { type: 'array', items: one } : one;
    const whole = { $schema, ...own, ...($defs ? { $defs } : {}) };
    return [
      {
        name: `${file.replace(/\/\*|\.yaml$/g, '')}.json`,
        files: `content/${file}`,
        text: `${JSON.stringify(whole, null, 2)}\n`,
      },
    ];
  });
}

/** The settings of VS Code that tell its YAML extension which schema is whose. */
export function editorSettings(files = CONTENT_FILES): string {
  const schemas = Object.fromEntries(
    editorSchemas(files).map(({ name, files: pattern }) => [`./.vscode/schemas/${name}`, pattern]),
  );
  return `${JSON.stringify({ 'files.eol': '\n', 'yaml.schemas': schemas }, null, 2)}\n`;
}
