import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import { brokenLinks, readBuiltPage } from '../../src/checks/site-links.ts';
import { formatFaults } from '../../src/course/read/fault.ts';
import { drawings } from '../../src/integrations/content-check.ts';
import { distFiles, distPages } from '../../src/integrations/dist-files.ts';
import { FAR_AWAY } from './far-away.ts';
import { hashes } from './hashes.ts';
import { type TempProject, tempProject } from './temp-project.ts';
import { windowsClone } from './windows-clone.ts';

const root = join(import.meta.dirname, '../..');
const COURSE = 'tests/fixtures/courses/small';

let project: TempProject;
let files: string[];
let pages: { path: string; html: string; root: HTMLElement }[];

beforeAll(() => {
  project = tempProject();
  const { status, output } = project.build({ COURSE_DIR: COURSE });
  if (status !== 0) throw new Error(output);
  files = distFiles(project.dist);
  pages = Array.from(distPages(project.dist), ({ path, html }) => ({
    path,
    html,
    root: parse(html),
  }));
});

afterAll(() => project?.remove());

const read = (file: string) => readFileSync(join(project.dist, file), 'utf8');

test('another course becomes a whole site: its sections, and what serves every course', () => {
  const own = pages.map(({ path }) => path).filter((path) => !path.startsWith('/embed/'));
  expect(own.sort()).toEqual([
    '/',
    '/404.html',
    '/about/',
    '/contour-lines/',
    '/educators/',
    '/educators/basket/',
    '/educators/class/',
    '/educators/coverage/',
    '/glossary/',
    '/map-scale/',
    '/playlist/',
    '/practice/',
    '/progress/',
    '/references/',
    '/search/',
    '/summing-up/',
    '/take/',
  ]);
});

test("Astro's own command makes the same bytes, in one process, of a clone whose Git writes Windows line ends, with the course saved so, in another time zone and locale", () => {
  const windows = windowsClone(COURSE);
  try {
    const { status, output } = windows.build({ COURSE_DIR: COURSE, ...FAR_AWAY }, 'build');
    expect(status, output).toBe(0);
    expect(output).toMatch(/none of them broken, and no broken link/);
    expect(hashes(windows.dist)).toEqual(hashes(project.dist));
  } finally {
    windows.remove();
  }
});

test('it has no files of the kinds that it lacks, and its sitemap names none of their pages', () => {
  const kinds = /^\/(?:trials|evidence|labs|procedures|since-the-review|source-notes|changes)\b/;
  expect(files.filter((file) => kinds.test(file))).toEqual([]);
  const listed = [...read('sitemap-0.xml').matchAll(/<loc>[^<]*?:4321([^<]*)<\/loc>/g)];
  const own = pages.filter(({ path }) => !path.startsWith('/embed/'));
  expect(listed.length).toBe(own.length - 1);
  expect(listed.filter(([, path = '']) => kinds.test(path))).toEqual([]);
});

test('no link is broken, and every address of its own list resolves', () => {
  const listed = readFileSync(join(root, COURSE, 'permalinks.txt'), 'utf8')
    .trim()
    .split('\n');
  const built = pages.map(({ path, html }) => readBuiltPage(html, path));
  expect(brokenLinks(built, new Set(files), '/', listed)).toEqual([]);
});

test('no page speaks of what the course lacks, or of the subject of another course', () => {
  const foreign =
    /\b(?:trials?|labs?|source notes?|since the review|procedures?|oncology|tumou?rs?|cancer|patients?|clinicians?|Newbury)\b/i;
  const said = pages.flatMap(({ path, html }) => {
    const plain = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
    const word = foreign.exec(plain);
    return word ? [`${path}: …${plain.slice(Math.max(0, word.index - 60), word.index + 40)}…`] : [];
  });
  expect(said).toEqual([]);
});

test('it has a name, a database and a manifest of its own', () => {
  for (const { root: page } of pages)
    expect(page.querySelector('html')?.getAttribute('data-site')).toBe('map-room');
  expect(JSON.parse(read('manifest.webmanifest'))).toMatchObject({
    name: 'The Map Room',
    short_name: 'Map Room',
  });
});

test('every page keeps the strict content security policy', () => {
  for (const { root: page } of pages) {
    const policy = page.querySelector('meta[http-equiv=Content-Security-Policy]');
    expect(policy?.getAttribute('content')).toContain("default-src 'none'");
    expect(page.querySelectorAll('[style]')).toEqual([]);
    expect(policy?.getAttribute('content')).toMatch(/style-src 'self' 'sha256-/);
  }
});

test('it can be read, looked up, searched, practiced and kept offline', () => {
  const section = pages.find(({ path }) => path === '/contour-lines/')?.root;
  expect(section?.querySelector('#contours-same-height')).not.toBeNull();
  expect(section?.querySelector('#fig-slope-by-lines svg')).not.toBeNull();
  expect(section?.querySelector('[href="/glossary/#contour-line"]')).not.toBeNull();
  expect(section?.querySelector('[href="/references/#ref-2"]')).not.toBeNull();
  expect(section?.querySelector('#contours-q-guess')).not.toBeNull();
  expect(read('practice/contour-lines.json')).toContain('contours-q-path');
  expect(files.some((file) => file.startsWith('/pagefind/'))).toBe(true);
  expect(read('sw.js')).toContain('contour-lines');
});

test('a photo comes in the size of the window, with its number, its credit and its licence, and can be framed', () => {
  const page = pages.find(({ path }) => path === '/contour-lines/')?.root;
  const figure = page?.querySelector('#fig-hill-of-layers');
  const picture = figure?.querySelector('img');
  expect(picture?.getAttribute('alt')).toMatch(/^From above, a hill/);
  const sizes =
    picture
      ?.getAttribute('srcset')
      ?.split(', ')
      .map((size) => size.split(' ')) ?? [];
  expect(sizes.map(([, width]) => width)).toEqual(['480w', '800w', '1200w', '1400w']);
  expect(sizes.filter(([address = '']) => !files.includes(address))).toEqual([]);
  expect(figure?.querySelector('figcaption')?.text.replace(/\s+/g, ' ')).toMatch(
    /Figure 2\.2 A hill built .* \[2\] ?Photo: Drawn for this course\. CC0 1\.0\./,
  );
  expect(figure?.querySelector('[data-present-open]')).not.toBeNull();
  expect(figure?.querySelector('a[download]')?.getAttribute('href')).toMatch(/\.jpg$/);
  expect(figure?.querySelector('[data-permalink]')).not.toBeNull();
  const embed = pages.find(({ path }) => path === '/embed/fig-hill-of-layers/')?.root;
  expect(embed?.querySelector('main img')?.getAttribute('srcset')).toContain('480w');
  expect(embed?.querySelector('footer')?.text).toContain('Text: CC BY 4.0');
});

test('signs below and above the line are set as such', () => {
  const text = pages.find(({ path }) => path === '/map-scale/')?.root;
  expect(text?.querySelectorAll('main :is(sub, sup)').map((sign) => sign.outerHTML)).toEqual([
    '<sup>5</sup>',
  ]);
});

test('an author adds a fourth section by adding files alone, which are then published and put on record', () => {
  const course = join(project.dir, 'fourth');
  cpSync(join(root, COURSE), course, { recursive: true });
  const copy = (folder: string, ending: string, change: (text: string) => string) => {
    const text = readFileSync(join(course, folder, `summing-up.${ending}`), 'utf8');
    writeFileSync(join(course, folder, `second-look.${ending}`), change(text));
  };
  const renamed = (text: string) =>
    text.replaceAll('closing-', 'closing-again-').replace('order: 3', 'order: 4');
  copy('sections', 'mdx', renamed);
  expect(existsSync(join(course, 'sections/second-look.mdx'))).toBe(true);
  for (const tool of ['permalinks', 'reviewed']) {
    const { status, stderr } = spawnSync(process.execPath, [`src/tools/${tool}.ts`], {
      cwd: project.dir,
      env: { ...process.env, COURSE_DIR: 'fourth' },
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
  }
  expect(readFileSync(join(course, 'permalinks.txt'), 'utf8')).toContain('/second-look/');
  expect(formatFaults(checkContent(course, drawings(root)))).toBe('0 faults in the content');
  rmSync(course, { recursive: true });
});
