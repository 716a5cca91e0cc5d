import { describe, expect, test } from 'vitest';
import {
  colors,
  drawBox,
  drawNode,
  type Shape,
  sideReach,
} from '../../../../src/diagrams/renderer/page/node.ts';
import { drawn, texts } from '../../drawn.ts';

const box = { x: 100, y: 50, width: 80, height: 40 };
const outline = (...given: Parameters<typeof drawBox>) => drawn(drawBox(...given))[0];

describe('where a line may meet a shape', () => {
  test.each<[Shape, { x: number; y: number }]>([
    ['box', { x: 26, y: 6 }],
    ['hexagon', { x: 26, y: 0 }],
    ['pill', { x: 20, y: 0 }],
    ['circle', { x: 0, y: 0 }],
    ['diamond', { x: 0, y: 0 }],
  ])('a %s has its straight sides for it', (shape, reach) => {
    expect(sideReach(shape, box)).toEqual(reach);
  });

  test('a small shape is met in the middle of its sides only', () => {
    const small = { ...box, width: 20, height: 20 };
    for (const shape of ['box', 'hexagon', 'pill'] as const)
      expect(sideReach(shape, small), shape).toEqual({ x: 0, y: 0 });
    expect(sideReach('pill', { ...box, width: 30 }).x).toBe(0);
  });
});

test('a meaning has tokens of its own, and what has none is neutral', () => {
  expect(colors('heat')).toEqual({ bg: 'heat-bg', line: 'heat-line', ink: 'heat-ink' });
  expect(colors(undefined)).toEqual({ bg: 'paper-raised', line: 'rule-strong', ink: 'ink' });
});

describe('the outline', () => {
  test('of a box fills it, with its corners hardly rounded', () => {
    expect(outline('box', box)).toMatchObject({
      name: 'rect',
      has: {
        ...{ x: '60', y: '30', width: '80', height: '40', rx: '4' },
        ...{ fill: 'var(--paper-raised)', stroke: 'var(--rule-strong)', 'stroke-width': '1.25' },
      },
    });
  });

  test('of a pill is round at its ends', () => {
    expect(outline('pill', box)).toMatchObject({ name: 'rect', has: { rx: '20', width: '80' } });
  });

  test('of a circle holds all of its box', () => {
    expect(outline('circle', box)).toMatchObject({
      ...{ name: 'circle', has: { cx: '100', cy: '50', r: '40' } },
    });
    const upright = { ...box, width: 30 };
    expect(outline('circle', upright)?.has.r).toBe('20');
  });

  test('of a diamond has a corner in the middle of each side', () => {
    expect(outline('diamond', box)).toMatchObject({
      name: 'polygon',
      has: { points: '100,30 140,50 100,70 60,50', 'stroke-linejoin': 'round' },
    });
  });

  test('of a hexagon comes to a point left and right, cut no deeper than a quarter of its height', () => {
    expect(outline('hexagon', box)?.has.points).toBe('70,30 130,30 140,50 130,70 70,70 60,50');
    expect(outline('hexagon', { ...box, height: 60 })?.has.points).toBe(
      '72,20 128,20 140,50 128,80 72,80 60,50',
    );
  });
});

describe('a meaning shows without color', () => {
  test('heat as a bar along the left side', () => {
    const [, bar] = drawn(drawBox('box', box, 'heat'));
    expect(bar).toMatchObject({
      ...{ name: 'path', has: { fill: 'var(--heat-line)' } },
    });
    expect(bar?.has.d).toBe('M65 30h-1a4 4 0 0 0 -4 4v32a4 4 0 0 0 4 4h1z');
  });

  test('cold as cut corners', () => {
    expect(outline('box', box, 'cold')?.has.points).toBe(
      '68,30 132,30 140,38 140,62 132,70 68,70 60,62 60,38',
    );
  });

  test('embolization as three beads on the left side', () => {
    const beads = drawn(drawBox('box', box, 'embolization')).slice(1);
    expect(beads.map(({ name, has }) => [name, has.cx, has.cy, has.r])).toEqual([
      ['circle', '60', '41', '3'],
      ['circle', '60', '50', '3'],
      ['circle', '60', '59', '3'],
    ]);
    expect(beads[0]?.has.fill).toBe('var(--embolization-line)');
  });

  test('a drug as a second line within the first', () => {
    const [, inner] = drawn(drawBox('box', box, 'drug'));
    expect(inner?.has).toEqual({
      ...{ x: '63', y: '33', width: '74', height: '34', rx: '2' },
      ...{ fill: 'none', stroke: 'var(--drug-line)', 'stroke-width': '0.75' },
    });
  });

  test('immune as round ends, as far as a low box allows', () => {
    expect(outline('box', box, 'immune')?.has.rx).toBe('18');
    expect(outline('box', { ...box, height: 30 }, 'immune')?.has.rx).toBe('15');
  });

  test('control as dashes, which nothing else has', () => {
    expect(outline('box', box, 'control')?.has['stroke-dasharray']).toBe('5 3.5');
    for (const meaning of [undefined, 'heat', 'drug'] as const)
      expect(outline('box', box, meaning)?.has).not.toHaveProperty('stroke-dasharray');
  });

  test('only on a box; another shape has the color alone', () => {
    for (const meaning of ['heat', 'embolization', 'drug', 'immune', 'cold'] as const) {
      const shapes = drawn(drawBox('pill', box, meaning));
      expect(shapes.map(({ name }) => name)).toEqual(['rect']);
      expect(shapes[0]?.has).toMatchObject({ rx: '20', fill: `var(--${meaning}-bg)` });
    }
    expect(drawn(drawBox('box', box))).toHaveLength(1);
  });
});

test('a node has its text in its middle, in the ink of its meaning, over its outline', () => {
  const content = drawNode('box', box, ['Heat', 'alone'], 'heat');
  expect(drawn(content).map(({ name }) => name)).toEqual(['rect', 'path', 'text']);
  expect(texts(content)).toMatchObject([{ says: 'Heat / alone', x: 100 }]);
  expect(drawn(content).at(-1)?.has).toMatchObject({
    'text-anchor': 'middle',
    fill: 'var(--heat-ink)',
  });
});
