import { expect, test } from 'vitest';
import { importsOf, projectFiles, type SourceFile } from './source-files.ts';

const files = projectFiles();
const code = files.filter(({ path }) => /\.(?:ts|astro|mjs|js)$/.test(path));
const source = code.filter(({ path }) => path.startsWith('src/'));

interface Room {
  /** Rooms that it may import besides itself. */
  may: readonly string[];
  /** Whether readers download code of it. */
  reachesBrowser?: true;
}

/** Rooms whose subject is one kind of content; each is pure, with its drawing and its downloads. */
const SUBJECTS = ['evidence', 'trials', 'charts', 'diagrams', 'search', 'illustrations', 'labs'];
const COURSE = ['course', 'course/schema', 'course/terms', 'course/read', 'course/usage'];
/** What the fields of the content mean, for those who write it. */
const FIELDS = 'course/fields';

/**
 * The rooms of src. A room is a folder; `course` has rooms of its own, and `config` is the list of Astro's
 * collections. `asset` is a style sheet or a font.
 */
const ROOMS: Record<string, Room> = {
  lib: { may: ['asset'], reachesBrowser: true },
  'course/terms': { may: ['lib'], reachesBrowser: true },
  'course/schema': { may: ['lib', 'course/terms', 'course/read'] },
  'course/read': { may: ['lib', 'course/schema'] },
  'course/usage': { may: ['lib', 'course/terms', 'course/schema', 'course/read'] },
  [FIELDS]: { may: ['course/schema', 'course/read'] },
  course: { may: [...COURSE, 'lib', 'content'] },
  config: { may: ['course/schema', 'course/read'] },
  // The labs and the drawings of one review; a course lists those that it has.
  labs: { may: ['lib'], reachesBrowser: true },
  // What is asked of every page before it is made.
  middleware: { may: ['lib', 'course'] },
  evidence: { may: ['lib', 'course/schema', 'course/terms'], reachesBrowser: true },
  trials: { may: ['lib', 'course/schema', 'course/terms'], reachesBrowser: true },
  charts: { may: ['lib', 'course/schema', 'course/terms', 'evidence', 'trials'] },
  diagrams: { may: ['lib', 'course', 'course/schema', 'course/read', 'content', 'asset'] },
  // What is asked in the browser; `search/indexing` makes the index in the build.
  search: { may: ['lib'], reachesBrowser: true },
  'search/indexing': { may: ['lib', 'search'] },
  illustrations: { may: ['lib', 'course/terms', 'components', 'asset'], reachesBrowser: true },
  learner: { may: ['lib', 'course/schema'], reachesBrowser: true },
  exports: { may: ['lib', ...COURSE, ...SUBJECTS, 'asset'] },
  // What educators put together for themselves and for a class; pure.
  educators: { may: ['lib', 'learner'], reachesBrowser: true },
  // A folder a format: a selection in, a file out. `from-course` gathers selections in the build.
  'exports/formats': { may: ['lib', 'learner'], reachesBrowser: true },
  'exports/from-course': {
    may: ['lib', ...COURSE, ...SUBJECTS, 'educators', 'exports', 'exports/formats'],
  },
  markdown: { may: ['lib', 'course/read'] },
  offline: { may: ['lib', 'integrations'] },
  checks: { may: ['lib', ...COURSE, ...SUBJECTS] },
  integrations: {
    may: ['lib', ...COURSE, ...SUBJECTS, 'search/indexing', 'checks', 'markdown', 'offline'],
  },
  tools: {
    may: ['lib', ...COURSE, FIELDS, ...SUBJECTS, 'learner', 'checks', 'integrations', 'offline'],
  },
  components: {
    may: ['lib', ...COURSE, ...SUBJECTS, 'exports/formats', 'exports/from-course', 'asset'],
  },
  islands: {
    may: [
      'lib',
      ...COURSE,
      ...SUBJECTS,
      'learner',
      'educators',
      'exports/formats',
      'components',
      'asset',
    ],
    reachesBrowser: true,
  },
  layouts: { may: ['lib', ...COURSE, ...SUBJECTS, 'learner', 'components', 'islands', 'asset'] },
  pages: {
    may: [
      ...[
        'lib',
        ...COURSE,
        ...SUBJECTS,
        'learner',
        'exports',
        'exports/formats',
        'exports/from-course',
      ],
      ...['components', 'islands', 'layouts', 'asset', 'content', 'public'],
    ],
  },
};

/** The room of a file by its path, or the name of a package. */
function roomOf(path: string): string {
  const [top = '', room = '', next = '', ...rest] = path.split('/');
  if (top === 'content' || top === 'public') return top;
  if (top !== 'src') return path;
  if (room === 'content.config.ts') return 'config';
  if (room === 'page-middleware.ts') return 'middleware';
  if (room === 'styles' || room === 'fonts') return 'asset';
  if (path.startsWith('src/search/indexing/')) return 'search/indexing';
  if (path.startsWith('src/exports/from-course/')) return 'exports/from-course';
  if (/^src\/exports\/(?!figure-svg\/)[^/]+\//.test(path)) return 'exports/formats';
  return room === 'course' && rest.length > 0 ? `course/${next}` : room;
}

/** The packages that readers download: for what is kept of a learner, for zip files and for QR codes. */
const BROWSER_PACKAGES = ['idb', 'ts-fsrs', 'fflate', 'uqr'];

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
  expect([...rooms].filter((room) => !(room in ROOMS) && room !== 'asset')).toEqual([]);
});

test('imports go one way: lib <- course <- subjects, learner <- exports <- islands <- layouts <- pages; checks and integrations read, nobody reads them', () => {
  const wrong = crossings(({ path }, target) => {
    const [from, to] = [roomOf(path), roomOf(target)];
    return !isOwn(target) || from === to || (ROOMS[from]?.may ?? []).includes(to);
  });
  expect(wrong).toEqual([]);
});

test('only pages, the course and the list of collections ask Astro for content', () => {
  const wrong = crossings(
    ({ path }, target) =>
      !target.startsWith('astro:') ||
      target === 'astro:assets' ||
      ['pages', 'course', 'config', 'middleware'].includes(roomOf(path)),
  );
  expect(wrong).toEqual([]);
});

test('rooms that reach a browser are pure: they read no files and start no processes', () => {
  const wrong = crossings(
    ({ path }, target) =>
      !ROOMS[roomOf(path)]?.reachesBrowser ||
      !/^node:(?:fs|child_process|http|https|net|process|worker_threads)/.test(target),
  );
  expect(wrong).toEqual([]);
});

test('code for the browser comes from the rooms that reach it and from the two known packages, directly or through others', () => {
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
      (isOwn(target) && !ROOMS[roomOf(target)]?.reachesBrowser && roomOf(target) !== 'asset'),
  );
  expect(forbidden).toEqual([]);
});

/** A file without what is erased before it is shipped. */
function withoutTypes({ path, text }: SourceFile): SourceFile {
  return { path, text: text.replace(/^import type [^;]+;/gm, '') };
}

/** The paths of source files other than these that match. */
function elsewhere(pattern: RegExp, ...homes: string[]): string[] {
  return source
    .filter(({ path, text }) => !homes.includes(path) && pattern.test(text))
    .map(({ path }) => path);
}

test('text becomes markup, and data a script of the page, in one place each', () => {
  expect(elsewhere(/['"`]&(?:lt|amp|gt|quot);['"`]/, 'src/lib/escape-markup.ts')).toEqual([]);
  expect(elsewhere(/\\u003c/i, 'src/lib/json-island.ts')).toEqual([]);
});

test('no source reads from the tests', () => {
  expect(elsewhere(/['"`/]tests\//)).toEqual([]);
});

test('an exported type has a name of its own, which no other file gives to a type', () => {
  const types = source.flatMap(({ path, text }) =>
    [
      ...text.matchAll(/^(export )?(?:declare )?(?:abstract )?(?:interface|type|class) (\w+)/gm),
    ].map(([, exported, name = '']) => ({ name, path, exported: exported !== undefined })),
  );
  const twice = [...Map.groupBy(types, ({ name }) => name)]
    .filter(([, homes]) => homes.length > 1 && homes.some(({ exported }) => exported))
    .map(([name, homes]) => `${name}: ${homes.map(({ path }) => path).join(', ')}`);
  expect(types.length).toBeGreaterThan(300);
  expect(twice).toEqual([]);
});

test('what a class keeps to itself is #private', () => {
  // A constructor cannot be.
  expect(linesWith(/^\s+(?:private|protected|public) (?!constructor\()/, source)).toEqual([]);
  expect(linesWith(/\bthis\._\w/, source)).toEqual([]);
});

test('text becomes markup in one place', () => {
  const escapes = source.filter(({ text }) => /['"`]&(?:amp|lt);/.test(text));
  expect(escapes.map(({ path }) => path)).toEqual(['src/lib/escape-markup.ts']);
});

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
    `src/(?:components|illustrations|islands|layouts)/(?:${kebab}/)*[A-Z][A-Za-z]*\\.astro`,
    `src/pages/(?:${page}/)*${page}\\.(?:astro|[a-z]+\\.ts|ts)`,
    // What Astro makes no page of.
    `src/pages/(?:${page}/)*_${kebab}\\.ts`,
    // Stands in the pages as it is written, so it is not TypeScript.
    'src/islands/theme/first-paint\\.js',
    // Runs before Node reads any module.
    'src/tools/folder\\.cjs',
    // Scripts that travel inside of packages as they are.
    `src/exports/(?:${kebab}/)*${kebab}\\.js`,
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
