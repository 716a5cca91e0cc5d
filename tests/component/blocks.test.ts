import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { beforeAll, expect, test, vi } from 'vitest';
import Cite from '../../src/components/blocks/Cite.astro';
import Claim from '../../src/components/blocks/Claim.astro';
import DataTable from '../../src/components/blocks/DataTable.astro';
import Diagram from '../../src/components/blocks/Diagram.astro';
import Illustration from '../../src/components/blocks/Illustration.astro';
import Remark from '../../src/components/blocks/Remark.astro';
import SourceNote from '../../src/components/blocks/SourceNote.astro';
import Term from '../../src/components/blocks/Term.astro';
import TextVersion from '../../src/components/blocks/TextVersion.astro';
import Trial from '../../src/components/blocks/Trial.astro';
import ChangeMark from '../../src/components/page/ChangeMark.astro';
import { PASSED_ON } from '../../src/components/page/passed-on.ts';

vi.mock('../../src/course/course.ts', () => ({
  course: async () => ({
    numbers: new Map([['table-rates', '2.2']]),
    blockPaths: new Map([
      ['ici-corrected', '/ici-combinations/#ici-corrected'],
      ['ici-later', '/ici-combinations/#ici-later'],
    ]),
    edition: { n: 3, date: '2027-01-05' },
    changes: [
      {
        id: 'newer',
        date: '2026-11-28',
        edition: 2,
        kind: 'omission',
        title: 'It is said now',
        places: ['/ici-combinations/#ici-corrected', '/glossary/#anergy'],
      },
      {
        id: 'older',
        date: '2026-11-20',
        edition: 1,
        kind: 'wrong',
        title: 'An old mistake',
        places: ['/ici-combinations/#ici-corrected', '/glossary/#margin'],
      },
    ],
    updates: [
      { id: 'old', date: '2023', claims: ['ici-later'], studies: [], source: { title: 'Old' } },
      { id: 'new', date: '2025', claims: ['ici-later'], studies: [], source: { title: 'New' } },
    ],
    background: new Map(),
    sourceNotes: new Map([
      [
        'rate',
        {
          ...{ review: 'A rate of 99%.', source: 'A rate of 96%.', certainty: 'abstract only' },
          ...{ ref: 35, background: [] },
        },
      ],
    ]),
  }),
}));

let container: AstroContainer;

beforeAll(async () => {
  container = await AstroContainer.create();
});

type Component = Parameters<AstroContainer['renderToString']>[0];

/** A component as the browser's parser sees it. */
async function render<P extends object>(component: (props: P) => unknown, props: P, slot = '') {
  const options = { props: props as Record<string, unknown>, slots: { default: slot } };
  return parse(await container.renderToString(component as Component, options));
}

test.each([
  ['7', '[7]', [['/references/#ref-7', '7', 'Reference 7']]],
  ['6-8', '[6–8]', [['/references/#ref-6', '6 7 8', 'References 6–8']]],
  [
    '34,35',
    '[34, 35]',
    [
      ['/references/#ref-34', '34', 'Reference 34'],
      ['/references/#ref-35', '35', 'Reference 35'],
    ],
  ],
])('the citation n="%s" is printed %s and leads to its references', async (n, text, links) => {
  const html = await render(Cite, { n });
  expect(html.querySelector('.cite')?.text).toBe(text);
  expect(
    html
      .querySelectorAll('a[data-note=ref]')
      .map((a) => [
        a.getAttribute('href'),
        a.getAttribute('data-ids'),
        a.getAttribute('aria-label'),
      ]),
  ).toEqual(links);
});

test('a claim is a sentence in the line with its own address', async () => {
  const html = await render(Claim, { id: 'ici-two-signals' }, 'Two <b>signals</b>.');
  const claim = html.querySelector('span.claim');
  expect(claim?.id).toBe('ici-two-signals');
  expect(claim?.childNodes.slice(0, -1).map(String).join('')).toBe('Two <b>signals</b>.');
  expect(claim?.querySelector('a.permalink')?.getAttribute('href')).toBe('#ici-two-signals');
  expect(claim?.querySelector('a.permalink')?.getAttribute('aria-label')).toBeTruthy();
});

test('a claim with later reports is followed by the way to them, the newest first', async () => {
  const mark = (await render(Claim, { id: 'ici-later' }, 'A sentence.')).querySelector(
    '.claim + a.since-mark',
  );
  expect(mark?.text).toBe('since 2022 (2)');
  expect(mark?.getAttribute('href')).toBe('/since-the-review/?about=ici-later#update-new');
  expect(mark?.getAttribute('aria-label')).toBe('since 2022 (2): New');
  const alone = await render(Claim, { id: 'ici-two-signals' }, 'A sentence.');
  expect(alone.querySelector('.since-mark')).toBeNull();
});

test('a corrected claim is followed by the way to the newest of its changes', async () => {
  const html = await render(Claim, { id: 'ici-corrected' }, 'A sentence.');
  const mark = html.querySelector('a.change-mark');
  expect(mark?.text).toBe('completed 28 Nov 2026');
  expect(mark?.getAttribute('href')).toBe('/changes/#newer');
  expect(mark?.getAttribute('aria-label')).toBe('completed 28 Nov 2026: It is said now');
  expect(html.querySelector('.claim')?.text).toBe('A sentence.');
  const other = await render(Claim, { id: 'ici-later' }, 'A sentence.');
  expect(other.querySelector('.change-mark')).toBeNull();
});

test('a mark stands on a line of its own where it is asked for, and search skips it', async () => {
  const html = await render(ChangeMark, { place: '/glossary/#anergy', line: true });
  const mark = html.querySelector('p.change-line[data-search-skip] > a');
  expect(mark?.getAttribute('href')).toBe('/changes/#newer');
});

test('two editions later a place has no mark any more', async () => {
  const html = await render(ChangeMark, { place: '/glossary/#margin' });
  expect(html.querySelector('a')).toBeNull();
});

test('a term leads to its entry, and says to the notes which one it is', async () => {
  const link = (await render(Term, { id: 'anergy' }, 'anergic')).querySelector('a');
  expect(link?.text).toBe('anergic');
  expect(link?.getAttribute('href')).toBe('/glossary/#anergy');
  expect([link?.getAttribute('data-note'), link?.getAttribute('data-ids')]).toEqual([
    'term',
    'anergy',
  ]);
});

test('a trial is written by its registry number and leads to its row', async () => {
  const link = (await render(Trial, { id: 'nct03949231' })).querySelector('a');
  expect([link?.text, link?.getAttribute('href')]).toEqual(['NCT03949231', '/trials/#nct03949231']);
});

const table = `<table>
<thead><tr><th>Study</th><th>Rate</th></tr></thead>
<tbody>
<tr><td>First <b>study</b></td><td>99%</td></tr>
<tr>
<td>Second study</td>
<td>96%</td>
</tr>
</tbody></table>`;

test('the first cell of each row of a table is its header, the others are data', async () => {
  const html = await render(DataTable, { id: 'rates', caption: 'Rates' }, table);
  const rows = html
    .querySelectorAll('tbody tr')
    .map((row) =>
      row
        .querySelectorAll('th, td')
        .map((cell) => [cell.rawTagName, cell.getAttribute('scope'), cell.text]),
    );
  expect(rows).toEqual([
    [
      ['th', 'row', 'First study'],
      ['td', undefined, '99%'],
    ],
    [
      ['th', 'row', 'Second study'],
      ['td', undefined, '96%'],
    ],
  ]);
});

test('the head of a table has column headers', async () => {
  const html = await render(DataTable, { id: 'rates', caption: 'Rates' }, table);
  const head = html.querySelectorAll('thead th, thead td');
  expect(head.map((cell) => [cell.rawTagName, cell.getAttribute('scope')])).toEqual([
    ['th', 'col'],
    ['th', 'col'],
  ]);
});

test('a table of the review has its number, caption, address and a region that keyboards can scroll', async () => {
  const html = await render(DataTable, { id: 'rates', caption: 'Rates.' }, table);
  const figure = html.querySelector('figure');
  expect(figure?.id).toBe('table-rates');
  expect(figure?.querySelector('figcaption')?.text).toBe('Table 2.2 Rates.');
  const region = figure?.querySelector('[tabindex="0"]');
  expect(region?.getAttribute('aria-label')).toBe('Table 2.2');
  expect(region?.querySelector('table')).toBeTruthy();
});

test('a source note gives both versions, how sure we are, and stands at the address that links use', async () => {
  const note = (await render(SourceNote, { id: 'rate' })).querySelector('[role=note]');
  expect(note?.id).toBe('note-rate');
  expect(note?.text).toMatch(
    /The review: A rate of 99%\.\s*The source: A rate of 96%\.\s*Basis: abstract only\./,
  );
  expect(note?.querySelector('a')?.getAttribute('href')).toBe('/references/#ref-35');
});

test('a text version is a list in a list for each thing under another', async () => {
  const items = [{ text: 'One', children: [{ text: 'Two', children: [] }] }, { text: 'Three' }];
  const html = await render(TextVersion, { items });
  expect(html.querySelector('details > ul')).toBeTruthy();
  expect(html.querySelectorAll('details > ul > li')).toHaveLength(2);
  expect(html.querySelector('li > ul > li')?.text.trim()).toBe('Two');
  expect(html.querySelectorAll('ul')).toHaveLength(2);
});

test('a diagram carries its way from box to box, each with where the text treats it', async () => {
  const html = await render(Diagram, { id: 'after-ablation-two-answers' });
  const walk = JSON.parse(html.querySelector('[data-walk]')?.text ?? '[]');
  expect(walk).toHaveLength(7);
  expect(walk.map(({ to }: { to: string }) => to)).toContain('#ici-transient-effect');
  expect(walk[2].how).toBe('from Ablation of a tumor (thermal)');
  const third = html.querySelector(`svg [data-node="${walk[2].node}"]`);
  expect(third?.text).toContain('PD-L1 up');
});

test('the drawn mechanism has three panels, each step with its source, and says that the response fades', async () => {
  const html = await render(Illustration, { id: 'ablation-and-checkpoints' });
  const steps = html.querySelectorAll('ol.steps > li');
  expect(steps).toHaveLength(7);
  expect(steps[4]?.text.replace(/\s+/g, ' ')).toMatch(/apoptosis\. Review’s figure 1B, text/);
  const last = steps[6]?.text.replace(/\s+/g, ' ');
  expect(last).toMatch(/ablation\. Review’s figure 1C, text ?.* usually fades: .*one preclinical/);
  for (const step of steps) expect(step.querySelector('a[href^="#"]')).toBeTruthy();
  const panels = html.querySelectorAll('.panels > svg[role=img]');
  expect(panels.map((panel) => panel.getAttribute('aria-label')?.slice(0, 2))).toEqual([
    ...['A.', 'B.', 'C.'],
  ]);
  expect(html.querySelector('.panels')?.text).toMatch(/not treated[\s\S]*usually fades/);
  expect(html.text).toContain('not a model: it calculates nothing.');
});

test('a figure of scenes has each as a drawing for the eye, and its words as text', async () => {
  const html = await render(Illustration, { id: 'prostate-management-paths' });
  const scenes = html.querySelectorAll('ul.scenes > li');
  expect(scenes).toHaveLength(3);
  for (const scene of scenes) {
    expect(scene.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(scene.querySelectorAll('svg path').length).toBeGreaterThan(1);
    expect(scene.querySelectorAll('p').length).toBeGreaterThan(0);
  }
  expect(html.querySelector('figcaption .cite')?.text).toContain('59');
  expect(html.querySelector('ol.steps')).toBeNull();
});

test('without the style sheet a drawing keeps the colors of the light theme', async () => {
  for (const [component, id] of [
    [Illustration, 'ablation-and-checkpoints'],
    [Illustration, 'breast-candidates'],
    [Diagram, 'after-ablation-two-answers'],
  ] as const) {
    const html = await render(component, { id });
    const paints = html
      .querySelectorAll('svg [fill], svg [stroke]')
      .flatMap((part) => ['fill', 'stroke'].flatMap((name) => part.getAttribute(name) ?? []));
    const named = paints.filter((paint) => paint.startsWith('var('));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((paint) => !/^var\(--[\w-]+,\s?#[0-9a-f]{6}\)$/.test(paint))).toEqual([]);
  }
});

test('a remark in a line says once, for ears, whose words it holds', async () => {
  const html = await render(Remark, {}, 'A margin is no recurrence.');
  const remark = html.querySelector('span.own-words');
  expect(remark?.querySelectorAll('.visually-hidden').map(({ text }) => text)).toEqual([
    'Our remark: ',
  ]);
  expect(remark?.text).toBe('Our remark: A margin is no recurrence.');
});

test('a remark of whole paragraphs is a note that shows its label once', async () => {
  const html = await render(Remark, {}, '<p>One.</p><p>Two.</p>');
  const remark = html.querySelector('div.own-words[role=note]');
  expect(remark?.querySelectorAll('p').map(({ text }) => text)).toEqual([
    'Our remark: One.',
    'Two.',
  ]);
  expect(html.querySelector('span.own-words')).toBeNull();
});

test('one block out of a section can be shown beside every tag that authors write, photos too', () => {
  for (const tag of ['Photo', 'Chart', 'SourceNote', 'PartCheck'])
    expect(Object.keys(PASSED_ON)).toContain(tag);
});

test('a claim keeps the addresses of those whose place it took', async () => {
  const html = await container.renderToString(Claim, {
    props: { id: 'ici-corrected', formerly: 'ici-one ici-other' },
    slots: { default: 'What holds now.' },
  });
  const ids = parse(html)
    .querySelectorAll('[id]')
    .map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['ici-corrected', 'ici-one', 'ici-other']));
});
