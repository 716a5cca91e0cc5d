import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { parseDefinitions } from '../../src/islands/side-notes/definitions.ts';
import { parseCitationNumbers } from '../../src/lib/citation-numbers.ts';
import { rule } from '../rule.ts';
import { attributes, type BuiltPage, file, files, page, pages, sections } from './built-site.ts';

const content = join(import.meta.dirname, '../../content');
const ids = (path: string) => new Set(attributes(page(path).root, '[id]', 'id'));
const glossary = ids('/glossary/');
const references = ids('/references/');

test('every section of the content is a page', () => {
  const slugs = readdirSync(join(content, 'sections')).map(
    (name) => `/${name.replace('.mdx', '')}/`,
  );
  expect(sections.map(({ path }) => path).sort()).toEqual(slugs.sort());
});

const pathOf = ({ path }: BuiltPage) => path;
const sourceOf = ({ path }: BuiltPage) =>
  readFileSync(join(content, `sections${path.slice(0, -1)}.mdx`), 'utf8');

rule(
  'without JavaScript every section has every diagram and drawing as a picture with a name and a description',
  sections,
  pathOf,
  (page) => {
    const { root } = page;
    const source = sourceOf(page);
    const used = [...source.matchAll(/<Diagram id="([^"]+)"/g)];
    const pictures = root.querySelectorAll('figure .figure-scroll svg');
    expect(pictures).toHaveLength(used.length);
    for (const picture of pictures) {
      expect(picture.getAttribute('role')).toBe('img');
      for (const [attribute, tag] of [
        ['aria-labelledby', 'title'],
        ['aria-describedby', 'desc'],
      ] as const) {
        const text = picture.querySelector(tag);
        expect(text?.id, `${attribute} of a picture`).toBe(picture.getAttribute(attribute));
        expect(text?.text.trim().length).toBeGreaterThan(tag === 'title' ? 5 : 40);
      }
      expect(picture.querySelectorAll('text').length).toBeGreaterThan(2);
    }
    const panels = root.querySelectorAll('figure .drawn-steps svg');
    const scenes = root.querySelectorAll('figure .scenes');
    expect(panels.length > 0 || scenes.length > 0).toBe(source.includes('<Illustration'));
    // A scene is told beside its drawing.
    for (const scene of scenes.flatMap((list) => list.querySelectorAll('li'))) {
      expect(scene.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
      expect(scene.querySelector('div')?.text.trim().length).toBeGreaterThan(20);
    }
    for (const panel of panels) {
      expect(panel.getAttribute('role')).toBe('img');
      expect(panel.getAttribute('aria-label')?.length).toBeGreaterThan(5);
    }
  },
);

rule(
  'without JavaScript every section has a text version of every diagram, and its files to take along',
  sections,
  pathOf,
  (page) => {
    const { root } = page;
    const used = [...sourceOf(page).matchAll(/<Diagram id="([^"]+)"/g)].map(([, id]) => id);
    for (const id of used) {
      const figure = root
        .querySelector(`figure[data-present] a[href$="/${id}.svg"]`)
        ?.closest('figure');
      const version = figure?.querySelectorAll('details').find((d) => /Text version/.test(d.text));
      expect(version?.querySelectorAll('li').length, id).toBeGreaterThan(1);
      expect(figure?.querySelector('svg desc')?.text.trim()).not.toBe('');
      const mermaid = file(`/diagrams/${id}.mmd`).toString();
      const written = readFileSync(join(content, `diagrams/${id}.mmd`), 'utf8').trimEnd();
      // What is taken along carries the colors of its classes besides, and no links into this site.
      const source = written.replace(/^links:\n(?: .*\n)+/m, '');
      expect(mermaid.slice(0, source.length)).toBe(source);
      expect(mermaid.slice(source.length)).toMatch(/^(?:\s*classDef .*)*\s*$/);
      expect(file(`/diagrams/${id}.svg`).toString()).toMatch(
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/,
      );
    }
  },
);

rule(
  'without JavaScript every section leads from each citation to the references it names',
  sections,
  pathOf,
  (page) => {
    const { root } = page;
    const source = sourceOf(page);
    const links = root.querySelectorAll('.cite a');
    if (/<Cite /.test(source)) expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const numbers = (link.getAttribute('data-ids') ?? '').split(' ');
      expect(link.getAttribute('href')).toBe(`/references/#ref-${numbers[0]}`);
      const [from, to = from] = link.text.trim().split('–');
      expect([from, to]).toEqual([numbers[0], numbers.at(-1)]);
      expect(numbers.filter((n) => !references.has(`ref-${n}`))).toEqual([]);
    }
  },
);

rule(
  'without JavaScript every section has no number of a reference that leads nowhere',
  sections,
  pathOf,
  (page) => {
    const { root } = page;
    const prose = parse(root.querySelector('.prose')?.outerHTML ?? '');
    for (const figure of prose.querySelectorAll('figure')) {
      // A picture holds no links: what it names is cited as a link in its caption.
      const cited = attributes(figure, '.cite a', 'data-ids').flatMap((ids) => ids.split(' '));
      for (const cite of figure.querySelectorAll('.cite')) cite.remove();
      expect(
        bracketed(figure.text).filter((n) => !cited.includes(n)),
        figure.id,
      ).toEqual([]);
      figure.remove();
    }
    for (const cite of prose.querySelectorAll('.cite, .beside a')) cite.remove();
    expect(bracketed(prose.text)).toEqual([]);
  },
);

rule(
  'without JavaScript every section leads from each term to its definition',
  sections,
  pathOf,
  (page) => {
    const { root } = page;
    const source = sourceOf(page);
    const links = root.querySelectorAll('a.term');
    if (/<Term /.test(source)) expect(links.length).toBeGreaterThan(0);
    const terms = root.querySelector('io-side-notes')?.getAttribute('data-terms') ?? '';
    const definitions = parseDefinitions(JSON.parse(file(terms).toString()));
    for (const link of links) {
      const id = link.getAttribute('data-ids') ?? '';
      expect(link.getAttribute('href')).toBe(`/glossary/#${id}`);
      expect(glossary.has(id), id).toBe(true);
      expect(definitions.get(id)?.definition, id).toBeTruthy();
    }
  },
);

rule('without JavaScript every section lists what it cites, in full', sections, pathOf, (page) => {
  const { root } = page;
  const cited = root
    .querySelectorAll('.cite a')
    .flatMap((a) => (a.getAttribute('data-ids') ?? '').split(' '));
  for (const n of new Set(cited))
    expect(
      root.querySelector(`#here-ref-${n}`)?.text.trim().length,
      `reference ${n}`,
    ).toBeGreaterThan(20);
});

test('no page and no script has anything of Mermaid or draws in the browser', () => {
  const named = pages.flatMap(({ root }) => attributes(root, 'script[src], link[href]', 'src'));
  const scripts = files.filter((path) => /\.m?js$/.test(path));
  expect(scripts.length).toBeGreaterThan(0);
  expect([...named, ...scripts].filter((path) => /mermaid/i.test(path))).toEqual([]);
  expect(
    scripts.filter((path) => /mermaid|\bdagre\b|cytoscape/i.test(file(path).toString())),
  ).toEqual([]);
  expect(pages.filter(({ root }) => root.querySelector('.mermaid, code.language-mermaid'))).toEqual(
    [],
  );
});

test('the table of trials has its 31 rows with heads for rows and columns', () => {
  const table = page('/trials/').root.querySelector('#table-trials table');
  expect(table?.querySelector('caption')?.text.trim()).not.toBe('');
  const columns = table?.querySelectorAll('thead th') ?? [];
  expect(columns.every((head) => head.getAttribute('scope') === 'col')).toBe(true);
  const rows = table?.querySelectorAll('tbody tr') ?? [];
  expect(rows).toHaveLength(31);
  for (const row of rows) {
    const head = row.querySelector('th[scope=row]');
    expect(head?.text).toMatch(/NCT\d{8}/);
    expect(row.id).toBe(head?.text.match(/NCT\d{8}/)?.[0].toLowerCase());
    expect(row.querySelectorAll('th, td')).toHaveLength(columns.length);
  }
});

test('the trials can be taken along as CSV and JSON', () => {
  const csv: Record<string, string>[] = parseCsv(file('/trials.csv'), { columns: true, bom: true });
  const json = JSON.parse(file('/trials.json').toString());
  const inPage = attributes(page('/trials/').root, '#table-trials tbody tr', 'id');
  expect(csv.map(({ nct }) => nct?.toLowerCase())).toEqual(inPage);
  expect(json.trials.map(({ nct }: { nct: string }) => nct.toLowerCase())).toEqual(inPage);
  for (const path of ['/trials.csv', '/trials.json'])
    expect(page('/trials/').root.querySelector(`a[href="${path}"][download]`), path).not.toBeNull();
});

test('the glossary and the references are complete in the page', () => {
  expect([...references].filter((id) => /^ref-\d+$/.test(id))).toHaveLength(78);
  const entries = page('/glossary/').root.querySelectorAll('.entry');
  expect(entries.length).toBeGreaterThan(80);
  expect(entries.filter((entry) => !entry.querySelector('dd p')?.text.trim())).toEqual([]);
});

/** The reference numbers that a text names in brackets: `[6–8]` gives 6, 7 and 8. */
function bracketed(text: string): string[] {
  return [...text.matchAll(/\[(\d+(?:\s*[-–,]\s*\d+)*)\]/g)].flatMap(([, numbers = '']) =>
    parseCitationNumbers(numbers).map(String),
  );
}
