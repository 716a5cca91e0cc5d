import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, type TestContext, test } from 'vitest';
import { distFiles } from '../../src/integrations/dist-files.ts';
import { eventually, freePort } from './temp-project.ts';

const root = join(import.meta.dirname, '../..');
/** The site as the step before has built it. */
const dist = join(root, 'dist');
const TYPES = '/etc/nginx/mime.types';
const isThere = spawnSync('nginx', ['-v']).status === 0 && existsSync(TYPES);

/** The server of the README as it stands there. */
const written =
  /```nginx\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1] ?? '';

let dir = '';
let address = '';
let server: ChildProcess | undefined;
let log = '';

beforeAll(async () => {
  if (!isThere) return;
  dir = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  // Only what differs from machine to machine: port and certificate, name, folder.
  const here = written
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replace('server_name example.org;', 'server_name localhost;')
    .replace(/root \S+;/, `root ${dist};`)
    .replace('include mime.types;', `include ${TYPES};`);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(dir, name)};`,
  );
  const file = join(dir, 'nginx.conf');
  writeFileSync(
    file,
    `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${join(dir, 'pid')}; error_log stderr;
events {} http { access_log off; ${paths.join(' ')} ${here} }`,
  );
  server = spawn('nginx', ['-p', dir, '-c', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  server.stderr?.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  await eventually(
    () =>
      fetch(address).then(
        () => true,
        () => false,
      ),
    () => log,
  );
});

afterAll(() => {
  server?.kill();
  if (dir) rmSync(dir, { recursive: true, force: true });
});

/** What the server answers, after a test has said that there is none to ask. */
async function ask({ skip }: TestContext, path: string): Promise<Response> {
  skip(!isThere, 'nginx is not installed here; the example of the README is not run.');
  return fetch(address + path, { headers: { 'accept-encoding': 'gzip' } });
}

const find = (pattern: RegExp) => distFiles(dist).find((file) => pattern.test(file)) ?? 'nothing';
const headers = ({ headers: all }: Response, ...names: string[]) =>
  names.map((name) => all.get(name));

test('the server of the README runs, without a word of complaint', async (context) => {
  expect((await ask(context, '/')).status).toBe(200);
  expect(log.replace(/^.*\[notice\].*$/gm, '').trim()).toBe('');
});

test('a page is asked for again, comes pressed, as UTF-8, and in no frame', async (context) => {
  const page = await ask(context, '/glossary/');
  expect(headers(page, 'cache-control', 'content-encoding', 'content-type')).toEqual([
    'no-cache',
    'gzip',
    'text/html; charset=utf-8',
  ]);
  expect(
    headers(page, 'content-security-policy', 'x-content-type-options', 'referrer-policy'),
  ).toEqual(["frame-ancestors 'none'", 'nosniff', 'no-referrer']);
  // An address without its slash leads to the page.
  expect((await ask(context, '/glossary')).url).toBe(`${address}/glossary/`);
});

test('what may be framed may be framed by all, and is asked for again as well', async (context) => {
  const frame = await ask(context, find(/^\/embed\/.*\.html$/).replace('index.html', ''));
  expect(frame.status).toBe(200);
  expect(
    headers(frame, 'content-security-policy', 'cache-control', 'x-content-type-options'),
  ).toEqual(['frame-ancestors *', 'no-cache', 'nosniff']);
});

test('a file that never changes is kept, and modules come to frames that ask as nobody', async (context) => {
  const script = await ask(context, find(/^\/_astro\/.*\.js$/));
  expect(headers(script, 'cache-control', 'access-control-allow-origin')).toEqual([
    'public, max-age=31536000, immutable',
    '*',
  ]);
});

test.for<[name: string, pattern: RegExp, type: RegExp]>([
  ['a script', /^\/_astro\/.*\.js$/, /^(?:text|application)\/javascript$/],
  ['the worker', /^\/sw\.js$/, /^(?:text|application)\/javascript$/],
  ['the manifest', /\.webmanifest$/, /^application\/manifest\+json$/],
  ['a font', /\.woff2$/, /^font\/woff2$/],
  ['a drawing', /^\/diagrams\/.*\.svg$/, /^image\/svg\+xml$/],
  ['data', /^\/practice\/.*\.json$/, /^application\/json$/],
])('%s has its type, with which browsers take it', async ([, pattern, type], context) => {
  const file = await ask(context, find(pattern));
  expect(file.status).toBe(200);
  expect(file.headers.get('content-type')?.replace(/;.*/, '')).toMatch(type);
});

test('an unknown address is answered with the page for it, and as not found', async (context) => {
  const answer = await ask(context, '/nowhere/at/all/');
  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe(readFileSync(join(dist, '404.html'), 'utf8'));
  expect(headers(answer, 'content-security-policy', 'cache-control')).toEqual([
    "frame-ancestors 'none'",
    'no-cache',
  ]);
});
