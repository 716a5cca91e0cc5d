import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { licenceText, packageFolder } from '../../../src/integrations/licence-text.ts';

const dir = mkdtempSync(join(tmpdir(), 'licences-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A package with these files. */
function made(name: string, files: Record<string, string>): string {
  const all = { 'package.json': JSON.stringify({ name, version: '1.2.3', license: 'MIT' }) };
  for (const [file, text] of Object.entries({ ...all, ...files })) {
    const path = join(dir, name, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return join(dir, name);
}

test.each([
  ['/site/node_modules/idb/build/index.js', '/site/node_modules/idb'],
  ['/site/node_modules/@a/b/c.js?v=1', '/site/node_modules/@a/b'],
  ['/site/node_modules/a/node_modules/b/c.js', '/site/node_modules/a/node_modules/b'],
  ['\0/site/node_modules/a/b.js?commonjs', '/site/node_modules/a'],
  ['C:\\a b\\node_modules\\a\\b.js', 'C:\\a b\\node_modules\\a'],
  ['/a\nb/node_modules/a/b.js', '/a\nb/node_modules/a'],
  ['/site/src/lib/urls.ts', undefined],
  ['\0rolldown/runtime.js', undefined],
])('module %j comes from %j', (module, folder) => {
  expect(packageFolder(module)).toBe(folder);
});

test.each([
  ['plain', { LICENSE: ' A\r\nB \n' }, 'A\nB'],
  ['british', { 'licence.md': 'A' }, 'A'],
  ['copying', { COPYING: 'A' }, 'A'],
  ['folder', { 'LICENSE/LICENSE': 'A', 'LICENSE/LICENSE-of-another': 'B' }, 'A'],
  ['bundler', { 'LICENSE.md': 'A\n\n# Licenses of bundled dependencies\nB\n' }, 'A'],
])('the licence of a package with %s is found', (name, files, text) => {
  expect(licenceText(made(name, files as Record<string, string>))).toBe(
    `${name} 1.2.3, MIT\n\n${text}\n`,
  );
});

test.each([
  ['bare', {}],
  ['empty', { LICENSE: '\n' }],
  ['code', { 'license.test/x.js': '' }],
])('a package whose licence is %s is a fault with its name', (name, files) => {
  expect(() => licenceText(made(name, files as Record<string, string>))).toThrow(
    `The package ${name} 1.2.3 is part of the site and has no text of its licence.`,
  );
});
