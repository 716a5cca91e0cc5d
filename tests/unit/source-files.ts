import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface SourceFile {
  /** Path from the project's root with forward slashes. */
  path: string;
  text: string;
}

/** All text files of the project that are, or would be, under version control. */
export function projectFiles(): SourceFile[] {
  const list = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '-z'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  return [...new Set(list.split('\0'))]
    .filter((path) => path !== '' && existsSync(join(root, path)))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
    .filter(({ text }) => !text.includes('\0'));
}

const IMPORT =
  /(?:\bfrom\s+|\bimport\s+|\bimport\(\s*|\bimport\.meta\.glob(?:<[^>]*>)?\(\s*|<script src=)['"]([^'"]+)['"]/g;

/** What a file imports: paths from the project's root for its own files, names for everything else. */
export function importsOf({ path, text }: SourceFile): string[] {
  return [...text.matchAll(IMPORT)].map(([, name = '']) =>
    name.startsWith('.')
      ? normalize(join(dirname(path), name.replace(/\?.*$/, ''))).replaceAll('\\', '/')
      : name,
  );
}
