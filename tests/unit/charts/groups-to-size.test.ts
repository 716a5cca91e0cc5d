import { describe, expect, test } from 'vitest';
import { groupsToSize } from '../../../src/charts/groups-to-size.ts';
import type { CountedGroup } from '../../../src/evidence/home-groups.ts';
import { drawn, texts } from '../drawn.ts';

const groups: CountedGroup[] = [
  {
    ...{ n: 10000, label: 'of a whole registry', meaning: 'control' },
    part: { n: 400, label: 'had ablation' },
  },
  { n: 2500, label: 'in trials', meaning: 'heat' },
  { n: 100, label: 'in trials', meaning: 'cold' },
  { n: 4, label: 'alone', meaning: 'drug' },
];
const draw = (layout: 'wide' | 'narrow', given = groups) =>
  groupsToSize(given, 'The squares are drawn to one scale.', layout);
const squares = (svg: string) =>
  drawn(svg)
    .filter(({ name }) => name === 'rect')
    .map(({ has }) => [has.x, has.y, has.width, has.height].map(Number));
const said = (svg: string) => texts(svg).map(({ says, x, y }) => `${x} ${y} ${says}`);

test('the area of each square is its number, the largest as large as the layout has room', () => {
  for (const [layout, side] of [
    ['wide', 320],
    ['narrow', 196],
  ] as const) {
    const sides = squares(draw(layout).svg).map(([, , width]) => width);
    // The largest, its part, and the others: square roots of 4, 25, 1 and 0.04 per cent.
    const shares = [1, 0.2, 0.5, 0.1, 0.02];
    expect(sides, layout).toEqual(shares.map((share) => Math.round(share * side * 100) / 100));
    for (const [, , width, height] of squares(draw(layout).svg)) expect(height).toBe(width);
  }
});

test('a part stands in the lower left corner of the largest square, the others on one line', () => {
  expect(squares(draw('wide').svg).map(([x, y]) => [x, y])).toEqual([
    [0.75, 0.75],
    [0.75, 256.75],
    [360, 96],
    [418, 224],
    [476, 249.6],
  ]);
  expect(squares(draw('narrow').svg).map(([x, y]) => [x, y])).toEqual([
    [0.75, 0.75],
    [0.75, 157.55],
    [0, 128],
    [47, 206.4],
    [94, 222.08],
  ]);
  const [wide, narrow] = (['wide', 'narrow'] as const).map((layout) =>
    drawn(draw(layout).svg).find(({ name }) => name === 'path'),
  );
  expect([wide?.has.d, narrow?.has.d]).toEqual(['M360 256.5H526', 'M0 226.5H133']);
  expect(wide?.has.stroke).toBe('var(--rule-strong)');
});

test('each square has the color of its meaning, a part that of its group, and only the largest a border', () => {
  const rects = drawn(draw('wide').svg).filter(({ name }) => name === 'rect');
  expect(rects.map(({ has }) => has.fill)).toEqual([
    ...['var(--control-bg)', 'var(--control-line)', 'var(--heat-line)'],
    ...['var(--cold-line)', 'var(--drug-line)'],
  ]);
  expect(rects.map(({ has }) => has['stroke-width'])).toEqual([
    ...['1.5', undefined, undefined, undefined, undefined],
  ]);
});

describe('the words', () => {
  test('stand beside their squares, those of neighbors of one name once below the first of them', () => {
    expect(said(draw('wide').svg)).toEqual([
      '15 30 10,000',
      '15 48.75 of a whole registry',
      '73 294 400 had ablation',
      '360 22 The squares are drawn to one scale.',
      ...['360 277 2,500', '360 295.75 in trials', '418 277 100', '476 277 4', '476 295.75 alone'],
    ]);
  });

  test('are broken where the picture is narrow', () => {
    const words = said(draw('narrow').svg);
    expect(words.slice(0, 3)).toEqual([
      ...['13 26 10,000', '13 42.25 of a whole', '13 58.5 registry'],
    ]);
    expect(words).toContain('212 14 The squares are');
    expect(words).toContain('212 30.25 drawn to one');
    expect(words.slice(-5)).toEqual([
      ...['0 244.2 2,500', '0 260.45 in trials', '47 244.2 100', '94 244.2 4', '94 260.45 alone'],
    ]);
  });

  test('of a part too low for letters stand at the foot of the square', () => {
    const [largest, ...others] = groups;
    const flat = { ...groups[0], part: { n: 1, label: 'had ablation' } } as CountedGroup;
    expect(said(draw('wide', largest ? [flat, ...others] : []).svg).at(2)).toBe(
      '12.2 313.25 1 had ablation',
    );
  });

  test('have numbers in heavy letters, the first larger than all, and names in soft ones', () => {
    const svg = draw('wide').svg;
    const look = drawn(svg).filter(({ name }) => name === 'text');
    expect(look[0]?.has).toMatchObject({ 'font-size': '24', 'font-weight': '600' });
    expect(look[1]?.has.fill).toBe('var(--ink-soft)');
    const small = look.filter(({ lines }) => ['2,500', '100', '4'].includes(lines[0] ?? ''));
    expect(small.map(({ has }) => has['font-weight'])).toEqual(['600', '600', '600']);
    const soft = look.filter(({ lines }) =>
      /^(?:The squares|in trials|alone)/.test(lines[0] ?? ''),
    );
    expect(soft.map(({ has }) => has.fill)).toEqual(Array(3).fill('var(--ink-soft)'));
    expect(svg).toContain('<g font-size="15" fill="var(--ink)">');
    expect(svg).toContain('<tspan font-weight="600">400</tspan><tspan fill="var(--ink-soft)">');
    expect(draw('narrow').svg).toContain('<g font-size="13" fill="var(--ink)">');
  });
});

test('the picture is told group by group, and is as large as its layout', () => {
  const { name, svg, width, height } = draw('wide');
  expect(name).toBe(
    'Groups of patients drawn to size: 10,000, of a whole registry; of these 400 had ablation; 2,500, in trials; 100, in trials; 4, alone.',
  );
  expect(svg).toContain(`aria-label="${name}"`);
  expect({ width, height }).toEqual({ width: 760, height: 325.75 });
  expect(draw('narrow')).toMatchObject({ width: 328, height: 286.45 });
});

test('one group without a part has its square and its words alone', () => {
  const { svg, name } = draw('wide', [{ n: 9, label: 'patients', meaning: 'heat' }]);
  expect(squares(svg)).toEqual([[0.75, 0.75, 320, 320]]);
  expect(said(svg).slice(0, 2)).toEqual(['15 30 9', '15 48.75 patients']);
  expect(name).toBe('Groups of patients drawn to size: 9, patients.');
});
