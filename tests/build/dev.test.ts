import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DevServer, eventually, type TempProject, tempProject } from './temp-project.ts';

const COURSE = 'tests/fixtures/courses/small';
const SECTION = `${COURSE}/sections/map-scale.mdx`;
const [RIGHT, WRONG] = ['<Term id="map-scale-ratio">', '<Term id="map-scale-ratoi">'];

/** What the server tells a page that is open in a browser. */
interface Told {
  type: string;
  err?: { message: string; loc: { file: string; line: number } };
}

let project: TempProject;
let server: DevServer;
const pages: WebSocket[] = [];

beforeAll(async () => {
  project = tempProject();
  server = await project.dev(COURSE);
});

afterAll(async () => {
  for (const page of pages) page.close();
  await server?.stop();
  project?.remove();
});

/** Opens a page as a browser does, and gathers what it is told. */
async function open(): Promise<Told[]> {
  await (await fetch(`${server.address}map-scale/`)).text();
  const client = await (await fetch(`${server.address}@vite/client`)).text();
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1];
  const page = new WebSocket(`${server.address.replace('http', 'ws')}?token=${token}`, 'vite-hmr');
  pages.push(page);
  const told: Told[] = [];
  page.addEventListener('message', ({ data }) => told.push(JSON.parse(data)));
  await eventually(() => told.some(({ type }) => type === 'connected'), server.log);
  return told;
}

const status = async (path: string) => (await fetch(server.address + path)).status;

test('a fault that is saved stands in the terminal and over the page, also over one opened later, until it is mended', async () => {
  const page = await open();
  project.replace(SECTION, RIGHT, WRONG);
  const { err } = await eventually(
    () => page.find(({ type }) => type === 'error') ?? false,
    server.log,
  );
  expect(err?.message.replaceAll('&quot;', '"')).toMatch(
    /map-scale\.mdx:\d+:\d+ {2}term\/unknown\n {2}No glossary entry has the id "map-scale-ratoi"\.\n {2}Did you mean "map-scale-ratio"\?/,
  );
  expect(err?.loc.file.replaceAll('\\', '/')).toMatch(/\/sections\/map-scale\.mdx$/);
  expect(server.log()).toContain('No glossary entry has the id "map-scale-ratoi".');

  const later = await open();
  await eventually(() => later.some(({ type }) => type === 'error'), server.log);

  project.replace(SECTION, WRONG, RIGHT);
  await eventually(() => server.log().includes('The content has no faults.'), server.log);
  // What is loaded anew has nothing over it.
  await eventually(
    () => page.at(-1)?.type === 'full-reload',
    () => JSON.stringify(page),
  );
});

test('while a new diagram is drawn its page can be read, and the terminal reports no error', async () => {
  const dir = join(project.dir, COURSE);
  const before = server.log().length;
  const since = () => server.log().slice(before);
  const source = readFileSync(join(dir, 'diagrams/slope-by-lines.mmd'), 'utf8');
  project.replace(
    `${COURSE}/sections/contour-lines.mdx`,
    '<Photo id="hill-of-layers" />',
    '<Photo id="hill-of-layers" />\n\n<Diagram id="second-slope" />',
  );
  writeFileSync(join(dir, 'diagrams/second-slope.mmd'), source);
  await eventually(async () => (await status('contour-lines/')) === 200, server.log);
  await eventually(() => /drawn +second-slope/.test(since()), server.log);
  await eventually(
    async () =>
      (await (await fetch(`${server.address}contour-lines/`)).text()).includes(
        'dg-second-slope-title',
      ),
    server.log,
  );
  expect(since()).not.toMatch(/ERROR|not drawn yet|at \S+ \(/);
  rmSync(join(dir, 'diagrams/second-slope.mmd'));
});
