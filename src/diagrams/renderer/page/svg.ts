import type { Meaning } from '../../../course/schema/diagram.ts';
import { escapeMarkup } from '../../../lib/escape-markup.ts';
import { type Font, lineHeight } from './text.ts';

/** The color tokens of src/styles/tokens.css that a diagram may use; there is no other way to a color. */
export type Token =
  | 'paper'
  | 'paper-raised'
  | 'paper-sunk'
  | 'ink'
  | 'ink-soft'
  | 'ink-faint'
  | 'rule'
  | 'rule-strong'
  | `${Meaning}-${'line' | 'bg' | 'ink'}`;

export const paint = (token: Token): string => `var(--${token})`;

export type Attributes = Record<string, string | number | undefined>;

/** A finished piece of drawing with its size in CSS pixels; its upper left corner is 0, 0. */
export interface DiagramPicture {
  width: number;
  height: number;
  /** Markup of what goes inside the `<svg>`. */
  content: string;
}

/** Writes one element; numbers are rounded to tenths, so that the same picture is the same bytes. */
export function el(name: string, attributes: Attributes, ...content: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? num(value) : escapeMarkup(String(value))}"`,
    )
    .join('');
  return content.length > 0
    ? `<${name}${written}>${content.join('')}</${name}>`
    : `<${name}${written}/>`;
}

/** Marks what belongs to one box, so that a page can show and hide it. */
export function part(node: string | number, ...content: string[]): string {
  return el('g', { 'data-node': String(node) }, ...content);
}

/** A number to a tenth of a pixel. */
export function num(value: number): string {
  return String(Math.round(value * 10) / 10 || 0);
}

/** Lines of text around a vertical center. */
export function textBlock(
  lines: string[],
  x: number,
  centerY: number,
  font: Font,
  color: Token,
  anchor: 'start' | 'middle' | 'end' = 'middle',
): string {
  const step = lineHeight(font);
  // A line looks centered when its x-height and ascenders together are: a third of the size below the middle.
  const first = centerY - ((lines.length - 1) * step) / 2 + font.size * 0.34;
  const attributes = {
    'text-anchor': anchor === 'start' ? undefined : anchor,
    'font-size': font.size,
    'font-weight': font.weight === 400 ? undefined : font.weight,
    fill: paint(color),
  };
  const [only, ...more] = lines;
  if (more.length === 0)
    return el('text', { x, y: first, ...attributes }, escapeMarkup(only ?? ''));
  // The space between two lines is for those who hear, find, copy or translate the label; at a place of its own it moves
  // no letter.
  const space = el('tspan', { x }, ' ');
  const rows = lines.flatMap((line, i) => [
    ...(i > 0 ? [space] : []),
    el('tspan', { x, y: first + i * step }, escapeMarkup(line)),
  ]);
  return el('text', attributes, ...rows);
}

/** An arrowhead with its tip at a point; the direction is given by the point it comes from. */
export function arrowhead(
  tip: { x: number; y: number },
  from: { x: number; y: number },
  color: Token = 'ink-faint',
): string {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const ux = (tip.x - from.x) / length;
  const uy = (tip.y - from.y) / length;
  const at = (back: number, side: number): string =>
    `${num(tip.x - ux * back - uy * side)} ${num(tip.y - uy * back + ux * side)}`;
  return el('path', { d: `M${at(0, 0)}L${at(8, 3.5)}L${at(8, -3.5)}Z`, fill: paint(color) });
}
