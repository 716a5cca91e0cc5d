import { describe, expect, test } from 'vitest';
import type { FlowModel } from '../../../../src/course/schema/diagram.ts';
import { drawFlow } from '../../../../src/diagrams/renderer/page/flow.ts';
import type {
  FlowLayout,
  PlacedEdge,
  PlacedGroup,
  PlacedNode,
} from '../../../../src/diagrams/renderer/page/flow-layout.ts';
import { drawn, texts } from '../../drawn.ts';
import { withFixedWidths } from './fixed-widths.ts';

withFixedWidths();

const node = (id: string, x: number, y: number, shape?: PlacedNode['shape']): PlacedNode => ({
  ...{ id, shape, lines: [id.toUpperCase()] },
  box: { x, y, width: 80, height: 40 },
});
const edge = (from: string, to: string, given: Partial<PlacedEdge> = {}): PlacedEdge => ({
  ...{ from, to, points: [], line: 'solid', vertical: true },
  ...{ arrowAtStart: false, arrowAtEnd: true },
  ...given,
});
const group = (id: string, x: number, y: number, width: number, height: number): PlacedGroup => ({
  ...{ id, title: id.toUpperCase(), box: { x, y, width, height } },
});
function draw({ nodes = [], edges = [], groups = [] }: Partial<FlowLayout>, given = {}) {
  const model = { type: 'flowchart', edges: [], groups: [], nodes: [], ...given } as FlowModel;
  return drawFlow({ nodes, edges, groups }, model);
}
const pair = [node('a', 100, 50), node('b', 100, 150)];
const rects = (content: string) =>
  drawn(content)
    .filter(({ name }) => name === 'rect')
    .map(({ has, part }) => `${part}: ${has.x} ${has.y} ${has.width} ${has.height}`);
const paths = (content: string) =>
  drawn(content).flatMap(({ name, has }) => (name === 'path' ? [has] : []));

describe('the picture', () => {
  test('begins four pixels before what it holds and ends four behind', () => {
    const { width, height, content } = draw({ nodes: pair });
    expect({ width, height }).toEqual({ width: 88, height: 148 });
    expect(rects(content)).toEqual(['a: 4 4 80 40', 'b: 4 104 80 40']);
    expect(texts(content).map(({ says, x }) => `${says} ${x}`)).toEqual(['A 44', 'B 44']);
  });

  test('has room for the bends of its lines and for what stands at them', () => {
    const points = [
      { x: 100, y: 70 },
      { x: 200, y: 100 },
      { x: 100, y: 130 },
    ];
    expect(draw({ nodes: pair, edges: [edge('a', 'b', { points })] }).width).toBe(201 - 60 + 8);
    const high = [{ x: 100, y: 20 }];
    expect(draw({ nodes: pair, edges: [edge('a', 'b', { points: high })] }).height).toBe(
      170 - 19 + 8,
    );
    const label = { lines: ['four', 'ten lettrs'], x: 180, y: 100 };
    // Ten letters of seven pixels and five at either side.
    expect(draw({ nodes: pair, edges: [edge('a', 'b', { label })] }).width).toBe(220 - 60 + 8);
    const low = { ...label, y: 170 };
    expect(draw({ nodes: pair, edges: [edge('a', 'b', { label: low })] }).height).toBe(
      170 + 19 - 30 + 8,
    );
  });

  test('has its frames below its lines, those below the words on them, and its boxes above all', () => {
    const label = { lines: ['then'], x: 100, y: 100 };
    const { content } = draw({
      ...{ nodes: pair, edges: [edge('a', 'b', { label })] },
      groups: [group('g', 100, 100, 120, 180)],
    });
    expect(drawn(content).map(({ name, part }) => `${name} ${part ?? ''}`.trim())).toEqual([
      ...['rect g', 'text g', 'path', 'path', 'rect', 'text'],
      ...['rect a', 'text a', 'rect b', 'text b'],
    ]);
  });

  test('gives boxes their shape, and a diamond no more height than its words need', () => {
    const { content } = draw({
      nodes: [node('a', 100, 50, 'diamond'), node('b', 100, 150, 'pill')],
    });
    const [diamond, , pill] = drawn(content);
    expect(diamond).toMatchObject({
      name: 'polygon',
      has: { points: '44,10.8 84,24 44,37.2 4,24' },
    });
    expect(pill?.has.rx).toBe('20');
  });

  test('gives boxes their meaning', () => {
    const nodes = [{ id: 'b', text: 'B', meaning: 'heat' }];
    const [plain, , hot] = drawn(draw({ nodes: pair }, { nodes }).content);
    expect(plain?.has.fill).toBe('var(--paper-raised)');
    expect(hot?.has.fill).toBe('var(--heat-bg)');
  });
});

describe('lines', () => {
  test('run from box to box with their heads', () => {
    expect(paths(draw({ nodes: pair, edges: [edge('a', 'b')] }).content)).toEqual([
      {
        ...{ d: 'M44 44L44 96.5', fill: 'none', stroke: 'var(--ink-faint)' },
        'stroke-width': '1.25',
      },
      { d: 'M44 102.5L40.5 94.5L47.5 94.5Z', fill: 'var(--ink-faint)' },
    ]);
  });

  test('are dashed or thick as the author wrote them', () => {
    const look = (line: PlacedEdge['line']) =>
      paths(draw({ nodes: pair, edges: [edge('a', 'b', { line })] }).content)[0];
    expect(look('dotted')).toMatchObject({ 'stroke-width': '1.25', 'stroke-dasharray': '4 3.5' });
    expect(look('thick')).toMatchObject({ 'stroke-width': '2.5' });
    expect(look('thick')).not.toHaveProperty('stroke-dasharray');
  });

  test('go around a box in the way', () => {
    const nodes = [...pair, node('c', 100, 100)];
    const points = [
      { x: 100, y: 70 },
      { x: 180, y: 100 },
      { x: 100, y: 130 },
    ];
    const [line] = paths(draw({ nodes, edges: [edge('a', 'b', { points })] }).content);
    expect(line?.d).toContain(' 124 74');
  });

  test('lead to frames as to boxes, and to nothing that is not there', () => {
    const layout = {
      ...{ nodes: pair, edges: [edge('a', 'g'), edge('a', 'z'), edge('z', 'a')] },
      groups: [group('g', 100, 150, 100, 60)],
    };
    expect(paths(draw(layout).content).map(({ d }) => d?.split('L')[0])).toEqual([
      'M54 44',
      'M54 92.5',
    ]);
  });

  test('meet a pill in the middle of its side', () => {
    const nodes = [node('a', 0, 0, 'pill'), node('b', 200, 20)];
    const [line] = paths(draw({ nodes, edges: [edge('a', 'b', { vertical: false })] }).content);
    expect(line?.d).toMatch(/^M84 24C/);
  });

  test('say their words on a ground of the size of these', () => {
    const label = { lines: ['and', 'then'], x: 100, y: 100 };
    const { content } = draw({ nodes: pair, edges: [edge('a', 'b', { label })] });
    expect(rects(content)[0]).toBe('undefined: 25 55 38 38');
    expect(texts(content)[0]).toMatchObject({ says: 'and / then', x: 44 });
  });
});

describe('frames', () => {
  const grounds = (groups: PlacedGroup[], nodes = [node('x', 100, 50), node('y', 100, 150)]) =>
    drawn(draw({ nodes, groups }).content)
      .filter(({ name, part }) => name === 'rect' && groups.some(({ id }) => id === part))
      .map(({ has, part }) => `${part} ${has.fill} ${has.x} ${has.y} ${has.width} ${has.height}`);

  test('stand around their boxes with their title in the corner', () => {
    const { content } = draw({ nodes: pair, groups: [group('g', 100, 100, 120, 180)] });
    expect(rects(content)[0]).toBe('g: 4 4 120 180');
    expect(texts(content)[0]).toEqual({ says: 'G', x: 16, y: 25.8 });
    const [frame, title] = drawn(content);
    expect(frame?.has).toMatchObject({ rx: '6', stroke: 'var(--rule)' });
    expect(title?.has).toMatchObject({ fill: 'var(--ink-soft)', 'font-weight': '600' });
    expect(title?.has).not.toHaveProperty('text-anchor');
  });

  test('without a title have no words', () => {
    const bare = { ...group('g', 100, 100, 120, 180), title: '' };
    expect(drawn(draw({ nodes: [], groups: [bare] }).content).map(({ name }) => name)).toEqual([
      'rect',
    ]);
  });

  test('within each other are painted from the outermost in, with grounds by turns', () => {
    const nested = [
      group('third', 100, 100, 90, 150),
      group('second', 100, 100, 100, 160),
      group('first', 100, 100, 120, 180),
    ];
    expect(grounds(nested)).toEqual([
      'first var(--paper-sunk) 4 4 120 180',
      'second var(--paper) 14 14 100 160',
      'third var(--paper-sunk) 19 19 90 150',
    ]);
  });

  test('that touch the border of the outer one from within are within it', () => {
    expect(grounds([group('in', 100, 100, 120, 180), group('out', 100, 100, 120, 181)])[1]).toMatch(
      /^in var\(--paper\)/,
    );
    expect(grounds([group('a', 100, 100, 130, 100), group('b', 100, 100, 120, 180)])).toEqual([
      expect.stringMatching(/^b var\(--paper-sunk\)/),
      expect.stringMatching(/^a var\(--paper-sunk\)/),
    ]);
  });

  test('that each fill a row get one width, so that they read as bands', () => {
    expect(grounds([group('a', 90, 50, 100, 60), group('b', 110, 150, 120, 60)])).toEqual([
      'a var(--paper-sunk) 4 4 130 60',
      'b var(--paper-sunk) 4 104 130 60',
    ]);
  });

  test('side by side keep their widths, as does one frame alone and one beside a box', () => {
    expect(grounds([group('a', 100, 50, 100, 60), group('b', 220, 79, 120, 60)])).toEqual([
      'b var(--paper-sunk) 114 33 120 60',
      'a var(--paper-sunk) 4 4 100 60',
    ]);
    expect(grounds([group('a', 100, 50, 100, 60)])).toEqual(['a var(--paper-sunk) 4 4 100 60']);
    const beside = [node('x', 100, 50), node('y', 100, 150), node('z', 260, 50)];
    expect(grounds([group('a', 100, 50, 100, 60), group('b', 100, 150, 120, 60)], beside)).toEqual([
      'b var(--paper-sunk) 4 104 120 60',
      'a var(--paper-sunk) 14 4 100 60',
    ]);
  });

  test('beside which others stand leave bands to those that are alone', () => {
    const groups = [
      group('a', 100, 50, 100, 60),
      group('b', 100, 150, 100, 60),
      group('c', 100, 250, 80, 60),
      group('d', 200, 250, 80, 60),
    ];
    expect(grounds(groups)).toEqual([
      'a var(--paper-sunk) 4 4 190 60',
      'b var(--paper-sunk) 4 104 190 60',
      'c var(--paper-sunk) 14 204 80 60',
      'd var(--paper-sunk) 114 204 80 60',
    ]);
  });

  test('lie behind the words on a line in their own color', () => {
    const label = { lines: ['then'], x: 100, y: 100 };
    const { content } = draw({
      ...{ nodes: pair, edges: [edge('a', 'b', { label })] },
      groups: [group('g', 100, 100, 120, 180)],
    });
    const ground = drawn(content).find(({ name, part }) => name === 'rect' && !part);
    expect(ground?.has.fill).toBe('var(--paper-sunk)');
  });
});
