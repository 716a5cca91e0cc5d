import { readFileSync } from 'node:fs';
import * as Plot from '@observablehq/plot';
import { parse } from 'node-html-parser';
import { describe, expect, test, vi } from 'vitest';
import { chartCsv } from '../../../src/charts/chart-csv.ts';
import { chartSheet } from '../../../src/charts/chart-download.ts';
import { drawChart } from '../../../src/charts/chart-pictures.ts';
import { ofHundred } from '../../../src/charts/icon-array-of-100.ts';
import { plotPicture } from '../../../src/charts/plot-picture.ts';
import { LISTS, type ListName, readList } from '../../../src/course/read/lists.ts';
import type { Study } from '../../../src/course/schema/study.ts';
import type { TrialVocabulary } from '../../../src/course/terms/trial-terms.ts';
import { standaloneSvg } from '../../../src/lib/standalone-svg.ts';
import { facetValues, slugOf, vocabularyOf } from '../../../src/trials/trial-facets.ts';
import { parseTrialSelection } from '../../../src/trials/trial-selection.ts';

const items = <N extends ListName>(name: N) => {
  const file = `content/${LISTS[name].file}`;
  const text = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
  return readList(name, text, file).items.map(({ value }) => value);
};
const studies = new Map(items('studies').map((study): [string, Study] => [study.id, study]));
const records = { studies, trials: items('trials') };
const charts = items('charts').map((chart) => ({ id: chart.id, chart }));

/** The printed values of all records, and every count and size in them. */
const recorded = new Set(
  [...studies.values()].flatMap(({ n, arms, outcomes }) =>
    [n, ...arms.map((arm) => arm.n), ...outcomes.flatMap((o) => [o.value, o.count, o.denominator])]
      .filter((number) => number !== undefined)
      .map(Number),
  ),
);

test('there are charts of every kind', () => {
  expect(new Set(charts.map(({ chart }) => chart.kind)).size).toBe(8);
});

describe.each(charts)('$id', ({ chart }) => {
  const drawn = () => drawChart(chart, records);

  test('its sheet is the one kept beside this test', async () => {
    const sheet = standaloneSvg(chartSheet(chart, drawn(), 'Figures: a source.'));
    await expect(sheet.replaceAll('><', '>\n<')).toMatchFileSnapshot(`gallery/${chart.id}.svg`);
  });

  test('its pictures hold no style, no script and no name used twice', () => {
    for (const svg of picturesOf(chart.id)) {
      expect(svg).not.toMatch(/<style|<script|style="|\son\w+=|\sid="|NaN|undefined/);
      expect(svg).toMatch(
        /^<svg viewBox="0 0 [\d.]+ [\d.]+" width="[\d.]+" height="[\d.]+" role="/,
      );
    }
  });

  test('each picture has its numbers in its name', () => {
    for (const { marks, pictures } of drawn())
      for (const [i, svg] of pictures.map((picture) => picture?.svg).entries()) {
        const name = svg && parse(svg).querySelector('svg')?.getAttribute('aria-label');
        const shown = pictures.length === 1 ? marks : marks.slice(i, i + 1);
        for (const { text } of svg ? shown : []) expect(name).toContain(text);
      }
  });

  test('every number drawn is a number of a record, and every count of ours is marked as derived', () => {
    for (const mark of drawn().flatMap(({ marks }) => marks))
      for (const number of [mark.value, mark.count, mark.denominator])
        if (number !== undefined && !mark.derived) expect(recorded).toContain(number);
  });

  test('its table has a line for each mark', () => {
    const panels = drawn();
    const lines = chartCsv(panels).trim().split('\r\n');
    expect(lines).toHaveLength(1 + panels.flatMap(({ marks }) => marks).length);
  });
});

test('the table of a chart names its columns and gives each mark its study, its sources and its number', () => {
  const [head = '', ...lines] = chartCsv(panelsOf('survival-side-by-side')).trim().split('\r\n');
  expect(head).toBe(
    'panel,study_id,references,design,design_stated,population,n,outcome_id,measure,group,label,time_point,result,value,unit,count,denominator,derived',
  );
  const [panel] = panelsOf('survival-side-by-side');
  const { study, marks } = panel ?? {};
  expect(lines[0]).toContain(`,${study?.id},${study?.refs.join('; ')},`);
  expect(lines[0]).toContain(`,${marks?.[0]?.outcome},`);
  expect(chartCsv([{ ...panelOf('trials-counted'), marks: [] }]).trim()).toBe(head.trim());
});

test('several sources of a study are parted by semicolons; what counts trials has no study', () => {
  const panel = panelOf('survival-side-by-side');
  if (!panel.study) throw new Error('no study');
  const study = { ...panel.study, refs: [3, 14, 15], design: 'phase-2-trial' as const };
  expect(chartCsv([{ ...panel, study }])).toContain(',3; 14; 15,phase II trial,');
  const [, line = ''] = chartCsv([panelOf('trials-counted')]).split('\r\n');
  expect(line).toMatch(/^By phase,,,,,,,,,,/);
});

/** The panels of a chart. */
function panelsOf(id: string): ReturnType<typeof drawChart> {
  const found = charts.find(({ chart }) => chart.id === id);
  if (!found) throw new Error(`There is no chart "${id}".`);
  return drawChart(found.chart, records);
}

function panelOf(id: string): ReturnType<typeof drawChart>[number] {
  const [panel] = panelsOf(id);
  if (!panel) throw new Error(`The chart "${id}" has no panel.`);
  return panel;
}

/** The pictures of a chart; drawn anew for each test, so that none rests on another's. */
function picturesOf(id: string): string[] {
  return panelsOf(id).flatMap(({ pictures }) => pictures.flatMap((picture) => picture?.svg ?? []));
}

/** How many signs a path draws: one for each point. */
const signsIn = (svg: string, width: string) =>
  parse(svg)
    .querySelectorAll(`path[stroke-width="${width}"]`)
    .reduce((sum, path) => sum + (path.getAttribute('d')?.match(/M/g)?.length ?? 0), 0);

test('a percentage is drawn as so many discs and the rest of the hundred as dots', () => {
  const [prostatectomy = ''] = picturesOf('side-effects-of-100');
  expect([signsIn(prostatectomy, '8.8'), signsIn(prostatectomy, '3.7')]).toEqual([53, 47]);
});

test('of the biopsies 71, 18 and 32 signs are drawn, and one man with a question mark', () => {
  const [svg = ''] = picturesOf('biopsies-man-by-man');
  // Each sign stands once more in the key.
  expect([signsIn(svg, '5.8'), signsIn(svg, '2.4'), signsIn(svg, '13.6')]).toEqual([72, 19, 33]);
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(2);
});

test('the squares of the registry comparison are to scale', () => {
  const [svg = ''] = picturesOf('registry-to-scale');
  const areas = parse(svg)
    .querySelectorAll('rect')
    .map((rect) => Number(rect.getAttribute('width')) * Number(rect.getAttribute('height')));
  expect((areas[1] ?? 0) / (areas[0] ?? 1)).toBeCloseTo(428 / 93469, 4);
});

test('a percentage that the review calls approximate stays so', () => {
  const { marks } = panelOf('tace-response-prediction');
  expect(marks.map(ofHundred)).toEqual(['61 of 100', 'approximately 74 of 100']);
});

test('what is still asked for is dashed, and a result is a disc in its column', () => {
  const [ladder = ''] = picturesOf('ici-evidence-ladder');
  const widths = parse(ladder)
    .querySelectorAll('rect')
    .map((bar) => Number(bar.getAttribute('width')));
  expect(widths).toEqual([84, 169, 254, 339]);
  expect(ladder.match(/stroke-dasharray/g)).toHaveLength(1);
  const [found = ''] = picturesOf('seer-comparison');
  const places = [...found.matchAll(/d="M([\d.]+) [\d.]+h0"/g)].map(([, x]) => Number(x));
  expect(places).toEqual([283.3, 283.3, 283.3, 170]);
});

test('bars are as long as their numbers, from zero', () => {
  const [svg = ''] = picturesOf('survival-side-by-side');
  const [first = 0, second = 0] = parse(svg)
    .querySelectorAll('rect')
    .map((rect) => Number(rect.getAttribute('width')));
  expect(first / second).toBeCloseTo(16.5 / 17.2, 2);
  expect(first).toBeCloseTo((16.5 / 20) * 239, 0);
});

test('each bar of counted trials is a link that chooses exactly these', () => {
  const facets = records.trials.map((trial) => facetValues(trial, []));
  const names = Object.entries(vocabularyOf(facets));
  const vocabulary = Object.fromEntries(
    names.map(([facet, values]) => [facet, values.map(slugOf)]),
  ) as unknown as TrialVocabulary;
  const links = picturesOf('trials-counted').flatMap((svg) =>
    parse(svg ?? '').querySelectorAll('a'),
  );
  expect(links.length).toBeGreaterThan(10);
  for (const link of links) {
    const { search, hash } = new URL(link.getAttribute('href') ?? '', 'http://localhost');
    const { selection, ignored } = parseTrialSelection(search, vocabulary);
    const { phase, class: drugClass } = selection.chosen;
    const chosen = facets.filter(
      (has) =>
        phase.some((slug) => has.phase.map(slugOf).includes(slug)) ||
        drugClass.some((slug) => has.class.map(slugOf).includes(slug)),
    );
    expect(ignored).toEqual([]);
    expect(hash).toBe('#table-trials');
    expect(link.getAttribute('aria-label')).toMatch(new RegExp(`: ${chosen.length} trials$`));
  }
});

test('a chart of which Plot warns is not drawn', () => {
  const silence = vi.spyOn(console, 'warn').mockReturnValue();
  // Numbers written as text are one of the things that Plot warns of.
  const marks = [Plot.text(['1', '2', '3'], { x: (text: string) => text })];
  expect(() => plotPicture('a chart', 10, { marks })).toThrow('warns');
  expect(silence).toHaveBeenCalled();
});
