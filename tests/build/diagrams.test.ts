import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawingFaults } from '../../src/checks/diagrams.ts';
import { readFolder } from '../../src/course/read/content-files.ts';
import { parseDiagram } from '../../src/course/schema/diagram.ts';
import { formatRenderFault } from '../../src/diagrams/renderer/faults.ts';
import { DiagramRenderer, type Rendering } from '../../src/diagrams/renderer/render.ts';
import { updateDiagrams } from '../../src/diagrams/renderer/update.ts';

const fixtures = join(import.meta.dirname, '../fixtures/diagrams');
const ids = readdirSync(fixtures)
  .filter((name) => name.endsWith('.mmd'))
  .map((name) => name.replace('.mmd', ''));
const renderer = new DiagramRenderer();
const made: string[] = [];

/** A content folder of its own with all fixtures in it. */
function contentFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'diagrams-'));
  made.push(dir);
  cpSync(fixtures, join(dir, 'diagrams'), { recursive: true });
  return dir;
}

async function render(text: string, renderWith = renderer): Promise<Rendering> {
  const { source } = parseDiagram('content/diagrams/x.mmd', text);
  if (!source) throw new Error('The head of the test diagram is wrong.');
  return renderWith.render('content/diagrams/x.mmd', source);
}

const head = '---\ntitle: T <1>\ncaption: C\ndescription: D & E\n---\n';
const placeAndCode = (rendering: Rendering): string[] =>
  rendering.faults.map(({ line, column, code }) => `${line}:${column} ${code}`);

beforeAll(() => renderer.browser(), 60_000);
afterAll(async () => {
  await renderer.close();
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

test.each(ids)(
  'the %s fixture is drawn in the site’s tokens, named, and free of style',
  async (id) => {
    const { svg, data, faults } = await render(readFileSync(join(fixtures, `${id}.mmd`), 'utf8'));
    expect(faults).toEqual([]);
    expect(svg).toMatch(/^<svg class="dg" data-span="\d+" role="img" aria-labelledby="dg-x-title"/);
    expect(svg).toContain(`width="${data?.width}" height="${data?.height}"`);
    expect(svg).not.toMatch(
      /style|<script|\son\w+=|#[0-9a-f]{3,6}\b|rgb|NaN|undefined|foreignObject/i,
    );
    for (const [, elementId] of svg?.matchAll(/\sid="([^"]*)"/g) ?? []) {
      expect(elementId).toMatch(/^dg-x-/);
    }
  },
);

test('words in the head are escaped in the picture', async () => {
  const { svg } = await render(`${head}mindmap\n  a[Less & more]\n`);
  expect(svg).toContain('<title id="dg-x-title">T &lt;1&gt;</title>');
  expect(svg).toContain('<desc id="dg-x-desc">D &amp; E</desc>');
  expect(svg).toContain('Less &amp; more');
});

test('the model keeps the meaning of a node and the text of an edge', async () => {
  const { data } = await render(
    `${head}flowchart TD\n  a["Thermal<br/>ablation"]:::heat -.->|frees| b["Antigen"]\n  a ~~~ b\n`,
  );
  expect(data?.model).toEqual({
    type: 'flowchart',
    nodes: [
      { id: 'a', text: 'Thermal ablation', meaning: 'heat' },
      { id: 'b', text: 'Antigen' },
    ],
    edges: [{ from: 'a', to: 'b', text: 'frees', line: 'dotted', arrows: 'end' }],
    groups: [],
  });
});

test('two browsers draw the same bytes', async () => {
  const text = readFileSync(join(fixtures, 'flowchart.mmd'), 'utf8');
  const other = new DiagramRenderer();
  try {
    expect(await render(text, other)).toEqual(await render(text));
  } finally {
    await other.close();
  }
}, 60_000);

test.each([
  [
    'a bracket left open in a flowchart',
    'flowchart TD\n  a --> b\n\n  b --> ["z"]\n  c --> d\n',
    9,
  ],
  ['a line after comments', '%% one\n%% two\nflowchart TD\n  %% three\n  b --> ["z"]\n', 10],
  ['a message without text', 'sequenceDiagram\n  a->>b: x\n  a->b\n', 8],
  ['a flow without an amount', 'sankey-beta\n\na,b,1\na,c\n\na,d,2\n', 9],
  ['a second root of a mind map', 'mindmap\n  root\n    a\n  other\n', 9],
])('a syntax fault is reported in its line of the file: %s', async (_, body, line) => {
  expect(placeAndCode(await render(head + body))).toEqual([`${line}:1 diagram/syntax`]);
});

test('a type that the site does not draw is refused with the types it does', async () => {
  const { faults } = await render(`${head}pie\n  "a": 1\n`);
  expect(faults[0] && formatRenderFault(faults[0])).toMatch(
    /^content\/diagrams\/x\.mmd:6:1 {2}diagram\/type\n.*\n.*flowchart/,
  );
});

test.each([
  ['classDef hot fill:#f00', '8:3'],
  ['style a fill:#f00', '8:3'],
  ['linkStyle 0 stroke:#f00', '8:3'],
  ['c:::hot --> d', '8:4'],
])('a color outside the site’s meanings is refused at its place: %s', async (line, place) => {
  const rendering = await render(`${head}flowchart TD\n  a --> b\n  ${line}\n`);
  expect(placeAndCode(rendering)).toEqual([`${place} diagram/color`]);
});

test('a mistyped meaning is answered with the nearest one', async () => {
  const { faults } = await render(`${head}flowchart TD\n  a:::imune --> b\n`);
  expect(faults[0]?.message).toContain('"immune"');
});

test('a word that would be broken in two is refused by name', async () => {
  const { faults } = await render(
    `${head}flowchart TD\n  a["Short"] --> b["Radiofrequencyablationofhepatocellularcarcinoma"]\n`,
  );
  expect(faults).toMatchObject([{ line: 7, code: 'diagram/broken-word' }]);
  expect(faults[0]?.message).toContain('Radiofrequencyablation');
});

test('a hyphen at the end of a line that the author broke is no broken word', async () => {
  const { faults, data } = await render(
    `${head}flowchart TD\n  a["Breast-<br/>conserving"] --> b\n`,
  );
  expect(faults).toEqual([]);
  expect(data?.model).toMatchObject({ nodes: [{ text: 'Breast-conserving' }, {}] });
});

test('a diagram wider than the page is refused', async () => {
  const row = Array.from({ length: 8 }, (_, i) => `n${i}["A rather long label"]`).join(' --> ');
  expect(placeAndCode(await render(`${head}flowchart LR\n  ${row}\n`))).toEqual([
    '6:1 diagram/too-wide',
  ]);
});

test('a faulty diagram does not keep the others from being drawn, and fresh ones are left alone', async () => {
  const content = contentFolder();
  const dir = join(content, 'diagrams');
  writeFileSync(join(dir, 'broken.mmd'), `${head}flowchart TD\n  a --> ["z"]\n`);
  writeFileSync(join(dir, 'gone.svg'), '<svg/>');
  const options = { dir, name: 'content/diagrams', previewDir: join(content, 'previews') };

  const first = await updateDiagrams(options);
  expect(first.drawn).toEqual(ids);
  expect(first.removed).toEqual(['gone.svg']);
  expect(first.faults.map(({ file }) => file)).toEqual(['content/diagrams/broken.mmd']);
  expect(readdirSync(join(content, 'previews'))).toContain('flowchart-dark.png');

  const second = await updateDiagrams(options);
  expect(second.drawn).toEqual([]);
}, 60_000);

test('what is stale, orphaned or has a wrong head is found without a browser', async () => {
  const content = contentFolder();
  const dir = join(content, 'diagrams');
  await updateDiagrams({
    dir,
    name: 'content/diagrams',
    previewDir: join(content, 'previews'),
    only: ['mindmap'],
  });
  for (const id of ids.filter((id) => id !== 'mindmap')) rmSync(join(dir, `${id}.mmd`));
  expect(drawingFaults(readFolder(content))).toEqual([]);

  const source = readFileSync(join(dir, 'mindmap.mmd'), 'utf8');
  writeFileSync(join(dir, 'mindmap.mmd'), source.replace('Planning', 'Preparation'));
  writeFileSync(join(dir, 'headless.mmd'), 'flowchart TD');
  writeFileSync(join(dir, 'gone.json'), '{}');
  expect(drawingFaults(readFolder(content)).map(({ file, code }) => `${file} ${code}`)).toEqual([
    'content/diagrams/headless.mmd file/head',
    'content/diagrams/mindmap.mmd diagram/stale',
    'content/diagrams/gone.json diagram/orphan',
  ]);
}, 60_000);
