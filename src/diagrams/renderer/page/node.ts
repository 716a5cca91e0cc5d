import type { Meaning } from '../../../course/schema/diagram.ts';
import { el, num, paint, type Token, textBlock } from './svg.ts';
import { fonts } from './text.ts';

export type Shape = 'box' | 'pill' | 'circle' | 'diamond' | 'hexagon';

export interface Box {
  /** Center. */
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How far from the middle of its sides a line may meet a shape: x above and below, y left and right. */
export function sideReach(shape: Shape, { width, height }: Box): { x: number; y: number } {
  const x = Math.max(0, width / 2 - 14);
  switch (shape) {
    case 'box':
      return { x, y: Math.max(0, height / 2 - 14) };
    case 'hexagon':
      return { x, y: 0 };
    case 'pill':
      return { x: Math.max(0, (width - height) / 2), y: 0 };
    default:
      return { x: 0, y: 0 };
  }
}

/** The three tokens of a meaning, or the neutral ones. */
export function colors(meaning: Meaning | undefined): { bg: Token; line: Token; ink: Token } {
  return meaning
    ? { bg: `${meaning}-bg`, line: `${meaning}-line`, ink: `${meaning}-ink` }
    : { bg: 'paper-raised', line: 'rule-strong', ink: 'ink' };
}

/** Draws a node with its text in the middle. */
export function drawNode(shape: Shape, box: Box, lines: string[], meaning?: Meaning): string {
  const text = textBlock(lines, box.x, box.y, fonts.node, colors(meaning).ink);
  return drawBox(shape, box, meaning) + text;
}

/**
 * Draws a node without its text. A meaning shows in its color and in a second sign on the outline:
 * heat a bar, cold cut corners, embolization beads, drug a double line, immune round ends,
 * control dashes.
 */
export function drawBox(shape: Shape, box: Box, meaning?: Meaning): string {
  const { bg, line } = colors(meaning);
  const attributes = {
    fill: paint(bg),
    stroke: paint(line),
    'stroke-width': '1.25',
    'stroke-dasharray': meaning === 'control' ? '5 3.5' : undefined,
  };
  return outline(shape, box, attributes, meaning) + secondSign(shape, box, meaning);
}

function outline(
  shape: Shape,
  { x, y, width, height }: Box,
  attributes: Record<string, string | undefined>,
  meaning?: Meaning,
): string {
  const left = x - width / 2;
  const top = y - height / 2;
  const rect = (rx: number): string =>
    el('rect', { x: left, y: top, width, height, rx, ...attributes });
  const polygon = (points: [number, number][]): string =>
    el('polygon', {
      points: points.map(([dx, dy]) => `${num(x + dx)},${num(y + dy)}`).join(' '),
      'stroke-linejoin': 'round',
      ...attributes,
    });
  const w = width / 2;
  const h = height / 2;
  switch (shape) {
    case 'circle':
      return el('circle', { cx: x, cy: y, r: Math.max(w, h), ...attributes });
    case 'diamond':
      return polygon([
        [0, -h],
        [w, 0],
        [0, h],
        [-w, 0],
      ]);
    case 'hexagon': {
      const cut = Math.min(12, h / 2);
      return polygon([
        [cut - w, -h],
        [w - cut, -h],
        [w, 0],
        [w - cut, h],
        [cut - w, h],
        [-w, 0],
      ]);
    }
    case 'pill':
      return rect(h);
    case 'box':
      if (meaning === 'immune') return rect(Math.min(h, 18));
      if (meaning === 'cold') {
        const c = 8;
        return polygon([
          [c - w, -h],
          [w - c, -h],
          [w, c - h],
          [w, h - c],
          [w - c, h],
          [c - w, h],
          [-w, h - c],
          [-w, c - h],
        ]);
      }
      return rect(4);
  }
}

function secondSign(shape: Shape, { x, y, width, height }: Box, meaning?: Meaning): string {
  if (shape !== 'box') return '';
  const left = x - width / 2;
  const top = y - height / 2;
  switch (meaning) {
    case 'heat':
      return el('path', {
        d: `M${num(left + 5)} ${num(top)}h-1a4 4 0 0 0 -4 4v${num(height - 8)}a4 4 0 0 0 4 4h1z`,
        fill: paint('heat-line'),
      });
    case 'embolization':
      return [-9, 0, 9]
        .map((dy) => el('circle', { cx: left, cy: y + dy, r: 3, fill: paint('embolization-line') }))
        .join('');
    case 'drug':
      return el('rect', {
        x: left + 3,
        y: top + 3,
        width: width - 6,
        height: height - 6,
        rx: 2,
        fill: 'none',
        stroke: paint('drug-line'),
        'stroke-width': '0.75',
      });
    default:
      return '';
  }
}
