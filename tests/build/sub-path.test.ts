import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenLinks, readBuiltPage } from '../../src/checks/site-links.ts';
import { distFiles, distPages } from '../../src/integrations/dist-files.ts';
import { FAR_AWAY } from './far-away.ts';
import { type TempProject, tempProject } from './temp-project.ts';

const BASE = '/reading-room/';
const ORIGIN = 'https://example.org';
/** Where a site is by itself. */
const DEFAULT_ORIGIN = 'http://localhost:4321';
const TRACKER = 'https://tracker.example.net/issues/new?labels=content';

let project: TempProject;
let output: string;
let files: string[];
let pages: { path: string; html: string; root: HTMLElement }[];

beforeAll(() => {
  project = tempProject();
  const { status, ...told } = project.build({
    SITE_URL: ORIGIN,
    BASE_PATH: '/reading-room',
    REPORT_URL: TRACKER,
    ...FAR_AWAY,
  });
  output = told.output;
  if (status !== 0) throw new Error(output);
  files = distFiles(project.dist);
  pages = Array.from(distPages(project.dist), ({ path, html }) => ({
    path,
    html,
    root: parse(html, { blockTextElements: { script: true, style: true } }),
  }));
});

afterAll(() => project?.remove());

const read = (file: string) => readFileSync(join(project.dist, file), 'utf8');

test('no link of any page is broken', () => {
  const built = pages.map(({ path, html }) => readBuiltPage(html, path));
  expect(brokenLinks(built, new Set(files), BASE, [])).toEqual([]);
});

test('no attribute of any page holds an address without the base path', () => {
  const wrong = pages.flatMap(({ path, root }) =>
    root.querySelectorAll('*').flatMap((element) =>
      Object.entries(element.attributes)
        .filter(
          ([name, value]) =>
            name !== 'd' && /^\/(?:[^/\s].*)?$/.test(value) && !value.startsWith(BASE),
        )
        .map(([name, value]) => `${path}: ${name}="${value}"`),
    ),
  );
  expect(wrong).toEqual([]);
});

test('every full address of the site has the base path, in pages, feeds, maps and scripts', () => {
  const text = files.filter((file) => /\.(?:html|xml|txt|json|webmanifest|js|css)$/.test(file));
  const full = text.flatMap((file) =>
    [...read(file).matchAll(/https:\/\/example\.org([^\s"'<)\\]*)/g)].map(([, rest = '']) => ({
      file,
      rest,
    })),
  );
  expect(full.length).toBeGreaterThan(pages.length * 3);
  expect(full.filter(({ rest }) => !rest.startsWith(BASE))).toEqual([]);
});

test('each page says its own full address and its preview picture, and the picture is there', () => {
  for (const { path, root } of pages.filter(({ path }) => !/^\/(?:404\.html|embed\/)/.test(path))) {
    const content = (property: string) =>
      root.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '';
    const address = `${ORIGIN}${BASE}${path.slice(1)}`;
    expect(content('og:url'), path).toBe(address);
    const canonical = root.querySelector('link[rel=canonical]')?.getAttribute('href');
    expect(canonical ?? address, path).toBe(address);
    const picture = content('og:image');
    expect(picture.startsWith(`${ORIGIN}${BASE}`), path).toBe(true);
    expect(files, path).toContain(`/${picture.slice(`${ORIGIN}${BASE}`.length)}`);
  }
});

test('every page tells its scripts the base path', () => {
  expect(
    new Set(pages.map(({ root }) => root.querySelector('html')?.getAttribute('data-base'))),
  ).toEqual(new Set([BASE]));
});

/** A hash of a kept file can begin with a slash. */
const HASH = /^\/[\w+/]{11}$/;
/** Names inside of the packages that educators take along. */
const PARTS = /^\/(?:ppt|word|docProps|_rels|OEBPS)\//;

test('style sheets and scripts name no file of the site from the root of the host', () => {
  const wrong = files
    .filter((file) => /\.(?:css|js)$/.test(file) && !file.startsWith('/pagefind/'))
    .flatMap((file) =>
      [...read(file).matchAll(/(?:url\(|["'`])(\/[a-z_][\w-]*\/[^"'`)\s]*)/gi)]
        .filter(
          ([, address = '']) =>
            !address.startsWith(BASE) && !PARTS.test(address) && !HASH.test(address),
        )
        .map(([, address]) => `${file}: ${address}`),
    );
  expect(wrong).toEqual([]);
});

test('the map for search engines lists the pages, and robots.txt leads to it', () => {
  expect(read('/robots.txt')).toContain(`Sitemap: ${ORIGIN}${BASE}sitemap-index.xml`);
  const listed = [...read('/sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, address]) => address,
  );
  expect(listed).toContain(`${ORIGIN}${BASE}`);
  expect(listed).toContain(`${ORIGIN}${BASE}ici-combinations/`);
});

test('the installed app starts at the base path and finds its icons', () => {
  const { start_url, scope, icons } = JSON.parse(read('/manifest.webmanifest'));
  expect([start_url, scope]).toEqual([BASE, BASE]);
  for (const { src } of icons) {
    expect(src.startsWith(BASE)).toBe(true);
    expect(files).toContain(`/${src.slice(BASE.length)}`);
  }
});

test('every page knows where its host takes reports, and one is made without JavaScript, too', () => {
  const own = pages.filter(({ path }) => !path.startsWith('/embed/'));
  const told = own.map(({ root }) =>
    root.querySelector('io-block-menu')?.getAttribute('data-report'),
  );
  expect(new Set(told)).toEqual(new Set([TRACKER]));
  const about = own.find(({ path }) => path === '/about/')?.root;
  const link = about?.querySelector('a[href^="https://tracker."]')?.getAttribute('href') ?? '';
  const { searchParams } = new URL(link.replaceAll('&amp;', '&'));
  expect(searchParams.get('labels')).toBe('content');
  expect(searchParams.get('body')).toMatch(
    /^Address: https:\/\/example\.org\/reading-room\/\nEdition: \w+ edition, \d{4}-/,
  );
});

/** The site as the step before has built it, at the root of a host. */
const atRoot = join(import.meta.dirname, '../../dist');
/** What a name or a policy holds of the bytes of a file, in which the address stands. */
const withoutHashes = (text: string): string =>
  text.replace(/(\/_astro\/[\w.-]+?)\.[\w-]{8}(?=\.\w+)/g, '$1').replace(/'sha256-[^']*'/g, '');

/** A page as it would be at the root of a host that takes no reports. */
function asAtRoot(html: string): string {
  const moved = html
    .replaceAll(`${ORIGIN}${BASE}`, `${DEFAULT_ORIGIN}/`)
    .replaceAll(BASE, '/')
    .replaceAll(BASE.slice(0, -1), '');
  return withoutHashes(moved).replace(/ data-report="[^"]*"/g, '');
}

test('a build in another folder, time zone and locale has the same pages', () => {
  const first = new Map(Array.from(distPages(atRoot), ({ path, html }) => [path, html]));
  expect(pages.map(({ path }) => path)).toEqual([...first.keys()]);
  const other = pages
    .filter(({ path, html }) => asAtRoot(html) !== asAtRoot(first.get(path) ?? ''))
    .map(({ path }) => path);
  // Where reports go is told in a sentence of the one; the other names the sizes of files that hold addresses.
  expect(other).toEqual(['/about/', '/take/']);
});

test('a build in another folder, time zone and locale has the same pictures, and files of the same names', () => {
  const names = (list: readonly string[]) =>
    list.filter((file) => !file.startsWith('/pagefind/')).map(withoutHashes);
  expect(names(files).sort()).toEqual(names(distFiles(atRoot)).sort());
  const pictures = files.filter((file) => /\.(?:png|webp|ico|woff2)$/.test(file));
  expect(pictures.length).toBeGreaterThan(30);
  const bytes = (dist: string, file: string) => readFileSync(join(dist, file));
  expect(pictures.filter((file) => !bytes(project.dist, file).equals(bytes(atRoot, file)))).toEqual(
    [],
  );
});

test('no built file knows the folder it was built in', () => {
  const telling = files.filter((file) =>
    readFileSync(join(project.dist, file)).includes(project.dir),
  );
  expect(telling).toEqual([]);
});

test('a build says in a few lines what it made, with the addresses that it kept', () => {
  const lines = output.trim().split('\n');
  expect(lines.length).toBeLessThanOrEqual(10);
  expect(output).toMatch(/[1-9]\d+ pages, [1-9]\d+ files, \d+\.\d MB/);
  expect(output).toMatch(/[1-9]\d* figures, .*[1-9]\d+ questions/);
  expect(output).toMatch(/[1-9]\d+ published addresses, none of them broken/);
});
