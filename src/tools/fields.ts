/**
 * `npm run fields` writes what each field of the content means, from the schemas: for authors into `content/README.md`,
 * for their editors into `.vscode`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorSchemas, editorSettings, fieldDocs } from '../course/fields/written-fields.ts';

const root = join(import.meta.dirname, '../..');
const schemas = join(root, '.vscode/schemas');
rmSync(schemas, { recursive: true, force: true });
mkdirSync(schemas, { recursive: true });
for (const { name, text } of editorSchemas()) writeFileSync(join(schemas, name), text);
writeFileSync(join(root, '.vscode/settings.json'), editorSettings());
writeFileSync(join(root, 'content/README.md'), fieldDocs());
process.stdout.write('content/README.md and .vscode are written.\n');
