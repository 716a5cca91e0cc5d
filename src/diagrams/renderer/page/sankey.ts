import type { SankeyModel } from '../../../course/schema/diagram.ts';
import { type DiagramPicture, el, num, paint, textBlock } from './svg.ts';
import { fonts, lineHeight, widest, wrap } from './text.ts';

interface SankeyNode {
  name: string;
  column: number;
  value: number;
  /** Upper left corner and height of the bar. */
  x: number;
  y: number;
  height: number;
  lines: string[];
}

const bar = 10;
const labelWidth = 96;
const tallest = 240;
const space = 14;
const apart = 8;
const margin = 3;

/** Draws flows from left to right; the height of a bar is its amount, the same scale for all. */
export function drawSankey({ links }: SankeyModel): DiagramPicture {
  const stations = stationsOf(links);
  const columns = columnsOf([...stations.values()]);
  const most = Math.max(...[...stations.values()].map(({ value }) => value));
  const scale = tallest / most;

  const slotOf = ({ lines, height }: SankeyNode): number =>
    Math.max(height, lines.length * lineHeight(fonts.node) + 2);
  // With two columns there is room for a longer and calmer way.
  const reach = columns.length === 2 ? 96 : 56;
  const heights = columns.map((column) => {
    for (const station of column) station.height = Math.max(station.value * scale, 1.5);
    return column.reduce((sum, station) => sum + slotOf(station) + space, -space);
  });
  const height = Math.max(...heights) + margin * 2;
  const widths = columns.map((column) =>
    Math.max(...column.map(({ lines }) => widest(lines, fonts.node))),
  );
  // The first column is labeled on its free side, the others where their flows have left room.
  let x = margin + (widths[0] ?? 0) + apart;
  for (const [i, column] of columns.entries()) {
    let y = (height - (heights[i] ?? 0)) / 2;
    for (const station of column) {
      const slot = slotOf(station);
      station.x = x;
      station.y = y + (slot - station.height) / 2;
      y += slot + space;
    }
    x += bar + reach + (i === 0 ? apart : (widths[i] ?? 0) + apart);
  }

  const flows = flowsOf(links, stations, scale).map(({ from, fromY, to, toY, thick }) =>
    flow(from.x + bar, fromY, to.x, toY, Math.max(thick, 1.5)),
  );
  const bars = [...stations.values()].flatMap(({ column, x: left, y, height: tall, lines }) => [
    el('rect', { x: left, y, width: bar, height: tall, rx: 1, fill: paint('ink-soft') }),
    column === 0
      ? textBlock(lines, left - apart, y + tall / 2, fonts.node, 'ink', 'end')
      : textBlock(lines, left + bar + apart, y + tall / 2, fonts.node, 'ink', 'start'),
  ]);
  return { width: x - reach + margin, height, content: [...flows, ...bars].join('') };
}

interface Flow {
  from: SankeyNode;
  fromY: number;
  to: SankeyNode;
  toY: number;
  thick: number;
}

/** Where each flow leaves and arrives: in the order of the places at its other end, so that few cross. */
function flowsOf(
  links: SankeyModel['links'],
  stations: Map<string, SankeyNode>,
  scale: number,
): Flow[] {
  const flows = links.flatMap(({ from: a, to: b, value }): Flow[] => {
    const [from, to] = [stations.get(a), stations.get(b)];
    return from && to ? [{ from, fromY: 0, to, toY: 0, thick: value * scale }] : [];
  });
  for (const station of stations.values()) {
    let y = station.y;
    for (const flow of flows
      .filter(({ from }) => from === station)
      .sort((p, q) => p.to.y - q.to.y)) {
      flow.fromY = y;
      y += flow.thick;
    }
    y = station.y;
    for (const flow of flows
      .filter(({ to }) => to === station)
      .sort((p, q) => p.from.y - q.from.y)) {
      flow.toY = y;
      y += flow.thick;
    }
  }
  return flows;
}

/** A name as the author wrote it, and its amount below unless the name already says it. */
function labelLines(name: string, value: number): string[] {
  const lines = wrap(name, labelWidth, fonts.node);
  return new RegExp(`(^|\\D)${value}(\\D|$)`).test(name) ? lines : [...lines, String(value)];
}

function columnsOf(stations: SankeyNode[]): SankeyNode[][] {
  const count = Math.max(...stations.map(({ column }) => column)) + 1;
  return Array.from({ length: count }, (_, i) => stations.filter(({ column }) => column === i));
}

function stationsOf(links: SankeyModel['links']): Map<string, SankeyNode> {
  const stations = new Map<string, SankeyNode>();
  const station = (name: string): SankeyNode => {
    const known = stations.get(name);
    if (known) return known;
    const made = { name, column: 0, value: 0, x: 0, y: 0, height: 0, lines: [] };
    stations.set(name, made);
    return made;
  };
  for (const { from, to } of links) {
    station(from);
    station(to);
  }
  for (const s of stations.values()) {
    const sum = (end: 'from' | 'to'): number =>
      links.filter((link) => link[end] === s.name).reduce((total, { value }) => total + value, 0);
    s.value = Math.max(sum('from'), sum('to'));
    s.lines = labelLines(s.name, s.value);
  }
  // Each round moves a link's target one column further; there are at most as many columns as stations.
  for (let round = 0; round < stations.size; round++) {
    for (const { from, to } of links) {
      station(to).column = Math.max(
        station(to).column,
        Math.min(station(from).column + 1, stations.size - 1),
      );
    }
  }
  return stations;
}

function flow(x0: number, y0: number, x1: number, y1: number, thick: number): string {
  const m = (x0 + x1) / 2;
  const d =
    `M${num(x0)} ${num(y0)}C${num(m)} ${num(y0)} ${num(m)} ${num(y1)} ${num(x1)} ${num(y1)}` +
    `v${num(thick)}C${num(m)} ${num(y1 + thick)} ${num(m)} ${num(y0 + thick)} ${num(x0)} ${num(y0 + thick)}Z`;
  return el('path', { d, fill: paint('rule-strong'), 'fill-opacity': '0.25' });
}
