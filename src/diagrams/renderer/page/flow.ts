import type { FlowModel, Meaning } from '../../../course/schema/diagram.ts';
import { type Leg, routeEdges } from './flow-edge.ts';
import type { FlowLayout, PlacedGroup, PlacedNode } from './flow-layout.ts';
import type { End } from './flow-port.ts';
import { type Ground, labelBlock } from './label.ts';
import { type Box, drawNode, sideReach } from './node.ts';
import { arrowhead, type DiagramPicture, el, paint, part, type Token, textBlock } from './svg.ts';
import { fonts, lineHeight, widest } from './text.ts';

const margin = 4;

/** Draws a flowchart in the places that Mermaid found for its parts. */
export function drawFlow(layout: FlowLayout, model: FlowModel): DiagramPicture {
  const frame = frameOf(layout);
  const shift = <P extends { x: number; y: number }>(point: P): P => ({
    ...point,
    x: point.x - frame.left,
    y: point.y - frame.top,
  });
  const nodes = layout.nodes.map((node) => ({
    ...node,
    box: flatter(node.shape, shift(node.box)),
  }));
  const groups = asBands(
    layout.groups.map((group) => ({ ...group, box: shift(group.box) })),
    nodes.map(({ box }) => box),
    frame.width,
  );
  const ends = new Map<string, End>([
    ...groups.map(({ id, box }): [string, End] => [id, { ...box, reach: sideReach('box', box) }]),
    ...nodes.map(({ id, shape, box }): [string, End] => [
      id,
      { ...box, reach: sideReach(shape ?? 'box', box) },
    ]),
  ]);
  const meaningOf = new Map(model.nodes.map(({ id, meaning }) => [id, meaning]));

  const legs = layout.edges.flatMap((edge): Leg[] => {
    const fromBox = ends.get(edge.from);
    const toBox = ends.get(edge.to);
    if (!fromBox || !toBox) return [];
    const labelBox = edge.label && { ...shift(edge.label), ...labelSize(edge.label.lines) };
    return [
      {
        ...edge,
        points: edge.points.map(shift),
        fromBox,
        toBox,
        ...(labelBox ? { labelBox } : {}),
      },
    ];
  });
  const routes = routeEdges(
    legs,
    nodes.flatMap(({ id }) => ends.get(id) ?? []),
  );
  const lines = routes.flatMap(({ d, heads }, i) => [
    el('path', {
      d,
      fill: 'none',
      stroke: paint('ink-faint'),
      'stroke-width': legs[i]?.line === 'thick' ? '2.5' : '1.25',
      'stroke-dasharray': legs[i]?.line === 'dotted' ? '4 3.5' : undefined,
    }),
    ...heads.map(({ tip, from }) => arrowhead(tip, from)),
  ]);
  const labels = routes.map(({ label }, i) => {
    const text = legs[i]?.label?.lines;
    if (!label || !text) return '';
    return labelBlock(text, { ...label, ...labelSize(text) }, grounds(groups));
  });

  return {
    width: frame.width,
    height: frame.height,
    content: [
      ...byArea(groups).map((group) => part(group.id, drawGroup(group, depth(group, groups)))),
      ...lines,
      ...labels,
      ...nodes.map((node) => part(node.id, drawPlaced(node, meaningOf.get(node.id)))),
    ].join(''),
  };
}

function drawPlaced({ shape, box, lines }: PlacedNode, meaning: Meaning | undefined): string {
  return drawNode(shape ?? 'box', box, lines, meaning);
}

/** Mermaid makes a diamond as high as it is wide, which is more than its text needs. */
function flatter(shape: PlacedNode['shape'], box: Box): Box {
  return shape === 'diamond' ? { ...box, height: box.height * 0.66 } : box;
}

function drawGroup({ title, box }: PlacedGroup, level: number): string {
  const left = box.x - box.width / 2;
  const top = box.y - box.height / 2;
  return (
    el('rect', {
      x: left,
      y: top,
      width: box.width,
      height: box.height,
      rx: 6,
      fill: paint(groundOf(level)),
      stroke: paint('rule'),
    }) +
    (title
      ? textBlock(
          [title],
          left + 12,
          top + 8 + lineHeight(fonts.heading) / 2,
          fonts.heading,
          'ink-soft',
          'start',
        )
      : '')
  );
}

/** What a label may stand on, from the page up to the innermost group. */
function grounds(groups: PlacedGroup[]): Ground[] {
  return byArea(groups).map((group) => ({ box: group.box, token: groundOf(depth(group, groups)) }));
}

function groundOf(level: number): Token {
  return level % 2 === 0 ? 'paper-sunk' : 'paper';
}

/** Groups that each fill a row of their own get one width, so that they read as bands. */
function asBands(groups: PlacedGroup[], nodes: Box[], width: number): PlacedGroup[] {
  const beside = (a: Box, b: Box): boolean => Math.abs(a.y - b.y) < (a.height + b.height) / 2;
  const alone = groups.filter(
    (group) =>
      !groups.some((other) => other !== group && beside(other.box, group.box)) &&
      nodes.every((node) => contains(group.box, node) || !beside(node, group.box)),
  );
  if (alone.length < 2) return groups;
  return groups.map((group) =>
    alone.includes(group)
      ? { ...group, box: { ...group.box, x: width / 2, width: width - 2 * margin } }
      : group,
  );
}

function depth(group: PlacedGroup, groups: PlacedGroup[]): number {
  return groups.filter((other) => other !== group && contains(other.box, group.box)).length;
}

function contains(outer: Box, inner: Box): boolean {
  return (
    Math.abs(inner.x - outer.x) + inner.width / 2 <= outer.width / 2 &&
    Math.abs(inner.y - outer.y) + inner.height / 2 <= outer.height / 2
  );
}

function byArea(groups: PlacedGroup[]): PlacedGroup[] {
  return [...groups].sort((a, b) => b.box.width * b.box.height - a.box.width * a.box.height);
}

function frameOf({ nodes, edges, groups }: FlowLayout): {
  left: number;
  top: number;
  width: number;
  height: number;
} {
  const boxes: Box[] = [...nodes, ...groups].map(({ box }) => box);
  for (const { points, label } of edges) {
    for (const { x, y } of points) boxes.push({ x, y, width: 2, height: 2 });
    if (label) {
      boxes.push({ ...label, ...labelSize(label.lines) });
    }
  }
  const left = Math.min(...boxes.map(({ x, width }) => x - width / 2)) - margin;
  const right = Math.max(...boxes.map(({ x, width }) => x + width / 2)) + margin;
  const top = Math.min(...boxes.map(({ y, height }) => y - height / 2)) - margin;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height / 2)) + margin;
  return { left, top, width: right - left, height: bottom - top };
}

function labelSize(lines: string[]): { width: number; height: number } {
  return {
    width: widest(lines, fonts.label) + 10,
    height: lines.length * lineHeight(fonts.label) + 2,
  };
}
