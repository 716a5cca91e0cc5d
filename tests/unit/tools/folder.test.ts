import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { scripts } from '../../../package.json';

const guard = join(import.meta.dirname, '../../../src/tools/folder.cjs');
const dir = mkdtempSync(join(tmpdir(), 'folders-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** What is said of a project in a folder of this name. */
function said(name: string) {
  const root = join(dir, name);
  cpSync(guard, join(root, 'src/tools/folder.cjs'));
  const { status, stderr } = spawnSync(process.execPath, ['src/tools/folder.cjs'], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stderr };
}

test('a folder with a space, a quote, brackets, a dollar or an umlaut is as good as any', () => {
  expect(said("a b'c ü&(x)[y]{z}$w!,=+@~`^")).toEqual({ status: 0, stderr: '' });
});

/** Those that a name can have here. */
const SIGNS =
  process.platform === 'win32' ? ['#', '%', ';'] : ['#', '%', '?', '*', '"', '\\', ':', '\n', '\t'];

test.each(SIGNS)(
  'of a folder with %j it is said in a sentence that nothing can be built there',
  (sign) => {
    const { status, stderr } = said(`a${sign}b`);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^The project stands in the folder "[^\n]*", and cannot be built where /,
    );
    expect(stderr).toContain(` has ${JSON.stringify(sign)}: rename that folder`);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  },
);

test('it is looked at before anything is built, served or tested', () => {
  const before = Object.entries(scripts).filter(([, command]) => command.endsWith('folder.cjs'));
  expect(before.map(([name]) => name)).toEqual(['prestart', 'predev', 'prebuild', 'pretest']);
});
