import { describe, expect, test } from 'vitest';
import { bars } from '../../../src/charts/bars.ts';
import { chartForSlide, chartPicture, chartSheet } from '../../../src/charts/chart-download.ts';
import { plainMark } from '../../../src/charts/chart-marks.ts';
import type { DrawnPanel } from '../../../src/charts/chart-pictures.ts';
import { PANEL_WIDTH, picture } from '../../../src/charts/picture.ts';
import { APART, type Chart } from '../../../src/course/schema/chart.ts';
import type { Study } from '../../../src/course/schema/study.ts';
import { drawn, texts } from '../drawn.ts';

const chart = (given: object = {}) =>
  ({ id: 'a', title: 'A chart', caption: 'Its caption.', kind: 'bars', ...given }) as Chart;
const panel = (height: number, given: Partial<DrawnPanel> = {}): DrawnPanel => ({
  ...{ title: 'A study', facts: '26 patients', study: undefined, note: undefined, refs: [] },
  ...{ max: undefined, unit: undefined, columns: [], marks: [] },
  pictures: [picture('', { width: PANEL_WIDTH, height }, '<rect width="340"/>')],
  ...given,
});
const size = ({ width, height }: { width: number; height: number }) => [width, height];

describe('the panels of a chart as one picture', () => {
  // Two lines of 18 for its words, 2 to the next, 10 above the drawing.
  const own = 18 + 2 + 18 + 2 + 10 + 100;

  test('stand beside each other as far as is asked, then below', () => {
    const panels = [panel(100), panel(100), panel(100)];
    expect(size(chartPicture(chart(), panels, 1))).toEqual([340, 3 * own + 2 * 22]);
    expect(size(chartPicture(chart(), panels, 2))).toEqual([720, 2 * own + 22]);
    expect(size(chartPicture(chart(), panels, 3))).toEqual([1100, own]);
    expect(size(chartPicture(chart(), panels, 9))).toEqual([1100, own]);
    expect(chartPicture(chart(), panels, 2).drawing).toContain('translate(380 0)');
  });

  test('are as high as the highest of a row', () => {
    expect(chartPicture(chart(), [panel(100), panel(140)], 2).height).toBe(own + 40);
  });

  test('say first that they come from studies of their own, where they do', () => {
    const apart = chartPicture(chart({ apart: true }), [panel(100)], 1);
    expect(texts(apart.drawing).map(({ says }) => says)).not.toContain('A chart');
    expect(
      drawn(apart.drawing)
        .flatMap(({ lines }) => lines)
        .join(' '),
    ).toMatch(new RegExp(`^${APART.replace(/[.()]/g, String.raw`\$&`)} A study`));
    const lines = texts(apart.drawing).length - 2;
    expect(apart.height).toBe(own + lines * 18 + 22);
    for (const { says } of texts(apart.drawing)) expect(says.length).toBeLessThanOrEqual(340 / 7);
  });

  test('name the sources of their study, and their note', () => {
    const study = { refs: [3, 14] } as Study;
    const said = (given: Partial<DrawnPanel>) =>
      texts(chartPicture(chart(), [panel(100, given)], 1).drawing).map(({ says }) => says);
    expect(said({ study, note: 'A note.' })).toEqual(['A study', '26 patients [3, 14]', 'A note.']);
    expect(said({ study: { refs: [] as number[] } as Study })).toEqual(['A study', '26 patients']);
    expect(said({})).toEqual(['A study', '26 patients']);
  });

  test('of a hundred people are as wide as three of them, whatever is asked', () => {
    expect(chartPicture(chart({ kind: 'hundred' }), [panel(100)], 1).width).toBe(720);
  });
});

describe('the picture for a slide', () => {
  test('has its panels as they are largest there', () => {
    const four = [panel(100), panel(100), panel(100), panel(100)];
    expect(chartForSlide(chart(), four).width).toBe(720);
    expect(chartForSlide(chart(), [panel(600), panel(600), panel(600)]).width).toBe(1100);
    expect(chartForSlide(chart(), [panel(100)]).width).toBe(340);
  });
});

test('the sheet has title, caption and source around the panels', () => {
  const { svg, width, height } = chartSheet(chart(), [panel(100)], 'From the review.');
  expect(texts(svg).map(({ says }) => says)).toEqual([
    ...['A chart', 'A study', '26 patients', 'Its caption.', 'From the review.'],
  ]);
  expect(svg).toContain('aria-label="A chart"');
  expect([width, height]).toEqual([780, 60 + 26 + 150 + 18 + 18 + 3 * 22]);
});

describe('bars', () => {
  const mark = (label: string, path?: string) => ({
    ...{ ...plainMark, label, text: '3', value: 3, unit: 'trials' },
    path,
  });
  const drawBars = (...marks: DrawnPanel['marks']) =>
    bars(panel(0, { marks, max: 4, unit: 'trials' }), 'a name').svg;

  test('are links of the size of their name and bar, told with label and number', () => {
    const svg = drawBars(mark('Phase I', '/trials/?a=1&b=2'), mark('Phase II', '/trials/'));
    const links = [...svg.matchAll(/<a [^>]*aria-label="([^"]*)"><rect [^>]*>/g)];
    expect(links.map(([, name]) => name)).toEqual(['Phase I: 3 trials', 'Phase II: 3 trials']);
    const [first = '', second = ''] = links.map(([link]) => link);
    expect(first).toMatch(/href="[^"]*\/trials\/\?a=1&amp;b=2"/);
    const box = (link: string) =>
      ['y', 'width', 'height'].map((name) =>
        Number(new RegExp(` ${name}="(\\d+)"`).exec(link)?.[1]),
      );
    const [top = 0, width, height = 0] = box(first);
    expect(width).toBe(PANEL_WIDTH);
    expect(height).toBeGreaterThan(30);
    // The next begins below: no two links lie over each other.
    expect(box(second)[0]).toBeGreaterThanOrEqual(top + height);
  });

  test('without addresses are no links', () => {
    expect(drawBars(mark('Phase I'))).not.toContain('<a ');
  });

  test('have names of several lines one below the other, the last next above the bar', () => {
    const svg = drawBars(mark('A name of a bar that is so long that it is told on two lines'));
    const words = drawn(svg).flatMap(({ name, lines }) => (name === 'text' ? lines : []));
    const at = words.indexOf('A name of a bar that is so long that it is');
    expect(words[at + 1]).toBe('told on two lines');
  });
});
