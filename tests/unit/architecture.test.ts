import { expect, test } from 'vitest';
import { importsOf, projectFiles, type SourceFile } from './source-files.ts';

const files = projectFiles();
const code = files.filter(({ path }) => /\.(?:ts|astro|mjs|js)$/.test(path));
const source = code.filter(({ path }) => path.startsWith('src/'));

/**
 * The rooms of src and what each may import besides itself. `root` is a file right in src that gathers
 * the content for pages; `site` is src/course/site.ts, which gathers nothing; `asset` is a style sheet or a font.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  lib: ['asset'],
  model: ['lib'],
  learner: ['model', 'lib'],
  // What reaches a browser, and what only makes the index.
  search: ['lib'],
  indexing: ['search', 'lib'],
  charts: ['model', 'lib'],
  exports: ['model', 'lib', 'site', 'asset'],
  build: ['search', 'indexing', 'model', 'lib'],
  config: ['model'],
  site: [],
  root: ['model', 'lib', 'site', 'content'],
  components: ['charts', 'model', 'lib', 'site', 'root', 'asset'],
  islands: ['search', 'components', 'learner', 'model', 'lib', 'site', 'root', 'asset'],
  layouts: ['islands', 'components', 'learner', 'model', 'lib', 'site', 'root', 'asset'],
  pages: [
    ...['layouts', 'islands', 'components', 'charts', 'exports', 'learner', 'model', 'lib'],
    ...['site', 'root', 'asset', 'content', 'public'],
  ],
};

/** The room of a file by its path, or the name of a package. */
function roomOf(path: string): string {
  const [top = '', room = '', ...rest] = path.split('/');
  if (top === 'content' || top === 'public') return top;
  if (top !== 'src') return path;
  if (path.startsWith('src/search/indexing/')) return 'indexing';
  if (rest.length > 0) return room === 'styles' || room === 'fonts' ? 'asset' : room;
  if (room === 'site.ts') return 'site';
  return room === 'content.config.ts' ? 'config' : 'root';
}

/** The packages that readers download, both small and needed by the learner's side alone. */
const BROWSER_PACKAGES = ['idb', 'ts-fsrs'];

const isOwn = (name: string) => /^(?:src|content|public|tests)\//.test(name);

/** Every import from one room into another, as "file imports file". */
function crossings(allowed: (file: SourceFile, target: string) => boolean): string[] {
  return source.flatMap((file) =>
    importsOf(file)
      .filter((target) => !allowed(file, target))
      .map((target) => `${file.path} imports ${target}`),
  );
}

test('every room of src is known here', () => {
  const rooms = new Set(source.map(({ path }) => roomOf(path)));
  expect([...rooms].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
});

test('imports go one way: lib <- model <- learner <- islands <- layouts <- pages; components stand beside islands; exports and build read model and lib; search reads lib', () => {
  const wrong = crossings(({ path }, target) => {
    const [from, to] = [roomOf(path), roomOf(target)];
    return !isOwn(target) || from === to || (MAY_IMPORT[from] ?? []).includes(to);
  });
  expect(wrong).toEqual([]);
});

test('only pages, the roots and the list of collections ask Astro for content', () => {
  const wrong = crossings(
    ({ path }, target) =>
      !target.startsWith('astro:') || ['pages', 'root', 'config'].includes(roomOf(path)),
  );
  expect(wrong).toEqual([]);
});

test('lib, model, learner and search are pure: they read no files and start no processes', () => {
  const wrong = crossings(
    ({ path }, target) =>
      !['lib', 'model', 'learner', 'search'].includes(roomOf(path)) ||
      !/^node:(?:fs|child_process|http|https|net|process|worker_threads)/.test(target),
  );
  expect(wrong).toEqual([]);
});

test('code for the browser reads no content, no build code and no package but the two known ones, directly or through others', () => {
  const byPath = new Map(source.map((file) => [file.path, file]));
  const scripts = source
    .filter(({ path }) => path.endsWith('.astro'))
    .flatMap((file) =>
      importsOf({ ...file, text: (file.text.match(/<script src=[^>]*>/g) ?? []).join() }),
    )
    .filter(isOwn);
  expect(scripts.length).toBeGreaterThan(3);
  const shipped = new Set(scripts);
  for (const path of shipped) {
    const file = byPath.get(path);
    for (const target of file ? importsOf(withoutTypes(file)) : []) shipped.add(target);
  }
  const forbidden = [...shipped].filter(
    (target) =>
      !(isOwn(target) || BROWSER_PACKAGES.includes(target)) ||
      ['root', 'build', 'indexing', 'content', 'charts', 'exports'].includes(roomOf(target)),
  );
  expect(forbidden).toEqual([]);
});

/** A file without what is erased before it is shipped. */
function withoutTypes({ path, text }: SourceFile): SourceFile {
  return { path, text: text.replace(/^import type [^;]+;/gm, '') };
}

test('no source file is a barrel that only passes on what others export', () => {
  const passing = /^export\s+(?:type\s+)?(?:\*|\{[^}]*\})\s*(?:as \w+\s*)?from\b/m;
  const barrels = code.filter(
    ({ path, text }) => /(?:^|\/)index\.ts$/.test(path) || passing.test(text),
  );
  expect(barrels.map(({ path }) => path)).toEqual([]);
});

test('no file of code is longer than 400 lines', () => {
  const long = files
    .filter(({ path }) => /^(?:src|tests)\/.*\.(?:ts|astro|css|mjs|js)$/.test(path))
    .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > 400);
  expect(long).toEqual([]);
});

test('files and folders are named in kebab-case, components in PascalCase, and pages by their address', () => {
  const kebab = '[a-z0-9]+(?:-[a-z0-9]+)*';
  const page = `(?:\\[${kebab}\\]|${kebab})`;
  const forms = [
    `src/(?:${kebab}/)*${kebab}(?:\\.(?:config|d))?\\.(?:ts|css|woff2|ttf)`,
    `src/(?:components|islands|layouts)/(?:${kebab}/)*[A-Z][A-Za-z]*\\.astro`,
    `src/pages/(?:${page}/)*${page}\\.(?:astro|[a-z]+\\.ts|ts)`,
  ];
  const allowed = new RegExp(`^(?:${forms.join('|')})$`);
  const wrong = files.filter(({ path }) => path.startsWith('src/') && !allowed.test(path));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('no file or folder is a drawer for everything', () => {
  const drawer = /(?:^|[/.-])(?:utils?|helpers?|common|misc)(?:[/.-]|$)/i;
  expect(files.filter(({ path }) => drawer.test(path)).map(({ path }) => path)).toEqual([]);
});

/** Every line of the project that matches, as "file:line". */
function linesWith(pattern: RegExp, among = files): string[] {
  return among.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, i) =>
        pattern.test(line) && !isHash(path, line) ? [`${path}:${i + 1}`] : [],
      ),
  );
}

/** A line of the lock file that holds a hash, in which any letters can follow each other. */
function isHash(path: string, line: string): boolean {
  return path === 'package-lock.json' && /^\s*"integrity": /.test(line);
}

test('no file names a folder of one machine', () => {
  const folders = ['work', 'home', 'root', 'Users', 'tmp', 'mnt', 'private'].join('|');
  expect(
    linesWith(new RegExp(`(?<![\\w.:/\\]-])/(?:${folders})/[\\w.-]{2}|\\b[A-Z]:\\\\\\w`)),
  ).toEqual([]);
});

test('no file names a host that packages come from, and the lock file no address of a package', () => {
  const hosts = ['registry\\.', 'npmjs\\.', 'yarnpkg\\.', 'npmmirror', 'artifactory', 'verdaccio'];
  expect(linesWith(new RegExp(`//[^/"'\\s]*(?:${hosts.join('|')})`))).toEqual([]);
  const lock = files.filter(({ path }) => path === 'package-lock.json');
  expect(linesWith(/"resolved": "(?!node_modules)/, lock)).toEqual([]);
});

test('no notes to self and no output for debugging are left in the code', () => {
  const words = [
    ['TO', 'DO'],
    ['FIX', 'ME'],
    ['console', '\\.log'],
    ['debug', 'ger;'],
  ];
  const pattern = new RegExp(`\\b(?:${words.map((parts) => parts.join('')).join('|')})(?!\\w)`);
  const written = files.filter(({ path }) => /\.(?:ts|astro|mjs|js|css|mdx|yaml|mmd)$/.test(path));
  expect(linesWith(pattern, written)).toEqual([]);
});
