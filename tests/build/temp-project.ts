import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const PARTS = [
  ...['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'],
  'tests/fixtures/courses',
];

/** A copy of the project that a test may break and build. */
export interface TempProject {
  /** Where a build puts the site. */
  dist: string;
  /**
   * Replaces the first occurrence of some words in a file, named from the project's root.
   * @throws when the words are not there, so that no test passes for want of a change
   */
  replace(file: string, words: string, by: string): void;
  /** Runs `npm run build` with these environment variables; the output is that of both streams. */
  build(env?: Record<string, string>): { status: number | null; output: string };
  remove(): void;
}

export function tempProject(): TempProject {
  const dir = mkdtempSync(join(tmpdir(), 'site-'));
  for (const part of PARTS) cpSync(join(root, part), join(dir, part), { recursive: true });
  // Packages are linked one by one: Astro keeps a cache of its own in the folder that holds them.
  mkdirSync(join(dir, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')).filter(
    (name) => !name.startsWith('.'),
  ))
    symlinkSync(join(root, 'node_modules', name), join(dir, 'node_modules', name), 'junction');

  return {
    dist: join(dir, 'dist'),
    replace(file, words, by) {
      const path = join(dir, file);
      const text = readFileSync(path, 'utf8');
      if (!text.includes(words)) throw new Error(`${file} does not say "${words}"`);
      writeFileSync(
        path,
        text.replace(words, () => by),
      );
    },
    build(env = {}) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(dir, 'src/tools/build.ts')],
        {
          cwd: dir,
          encoding: 'utf8',
          env: { ...cleanEnvironment(), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
        },
      );
      return { status, output: stdout + stderr };
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** The environment without what a test runner adds to it and what would change the site. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV, MODE, PROD, DEV, BASE_URL, SITE_URL, BASE_PATH, ...rest } = process.env;
  return Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith('VITEST')));
}
