import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');
const astro = join(root, 'node_modules/astro/bin/astro.mjs');
const PLAIN = { ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
const PARTS = [
  ...[
    '.gitattributes',
    'src',
    'content',
    'public',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ],
  'tests/fixtures/courses',
];

/** A running dev server of a copy. */
export interface DevServer {
  /** With a slash at the end. */
  address: string;
  /** All that it has written to the terminal. */
  log(): string;
  stop(): Promise<void>;
}

/** A copy of the project that a test may break and build. */
export interface TempProject {
  /** Where it stands. */
  dir: string;
  /** Where a build puts the site. */
  dist: string;
  /**
   * Replaces the first occurrence of some words in a file, named from the project's root.
   * @throws when the words are not there, so that no test passes for want of a change
   */
  replace(file: string, words: string, by: string): void;
  /**
   * Runs `npm run build` with these environment variables; the output is that of both streams.
   * @param command runs this command of Astro instead
   */
  build(env?: Record<string, string>, command?: string): { status: number | null; output: string };
  /** Starts `npm run build` and does not wait. */
  begin(env: Record<string, string>): ChildProcess;
  /** Starts `astro dev` for a course, and waits until it answers. */
  dev(course: string): Promise<DevServer>;
  remove(): void;
}

/** @param from the project that is copied, if it is another one than this */
export function tempProject(from = root): TempProject {
  // Any name of a folder must do, so each copy has an odd one.
  const dir = mkdtempSync(join(tmpdir(), "a copy's [site] $ü(1)-"));
  for (const part of PARTS) cpSync(join(from, part), join(dir, part), { recursive: true });
  // Packages are linked one by one: Astro keeps a cache of its own in the folder that holds them.
  mkdirSync(join(dir, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')).filter(
    (name) => !name.startsWith('.'),
  ))
    symlinkSync(join(root, 'node_modules', name), join(dir, 'node_modules', name), 'junction');

  return {
    dir,
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
    build(env = {}, command) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        command ? [astro, command] : [join(dir, 'src/tools/build.ts')],
        { cwd: dir, encoding: 'utf8', env: { ...cleanEnvironment(), ...PLAIN, ...env } },
      );
      return { status, output: stdout + stderr };
    },
    begin: (env) =>
      spawn(process.execPath, [join(dir, 'src/tools/build.ts')], {
        ...{ cwd: dir, stdio: 'ignore' },
        env: { ...cleanEnvironment(), ...PLAIN, ...env },
      }),
    async dev(course) {
      const child = spawn(process.execPath, [astro, 'dev', '--port', `${await freePort()}`], {
        cwd: dir,
        env: { ...cleanEnvironment(), ...PLAIN, COURSE_DIR: course },
      });
      let log = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => {
          log += chunk.toString();
        });
      const ended = once(child, 'exit');
      const address = await eventually(
        () => /http:\/\/localhost:\d+\//.exec(log)?.[0] ?? false,
        () => log,
      );
      return {
        address,
        log: () => log,
        stop: async () => {
          child.kill();
          await ended;
        },
      };
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** A port that nothing listens to. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Asks until there is an answer, for at most a minute and a half.
 * @param why what is known when there is none
 */
export async function eventually<T>(
  ask: () => T | false | Promise<T | false>,
  why: () => string,
): Promise<T> {
  const end = Date.now() + 90_000;
  for (;;) {
    const answer = await ask();
    if (answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Nothing came.\n${why()}`);
    await setTimeout(100);
  }
}

/** The environment without what a test runner adds to it and what would change the site. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV, MODE, PROD, DEV, BASE_URL, SITE_URL, BASE_PATH, REPORT_URL, ...rest } =
    process.env;
  return Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith('VITEST')));
}
