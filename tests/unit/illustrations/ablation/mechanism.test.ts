import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scanSection } from '../../../../src/course/read/section-scan.ts';
import {
  type Given,
  givens,
  mainSituations,
  type Statement,
  shownParts,
  situation,
} from '../../../../src/illustrations/ablation/mechanism.ts';
import { about } from '../../../../src/illustrations/ablation-and-checkpoints.ts';
import { parseCitationNumbers } from '../../../../src/lib/citation-numbers.ts';

const root = join(import.meta.dirname, '../../../..');
const page = readFileSync(join(root, 'content/sections/ici-combinations.mdx'), 'utf8');
const scan = scanSection(page, 'content/sections/ici-combinations.mdx');
const panels = join(root, 'src/illustrations/ablation');
const drawing = ['A', 'B', 'C']
  .map((panel) => readFileSync(join(panels, `Panel${panel}.astro`), 'utf8'))
  .join('');

const choices = Array.from({ length: 16 }, (_, bits) =>
  givens.filter((__, i) => (bits >> i) % 2 === 1),
);
const of = (...given: Given[]) => situation(new Set(given));
const texts = (...given: Given[]) => of(...given).statements.map(({ text }) => text);
const all = (): Statement[] => [
  ...choices.flatMap((given) => of(...given).statements),
  ...mainSituations.flatMap(({ statements }) => statements),
  ...about.sources.map((source) => ({ text: source.place, ...source })),
];

/** The text that a claim or a part of the page holds, with its citations. */
function passage(id: string): string | undefined {
  const claim = new RegExp(`<Claim id="${id}">[\\s\\S]*?</Claim>(?: [^<]*<Cite[^>]*>)?`).exec(page);
  return claim?.[0] ?? page.split(/^(?=##)/m).find((part) => part.includes(`[#${id}]`));
}

test.each(choices)('%s %s %s %s: has a name of its own and something to say', (...given) => {
  const { title, statements } = of(...(given as Given[]));
  expect(statements.length).toBeGreaterThan(0);
  const same = choices.filter((other) => of(...other).title === title);
  expect(same).toHaveLength(1);
});

test('every statement names a place on the page, or says that the review is silent', () => {
  for (const { text, place } of all())
    if (place === undefined) expect(text).toMatch(/^The review does not say/);
    else expect(passage(place), `${place}: ${text}`).toBeDefined();
});

test('the citations of a statement stand at its place', () => {
  const cited = all().filter(({ cites }) => cites !== undefined);
  expect(cited.length).toBeGreaterThan(10);
  for (const { place = '', cites = '' } of cited) {
    const there = [...(passage(place) ?? '').matchAll(/<Cite n="([^"]+)"/g)].flatMap(([, n = '']) =>
      parseCitationNumbers(n),
    );
    expect(there, place).toEqual(expect.arrayContaining(parseCitationNumbers(cites)));
  }
});

test('with nothing given the tumor is shielded, and no more is said', () => {
  expect(of().title).toBe('Nothing given: the tumor is shielded');
  expect(of().statements.map(({ place }) => place)).toEqual(['ici-tumor-shield']);
});

test('ablation alone starts a response that checkpoints dampen and that fades', () => {
  expect(of('ablation').statements.map(({ place, cites }) => [place, cites])).toEqual([
    ['ici-antigen-release', undefined],
    ['ici-pd-l1-after-heat', '10'],
    ['ici-transient-effect', '9'],
    ['ici-abscopal-reports', '6-8'],
    ['ici-remote-growth', '11'],
  ]);
});

test('a drug alone blocks its protein, with results only where the glossary ties them to it', () => {
  const cites = (given: Given) =>
    of(given)
      .statements.map((said) => said.cites)
      .filter(Boolean);
  expect(cites('pd-1')).toEqual(['3', '4']);
  expect(cites('pd-l1')).toEqual(['5']);
  expect(cites('ctla-4')).toEqual([]);
  expect(texts('ctla-4').join()).toContain('does not say what anti-CTLA-4 achieves without');
  const glossary = readFileSync(join(root, 'content/glossary.yaml'), 'utf8');
  expect(glossary).toMatch(/Nivolumab, pembrolizumab[^.]*are antibodies against it/);
  expect(glossary).toMatch(/Atezolizumab[^.]*are antibodies against it/);
  expect(glossary).toMatch(/Ipilimumab[^.]*are antibodies against it/);
});

test('the combination is told as an idea with small evidence that needs trials', () => {
  for (const given of choices.filter((names) => names.includes('ablation') && names.length > 1)) {
    const said = texts(...given).join(' ');
    expect(said).toContain('The idea:');
    expect(said).toContain('The review calls this research early');
    expect(of(...given).statements.map(({ place }) => place)).not.toContain('ici-transient-effect');
  }
});

test('of differences between the drugs, and of two at once, the review is silent', () => {
  for (const given of choices) {
    const drugs = given.filter((name) => name !== 'ablation').length;
    const said = texts(...given).join(' ');
    expect(said.includes('how the three kinds of antibody differ')).toBe(drugs === 1);
    expect(said.includes('together adds')).toBe(drugs > 1);
  }
  expect(texts('pd-1', 'pd-l1', 'ctla-4').at(-1)).toBe(
    'The review does not say what blocking PD-1, PD-L1 and CTLA-4 together adds.',
  );
});

test.each<[Given[], string]>([
  [['ablation'], 'Ablation alone: a response that usually fades'],
  [['pd-1'], 'Anti-PD-1 without ablation: the stop is blocked'],
  [['pd-l1', 'ctla-4'], 'Anti-PD-L1 and anti-CTLA-4 without ablation: the stop is blocked'],
  [['ablation', 'pd-1'], 'Ablation with anti-PD-1: the idea of the combination'],
])('%j is called by what is given', (given, title) => {
  expect(of(...given).title).toBe(title);
});

test('an antibody is told to bind its protein, several theirs', () => {
  const end = 'so that the immune response against the tumor can go ahead.';
  expect(texts('pd-1')[0]).toBe(`The antibody binds PD-1 and inactivates it, ${end}`);
  expect(texts('pd-1', 'pd-l1')[0]).toBe(
    `The antibodies bind PD-1 and PD-L1 and inactivate them, ${end}`,
  );
});

test('of one drug with ablation without a study of its own the review is said to be silent', () => {
  const silent = choices.filter((given) =>
    texts(...given).some((text) => / achieves with anti-PD-L?1 in particular\.$/.test(text)),
  );
  expect(silent).toEqual([
    ['ablation', 'pd-1'],
    ['ablation', 'pd-l1'],
  ]);
  for (const given of choices.filter((names) => names.includes('ablation')))
    expect(texts(...given).some((text) => text.includes('in particular'))).toBe(
      given.length === 2 && !given.includes('ctla-4'),
    );
});

test('the pilot study is told only where its own drug is given alone with ablation', () => {
  const told = choices.filter((given) => texts(...given).some((text) => text.includes('pilot')));
  expect(told).toEqual([['ablation', 'ctla-4']]);
});

test('the drawing shows what is given, what follows, and what is missing', () => {
  const parts = (...given: Given[]) => [...shownParts(new Set(given))].sort();
  expect(parts()).toEqual(['no-ablation', 'no-drug']);
  expect(parts('ablation')).toEqual(['ablation', 'fades', 'no-drug', 'rise']);
  expect(parts('pd-l1')).toEqual(['drug', 'no-ablation', 'pd-l1']);
  expect(parts('ctla-4', 'ablation')).toEqual(['ablation', 'both', 'ctla-4', 'drug', 'rise']);
});

test('every part that a choice can show is in the drawing, and the drawing has no other', () => {
  const named = new Set(choices.flatMap((given) => [...shownParts(new Set(given))]));
  const drawn = [...drawing.matchAll(/data-(?:part|extra)="([^"]+)"/g)].map(([, name]) => name);
  expect(new Set(drawn)).toEqual(named);
});

test('each step of the drawing has its panel of figure 1 and a place in the text', () => {
  expect(about.sources).toHaveLength(about.steps.length);
  expect(about.sources.map(({ panel }) => panel).join('')).toBe('AABBBCC');
  const figure = scan.uses.find(({ value }) => value === 'ablation-and-checkpoints');
  expect(figure?.kind).toBe('illustration');
});

test('the four main situations are nothing, ablation, a drug, and both', () => {
  expect(mainSituations.map(({ title }) => title.split(':')[0])).toEqual([
    'Nothing given',
    'Ablation alone',
    'A checkpoint inhibitor without ablation',
    'Ablation with a checkpoint inhibitor',
  ]);
});

/** Where a shape of a panel stands from left to right, in the group of the given row. */
function across(panel: string, row: number, shape: RegExp): number[] {
  const text = readFileSync(join(panels, `Panel${panel}.astro`), 'utf8');
  const group = text
    .split(/(?=<g transform="translate\(0 \d+\)">)/)
    .filter((part) => part.startsWith(`<g transform="translate(0 ${row})">`));
  return [
    ...group.join('').matchAll(new RegExp(`${shape.source}[^>]*?(?:x="|translate\\()(\\d+)`, 'g')),
  ].map(([, x = '']) => Number(x));
}

test('CTLA-4 is drawn between T cell and antigen-presenting cell, PD-1 and PD-L1 between T cell and tumor', () => {
  const [dendritic = 0] = across('C', 680, /#ill-ac-dendritic-cell/);
  const [tCell = 0] = across('C', 680, /#ill-ac-t-cell/);
  const [tumor = 0] = across('C', 680, /#ill-ac-tumor-cells/);
  const [ctla4 = 0, pd1 = 0] = across('C', 680, /#ill-ac-stop/);
  const [antiCtla4 = 0, antiPd1 = 0, antiPdL1 = 0] = across('C', 680, /#ill-ac-antibody/);
  for (const x of [ctla4, antiCtla4])
    expect([dendritic, x, tCell]).toEqual([dendritic, x, tCell].sort((a, b) => a - b));
  for (const x of [pd1, antiPd1, antiPdL1])
    expect([tCell, x, tumor]).toEqual([tCell, x, tumor].sort((a, b) => a - b));
  // In panel B, the row of the dendritic cell has one stop sign, and the row of the tumor the other.
  expect(across('B', 343, /#ill-ac-stop/)).toHaveLength(1);
  expect(across('B', 485, /#ill-ac-stop/)).toHaveLength(1);
  expect(drawing).toMatch(/not treated/);
});

test('where the proteins act is called background wherever an antibody stands alone', () => {
  for (const given of choices.filter((each) => each.length > 0 && !each.includes('ablation')))
    expect(texts(...given).filter((text) => text.startsWith('Background: '))).toHaveLength(1);
});
